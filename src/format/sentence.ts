/** A title as a sentence among others: with a full stop, unless it ends with a mark of its own. */
export function asSentence(title: string): string {
  return /[.?!]$/.test(title) ? title : `${title}.`;
}
