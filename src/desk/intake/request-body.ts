import { DeskError } from '../desk-error.ts';
import { isPlainShape } from './json-shape.ts';
import { limits, plainShape } from './limits.ts';

/**
 * Reads a JSON request, giving up as soon as it grows too large.
 * @throws {DeskError} `not-json`, `too-large` or `malformed`
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new DeskError(
      'not-json',
      'Permintaan ke meja redaksi harus berjenis application/json; simpan lewat /admin/.',
    );
  }
  const bytes = await readBytes(request);
  if (!isPlainShape(bytes, plainShape)) {
    throw new DeskError(
      'malformed',
      'Permintaan bersusun terlalu dalam atau berisi terlalu banyak bagian; muat ulang /admin/, lalu simpan lagi.',
    );
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new DeskError(
      'malformed',
      'Permintaan tidak dapat dibaca sebagai JSON; muat ulang /admin/, lalu simpan lagi.',
    );
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limits.request) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw brokenOff();
    });
    if (done) break;
    size += value.length;
    // The rest stays unread: giving the stream up would cut the line before the answer is out.
    if (size > limits.request) throw tooLarge();
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The refusal of a body whose sender went away, or took too long. */
function brokenOff(): DeskError {
  return new DeskError(
    'malformed',
    'Kiriman terputus di tengah jalan, jadi tidak ada yang tersimpan; simpan lagi.',
  );
}

function tooLarge(): DeskError {
  return new DeskError(
    'too-large',
    `Kiriman lebih besar dari ${limits.request / 1024 / 1024} MB; kecilkan atau kurangi fotonya, lalu simpan lagi.`,
  );
}
