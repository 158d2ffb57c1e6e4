import type { Patch } from '../bundle/patch.ts';

/**
 * Every picture passes our own shrinking before it enters the draft (see ../pictures): Decap's
 * upscales small ones and leaves the metadata of pictures it does not resize. A second photo named
 * like the first, as phones do, gets a free name instead of replacing it.
 */
export const pictureIntake: Patch = {
  file: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
  edits: [
    {
      find: 'const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);',
      put: `let fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);
    try {
      fileName = freePictureName(file.name, files.map(({ name }) => name));
    } catch (error) {
      dispatch(addNotification({ message: error.message, type: 'error', dismissAfter: 12000 }));
      return undefined;
    }`,
    },
    {
      // By its bytes alone, the same photo chosen twice would push its first copy out of the draft.
      find: `  const mediaFile = {
    id,
    name: basename(assetProxy.path),`,
      put: `  const mediaFile = {
    id: assetProxy.path + '#' + id,
    name: basename(assetProxy.path),`,
    },
    {
      find: "} from '../lib/imageTransformations';",
      put: "} from '../lib/imageTransformations';\nimport { freePictureName } from 'portal-kim:picture-names';",
    },
    {
      find: `\${existingFile.name} already exists. Do you want to replace it?`,
      put: `\${existingFile.name} sudah ada. Ganti dengan berkas ini?`,
    },
    {
      find: `message: \`Failed to persist media: \${error}\`,`,
      put: 'message: error.message,',
    },
    {
      find: `        message: \`Failed to delete media: \${error.message}\`,
        type: 'error',
        dismissAfter: 8000
      }));
      return dispatch(mediaDeleteFailed());`,
      put: `        message: error.message,
        type: 'error',
        dismissAfter: 8000
      }));
      return dispatch(mediaDeleteFailed());`,
    },
  ],
};
