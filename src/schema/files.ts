/** Files that may lie beside an entry, by the end of their names. */
const pictureExtensions = ['jpg', 'jpeg', 'png', 'webp', 'avif'] as const;
const documentExtensions = ['pdf'] as const;

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
