import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Mends addresses that a later step would drop or stumble over: a phone's `Https://` gets its small
 * letter (the sanitiser knows schemes in lower case), and a `%` that starts no character becomes
 * `%25` (Astro decodes the addresses of pictures and stops the build at a broken one).
 */
export function remarkSoundAddresses() {
  return (tree: Root): undefined => {
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
      node.url = soundAddress(node.url);
    });
  };
}

function soundAddress(url: string): string {
  const lower = url.replace(/^[a-z][a-z0-9+.-]*:/i, (scheme) => scheme.toLowerCase());
  try {
    decodeURI(lower);
    return lower;
  } catch {
    return lower.replaceAll('%', '%25');
  }
}
