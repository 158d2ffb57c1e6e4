/** First bytes of each type, as text of one byte a character. */
const beginnings: Readonly<Record<string, (head: string) => boolean>> = {
  jpg: (head) => head.startsWith('\xff\xd8\xff'),
  jpeg: (head) => head.startsWith('\xff\xd8\xff'),
  png: (head) => head.startsWith('\x89PNG\r\n\x1a\n'),
  webp: (head) => head.startsWith('RIFF') && head.startsWith('WEBP', 8),
  avif: (head) => head.startsWith('ftyp', 4) && /avi[fs]/.test(head.slice(8, 32)),
  pdf: (head) => head.startsWith('%PDF-'),
};

/** Whether the bytes begin as the ending of the file's name promises. */
export function isWhatItSays(path: string, bytes: Uint8Array): boolean {
  const type = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  return beginnings[type]?.(head) ?? false;
}
