import { DeskError } from '../desk-error.ts';
import { fromBase64 } from '../intake/base64.ts';
import { limits } from '../intake/limits.ts';
import { placeOrRefuse } from '../intake/paths.ts';

/**
 * The bytes of a picture or document that a client sent.
 * @throws {DeskError} `foreign-path`, `malformed` or `too-large`
 */
export function attachmentBytes({ path, content }: { path: string; content: string }): Uint8Array {
  const { kind } = placeOrRefuse(path);
  if (kind !== 'picture' && kind !== 'document') {
    throw new DeskError(
      'foreign-path',
      `Berkas ${path} adalah tulisan, bukan foto; simpan lewat formulirnya.`,
    );
  }
  const bytes = fromBase64(content);
  if (!bytes) {
    throw new DeskError('malformed', `Isi berkas ${path} rusak di jalan; pilih berkasnya lagi.`);
  }
  requireSize(path, bytes, limits[kind]);
  return bytes;
}

/**
 * The bytes of a text that a client sent.
 * @throws {DeskError} `malformed` or `too-large`
 */
export function textBytes({ path, raw }: { path: string; raw: string }): Uint8Array {
  if (!raw.isWellFormed()) {
    throw new DeskError(
      'malformed',
      `Tulisan ${path} memuat huruf yang terpotong; hapus emoji atau huruf yang tampak rusak, lalu simpan lagi.`,
    );
  }
  const bytes = new TextEncoder().encode(raw);
  requireSize(path, bytes, limits.text);
  return bytes;
}

function requireSize(path: string, bytes: Uint8Array, limit: number): void {
  if (bytes.length <= limit) return;
  const name = path.slice(path.lastIndexOf('/') + 1);
  throw new DeskError(
    'too-large',
    `Berkas ${name} berukuran ${kilobytes(bytes.length)} kB, batasnya ${kilobytes(limit)} kB; kecilkan dulu, lalu simpan lagi.`,
  );
}

function kilobytes(bytes: number): string {
  return Math.ceil(bytes / 1024).toLocaleString('id-ID');
}
