/** How sure a finder can be without knowing the person: `pasti` is certain, `ragu` is doubtful. */
export type Certainty = 'pasti' | 'ragu';

/** A part of a text that tells something of a person. */
export interface Found {
  /** Index of its first character. */
  readonly start: number;
  /** Index behind its last character. */
  readonly end: number;
  readonly certainty: Certainty;
  /** What to show a person: enough to recognise it by, too little to use. */
  readonly masked: string;
  /** The form in which the portal's own contacts are compared; absent where none can be. */
  readonly contact?: string;
}

/** Marks of emphasis, hyphens, dots and spaces, as they stand between two groups of one number. */
export const gapSigns = ' \\t.\\-‐-―\\u00a0\\u2000-\\u200a\\u202f*_`';

/**
 * The text with ordinary digits, and a hyphen for each character that does not show. One character
 * stands for one character, so that places stay right.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '-')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** The words of the same line right before and right behind a part of a text. */
export function wordsAround(
  text: string,
  { start, end }: Pick<Found, 'start' | 'end'>,
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - 90), start);
  const after = text.slice(end, end + 50);
  return {
    before: before.slice(before.lastIndexOf('\n') + 1),
    after: after.split('\n', 1)[0] ?? '',
  };
}
