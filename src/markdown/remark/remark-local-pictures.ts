import type { Image, ImageReference, Nodes, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { holds } from '../holds.ts';
import type { MarkdownFile } from './source-text.ts';

const remote = /^(?:https?:)?\/\//i;
const hasScheme = /^[a-z][a-z0-9+.-]*:/i;
/** Up a folder, a folder itself, a query or a fragment: nothing Astro could open as a picture. */
const noFile = /[?#]|(?:^|\/)\.\.(?:\/|$)|(?:^|\/)\.?$/;

/**
 * Leaves only pictures that lie beside the entry or on the portal. One on another site becomes a
 * link to it: a page makes the reader's phone ask no one else. Any other becomes its alternative
 * text: Astro would stop the whole build at a picture it can't open.
 */
export function remarkLocalPictures() {
  return (tree: Root, file: MarkdownFile): undefined => {
    if (!holds(tree, 'image', 'imageReference')) return;
    const addresses = new Map<string, string>();
    visit(tree, 'definition', (node) => {
      if (!addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
    });
    // A link can't hold another link, so pictures inside one become words first.
    visit(tree, (node) => {
      if (node.type === 'link' || node.type === 'linkReference') replacePictures(node, words);
    });
    replacePictures(tree, (picture, url) =>
      remote.test(url) ? link(picture, url) : words(picture),
    );

    function replacePictures(
      within: Nodes,
      replacement: (picture: Image | ImageReference, url: string) => PhrasingContent,
    ) {
      visit(within, (node, index, parent) => {
        if (node.type !== 'image' && node.type !== 'imageReference') return;
        if (!parent || !('children' in parent) || index === undefined) return;
        const url = node.type === 'image' ? node.url : (addresses.get(node.identifier) ?? '');
        const message = objection(url);
        if (!message) return;
        file.message(message, { place: node.position, ruleId: 'gambar', source: 'markdown' });
        parent.children[index] = {
          ...replacement(node, url),
          ...(node.position && { position: node.position }),
        };
      });
    }
  };
}

function objection(url: string): string | null {
  if (remote.test(url)) {
    return 'Gambar dari situs lain tidak dimuat. Simpan gambarnya di samping artikel ini.';
  }
  return hasScheme.test(url) || noFile.test(url)
    ? 'Gambar ini tidak ditunjuk dengan nama berkas. Tulis nama berkasnya saja, misalnya foto.jpg.'
    : null;
}

function words(picture: Image | ImageReference): PhrasingContent {
  return { type: 'text', value: picture.alt ?? '' };
}

function link(picture: Image | ImageReference, url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: picture.alt || url }] };
}
