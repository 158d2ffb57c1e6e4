import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { holds } from '../holds.ts';
import { linkSchemes } from '../rehype/sanitize-schema.ts';
import type { MarkdownFile } from './source-text.ts';

const startsWithScheme = /^([a-z][a-z0-9+.-]*):/i;

/**
 * Mends addresses that a later step would drop or stumble over: a phone's `Https://` gets its small
 * letter (the sanitiser knows schemes in lower case), and a `%` that starts no character becomes
 * `%25` (Astro decodes the addresses of pictures and stops the build at a broken one). A link the
 * sanitiser will take the address from is reported.
 */
export function remarkSoundAddresses() {
  return (tree: Root, file: MarkdownFile): undefined => {
    if (!holds(tree, 'link', 'image', 'definition')) return;
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
      node.url = soundAddress(node.url);
      const scheme = startsWithScheme.exec(node.url)?.[1];
      if (node.type !== 'link' || scheme === undefined || linkSchemes.includes(scheme)) return;
      file.message(
        `Tautan "${scheme}:" tidak dapat dibuka pembaca. Pakai alamat yang diawali https://.`,
        { place: node.position, ruleId: 'tautan', source: 'markdown' },
      );
    });
  };
}

function soundAddress(url: string): string {
  const lower = url.replace(startsWithScheme, (scheme) => scheme.toLowerCase());
  try {
    decodeURI(lower);
    return lower;
  } catch {
    return lower.replaceAll('%', '%25');
  }
}
