import type { Options } from 'remark-rehype';

/** What remark-rehype writes around footnotes, in Indonesian and in words instead of an arrow. */
export const footnotes: Options = {
  clobberPrefix: 'catatan-kaki-',
  footnoteLabel: 'Catatan kaki',
  footnoteLabelProperties: {},
  footnoteBackContent: 'Kembali ke isi',
  footnoteBackLabel: (reference, repeat) =>
    repeat > 1
      ? `Kembali ke isi, catatan ${reference + 1}, rujukan ke-${repeat}`
      : `Kembali ke isi, catatan ${reference + 1}`,
};
