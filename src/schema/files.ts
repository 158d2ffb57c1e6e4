/** Files that may lie beside an entry, by the end of their names. */
const pictureExtensions = ['jpg', 'jpeg', 'png', 'webp', 'avif'] as const;
const documentExtensions = ['pdf'] as const;

/**
 * Bytes of the longest text: a hundred pages. Markdown's parser takes time with the square of the
 * length, so a text of megabytes would hold every build up.
 */
export const longestText = 200_000;

/** The end of a file's name in small letters, without the dot; empty when there is none. */
export function extensionOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

export function isPictureName(path: string): boolean {
  return (pictureExtensions as readonly string[]).includes(extensionOf(path));
}

export function isDocumentName(path: string): boolean {
  return (documentExtensions as readonly string[]).includes(extensionOf(path));
}
