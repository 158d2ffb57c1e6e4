import { longestText } from '../../schema/files.ts';

/** No call is nested deeper, or holds more values: sixty pictures and a thousand files fit well. */
export const plainShape = { depth: 12, values: 10_000 } as const;

/** Largest sizes the desk takes, in bytes. */
export const limits = {
  /** One whole request; base64 makes files a third larger. */
  request: 32 * 1024 * 1024,
  /** An entry's or settings file's text. */
  text: longestText,
  /** A picture: one of 1,600 px needs a tenth of it. */
  picture: 5 * 1024 * 1024,
  document: 10 * 1024 * 1024,
} as const;
