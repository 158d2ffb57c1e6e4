/** What the first bytes say a file is. */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'gif' | 'pdf';

/** What can be told of a picture without decoding it. */
export interface PictureFacts {
  readonly kind: FileKind;
  /** EXIF, XMP, IPTC or comments: what may tell where and when a photo was taken. */
  readonly metadata: boolean;
  /** Pixels; null where the header does not say (AVIF, documents). */
  readonly width: number | null;
  readonly height: number | null;
}

/** Looks at the bytes of a file; null when it is none of the kinds known here. */
export function inspectPicture(bytes: Uint8Array): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = kindOf(bytes);
  if (kind === 'jpeg') return { kind, ...jpegFacts(view) };
  if (kind === 'png') return { kind, ...pngFacts(view, bytes) };
  if (kind === 'webp') return { kind, ...webpFacts(view, bytes) };
  return kind && { kind, metadata: kind === 'avif' || kind === 'heic', width: null, height: null };
}

/** What a file is by its first bytes, whatever its name says. */
export function kindOf(bytes: Uint8Array): FileKind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (text(bytes, 1, 3) === 'PNG' && bytes[0] === 0x89) return 'png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return 'webp';
  if (text(bytes, 0, 4) === 'GIF8') return 'gif';
  if (text(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (text(bytes, 4, 4) !== 'ftyp') return null;
  const brands = text(bytes, 8, Math.max(0, Math.min(56, bytes.length - 8)));
  if (/avif|avis/.test(brands)) return 'avif';
  return /heic|heix|heif|mif1|msf1|hevc/.test(brands) ? 'heic' : null;
}

type Facts = Omit<PictureFacts, 'kind'>;

function jpegFacts(view: DataView): Facts {
  let metadata = false;
  let offset = 2;
  while (offset + 4 <= view.byteLength && view.getUint8(offset) === 0xff) {
    const marker = view.getUint8(offset + 1);
    const length = view.getUint16(offset + 2);
    if (marker === 0xda) break;
    // APP0 is JFIF, APP2 the colour profile, APP14 Adobe's colour transform; the other
    // application segments and comments hold metadata.
    const harmless = marker === 0xe0 || marker === 0xee || (marker === 0xe2 && isIcc(view, offset));
    if (((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) && !harmless) metadata = true;
    if (isFrame(marker) && offset + 9 <= view.byteLength) {
      return {
        metadata,
        height: view.getUint16(offset + 5),
        width: view.getUint16(offset + 7),
      };
    }
    offset += 2 + length;
  }
  return { metadata, width: null, height: null };
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function isIcc(view: DataView, offset: number): boolean {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  return text(bytes, offset + 4, 11) === 'ICC_PROFILE';
}

function pngFacts(view: DataView, bytes: Uint8Array): Facts {
  const telling = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'];
  let metadata = false;
  let offset = 8;
  while (offset + 12 <= bytes.length) {
    if (telling.includes(text(bytes, offset + 4, 4))) metadata = true;
    offset += 12 + view.getUint32(offset);
  }
  return bytes.length < 24
    ? { metadata, width: null, height: null }
    : { metadata, width: view.getUint32(16), height: view.getUint32(20) };
}

function webpFacts(view: DataView, bytes: Uint8Array): Facts {
  let facts: Facts = { metadata: false, width: null, height: null };
  let offset = 12;
  while (offset + 8 <= bytes.length) {
    const chunk = text(bytes, offset, 4);
    const start = offset + 8;
    if (chunk === 'EXIF' || chunk === 'XMP ') facts = { ...facts, metadata: true };
    if (chunk === 'VP8X' && start + 10 <= bytes.length) {
      facts = { ...facts, width: 1 + uint24(view, start + 4), height: 1 + uint24(view, start + 7) };
    }
    if (chunk === 'VP8 ' && start + 10 <= bytes.length) {
      const width = view.getUint16(start + 6, true) & 0x3fff;
      facts = { ...facts, width, height: view.getUint16(start + 8, true) & 0x3fff };
    }
    if (chunk === 'VP8L' && start + 5 <= bytes.length) {
      const bits = view.getUint32(start + 1, true);
      facts = { ...facts, width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
    }
    const length = view.getUint32(offset + 4, true);
    offset = start + length + (length % 2);
  }
  return facts;
}

function uint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) + view.getUint8(offset + 2) * 0x10000;
}

function text(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}
