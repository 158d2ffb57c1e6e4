/** Bytes a reader's phone may be asked for, compressed with Brotli; each with where it comes from. */
export const budgets = {
  /** Ten packets of a new connection: what arrives before the first answer goes back. */
  articleHtml: 14_600,
  /** Every style there is, since each page carries all of them. */
  styles: 5_000,
  /** Scripts of a page to read: the share bar. */
  articleScripts: 3_000,
  /** The first photo on a phone of 360 px with two pixels to each. */
  leadPhoto: 45_000,
  /** A photo beside a teaser. */
  thumb: 8_000,
  /** Everything an article asks for on such a phone, photo and script included. */
  articleWhole: 40_000,
  /** Everything the front page asks for there when it is read to its end. */
  frontWhole: 80_000,
  /** A picture that stands for a page in a messenger, as it is stored. */
  sharePicture: 60_000,
} as const;
