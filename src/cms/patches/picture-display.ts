import type { Edit, Patch } from '../bundle/patch.ts';

/**
 * Decap answers a picture that is still on its way with an empty one and never asks again, so the
 * form of a published entry shows a blank box (decaporg/decap-cms issue 7587). Here the question
 * is repeated until the picture is there.
 */
const askAgain = (find: string): Edit => ({
  find,
  put: `  useEffect(() => {
    if (!value) {
      setAsset(null);
      return undefined;
    }
    let timer;
    const ask = () => {
      const found = getAsset(value, field);
      setAsset(found);
      if (found.path === 'empty.svg') timer = setTimeout(ask, 150);
    };
    ask();
    return () => clearTimeout(timer);
  }, [value, field, getAsset]);`,
});

export const pictureInForm: Patch = {
  file: 'decap-cms-widget-file/dist/esm/withFileControl.js',
  edits: [
    askAgain(`  useEffect(() => {
    if (value) {
      const newAsset = getAsset(value, field);
      setAsset(newAsset);
    } else {
      setAsset(null);
    }
  }, [value, field, getAsset]);`),
  ],
};

export const pictureInList: Patch = {
  file: 'decap-cms-core/dist/esm/components/Collection/Entries/EntryCard.js',
  edits: [
    askAgain(`  useEffect(() => {
    setAsset(value ? getAsset(value, field) : null);
  }, [value, field, getAsset]);`),
  ],
};
