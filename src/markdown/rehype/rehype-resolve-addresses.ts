import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Gives the address to use for one that stands relative to the entry, e.g. `foto.jpg`. */
export type ResolveAddress = (address: string, kind: 'link' | 'picture') => string;

/** Replaces addresses that only work on the entry's own page; links within the text stay. */
export function rehypeResolveAddresses(resolve: ResolveAddress) {
  return (tree: Root): undefined => {
    visit(tree, 'element', ({ properties }) => {
      const { href, src } = properties;
      if (typeof href === 'string' && isRelative(href)) properties['href'] = resolve(href, 'link');
      if (typeof src === 'string' && isRelative(src)) properties['src'] = resolve(src, 'picture');
    });
  };
}

function isRelative(address: string): boolean {
  return !address.startsWith('#') && !/^[a-z][a-z0-9+.-]*:/i.test(address);
}
