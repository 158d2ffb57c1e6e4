import type { Patch } from '../bundle/patch.ts';

/** An address of this site, or of a picture that only this browser holds (`blob:`). */
const isOwn = 'new URL(url, location.href).origin === location.origin';

/**
 * A text may name a picture of another site. The site shows it as a link; the form would ask that
 * site for it, and so tell it who is editing.
 */
export const foreignPictures: readonly Patch[] = [
  {
    file: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/renderers.js',
    edits: [
      {
        find: '      src: url,',
        put: `      src: URL.canParse(url, location.href) && ${isOwn} ? url : undefined,`,
      },
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/actions/media.js',
    edits: [
      {
        find: `    if (!path) return emptyAsset;
`,
        put: `    if (!path) return emptyAsset;
    const url = String(path);
    if (URL.canParse(url, location.href) && !(${isOwn})) {
      return createAssetProxy({ path: url, url: 'data:,' });
    }
`,
      },
    ],
  },
];
