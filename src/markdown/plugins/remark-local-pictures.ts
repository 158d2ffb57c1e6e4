import type { Image, ImageReference, Link, Nodes, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { MarkdownFile } from './source-text.ts';

const hasScheme = /^[a-z][a-z0-9+.-]*:/i;

/**
 * A picture on another site becomes a link to it: a page of the portal makes the reader's phone
 * ask no one else. Any other scheme (`data:`) leaves the alternative text.
 */
export function remarkLocalPictures() {
  return (tree: Root, file: MarkdownFile): undefined => {
    const addresses = new Map<string, string>();
    visit(tree, 'definition', (node) => {
      if (!addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
    });
    // A link can't hold another link, so pictures inside one are replaced first, by their words.
    visit(tree, (link) => {
      if (link.type !== 'link' && link.type !== 'linkReference') return;
      replacePictures(link, (picture) => ({ type: 'text', value: picture.alt ?? '' }));
    });
    replacePictures(tree, (picture, url) =>
      /^https?:/i.test(url) || url.startsWith('//')
        ? remoteLink(picture, url)
        : { type: 'text', value: picture.alt ?? '' },
    );

    function replacePictures(
      within: Nodes,
      replacement: (picture: Image | ImageReference, url: string) => PhrasingContent,
    ) {
      visit(within, (node, index, parent) => {
        if (node.type !== 'image' && node.type !== 'imageReference') return;
        if (!parent || !('children' in parent) || index === undefined) return;
        const url = node.type === 'image' ? node.url : (addresses.get(node.identifier) ?? '');
        if (!hasScheme.test(url) && !url.startsWith('//')) return;
        file.message(
          'Gambar dari situs lain tidak dimuat. Simpan gambarnya di samping artikel ini.',
          { place: node.position, ruleId: 'gambar', source: 'markdown' },
        );
        parent.children[index] = replacement(node, url);
      });
    }
  };
}

function remoteLink(picture: Image | ImageReference, url: string): Link {
  return { type: 'link', url, children: [{ type: 'text', value: picture.alt || url }] };
}
