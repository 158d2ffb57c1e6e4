import { type Problem, problemAt, wholeFile } from '../problem.ts';

// Tags of TIFF 6.0 and Exif 2.32.
const gpsPointer = 0x8825;
const latitude = 0x0002;
const longitude = 0x0004;
/** Bytes of one entry of a TIFF directory. */
const entrySize = 12;
/** No camera writes so many entries into one picture; one made up of headers is not read to its end. */
const mostEntries = 100_000;

/**
 * Whether a picture tells where it was taken, in Exif (in any container: every TIFF header in the
 * bytes is looked at) or in XMP, or holds either in a packed form that nobody looks into.
 */
export function tellsLocation(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  return hasExifLocation(bytes) || xmpLocation.test(text) || packedInPng.test(text);
}

/** Whatever the prefix: a document chooses its own for `http://ns.adobe.com/exif/1.0/`. */
const xmpLocation = /GPSL(?:at|ong)itude/;

/** Exif or XMP in a text chunk of PNG, in hexadecimal or compressed, as ImageMagick writes it. */
const packedInPng =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the bytes that PNG puts there.
  /(?:tEXt|zTXt|iTXt)Raw profile type |iTXtXML:com\.adobe\.xmp\0\x01/;

/** The refusal of such a picture. @param path of the picture */
export function locationProblem(path: string): Problem {
  return problemAt(wholeFile(path), {
    rule: 'picture-location',
    message: `Foto "${path.slice(path.lastIndexOf('/') + 1)}" menyimpan titik lokasi pemotretan. Simpan lewat /admin/, yang menghapusnya, atau hapus data lokasinya dahulu.`,
  });
}

function hasExifLocation(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reading = { view, left: mostEntries };
  for (let at = bytes.indexOf(42); at !== -1; at = bytes.indexOf(42, at + 1)) {
    // 42 follows the byte order: `II*\0`, or `MM\0*`.
    if (isHeader(bytes, at - 2, 0x49) && locatedBelow(reading, at - 2, true)) return true;
    if (isHeader(bytes, at - 3, 0x4d) && locatedBelow(reading, at - 3, false)) return true;
  }
  return false;
}

function isHeader(bytes: Uint8Array, at: number, order: number): boolean {
  return at >= 0 && at + 8 <= bytes.length && bytes[at] === order && bytes[at + 1] === order;
}

interface Reading {
  readonly view: DataView;
  /** Entries that may still be looked at. */
  left: number;
}

/** What is too long to be read counts as telling. */
function locatedBelow(reading: Reading, header: number, little: boolean): boolean {
  const { view } = reading;
  if (view.getUint16(header + 2, little) !== 42) return false;
  const first = directory(reading, header, view.getUint32(header + 4, little), little);
  if (reading.left <= 0) return true;
  const pointer = first.get(gpsPointer);
  if (pointer === undefined) return false;
  const gps = directory(reading, header, pointer, little);
  return gps.has(latitude) || gps.has(longitude);
}

/** Tags of a TIFF directory with the four bytes of their value; empty when there is none. */
function directory(
  reading: Reading,
  header: number,
  offset: number,
  little: boolean,
): ReadonlyMap<number, number> {
  const { view } = reading;
  const tags = new Map<number, number>();
  const at = header + offset;
  if (at + 2 > view.byteLength) return tags;
  const count = view.getUint16(at, little);
  for (let index = 0; index < count && reading.left > 0; index += 1) {
    reading.left -= 1;
    const entry = at + 2 + index * entrySize;
    if (entry + entrySize > view.byteLength) break;
    tags.set(view.getUint16(entry, little), view.getUint32(entry + 8, little));
  }
  return tags;
}
