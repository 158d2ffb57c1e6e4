import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { BuiltFile } from './built-site.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

const compressible = /\.(html|css|js|mjs|json|svg|xml|txt|ics|webmanifest|wasm|map)$|^[^.]+$/;

/** Above this the best Brotli takes seconds, so a middle level does. */
const bestBelow = 200_000;

/** Bytes of files whose compressed forms are kept; beyond that all are made anew when asked for. */
const most = 64 * 1024 * 1024;

/** Compressed forms of built files, made once for each content. */
export class Compressor {
  readonly #made = new Map<string, Promise<Uint8Array>>();
  #bytes = 0;

  /** What suits a request, by its `Accept-Encoding`, and the file. */
  choose(file: BuiltFile, acceptEncoding: string): Encoding {
    if (!compressible.test(file.path) || file.bytes.byteLength < 200) return 'identity';
    const accepted = new Set(
      acceptEncoding
        .toLowerCase()
        .split(',')
        .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
        .map((part) => part.split(';')[0]?.trim()),
    );
    if (accepted.has('br')) return 'br';
    return accepted.has('gzip') ? 'gzip' : 'identity';
  }

  /** The bytes to send. */
  encode(file: BuiltFile, encoding: Encoding): Promise<Uint8Array> {
    if (encoding === 'identity') return Promise.resolve(file.bytes);
    const key = `${file.hash} ${encoding}`;
    const known = this.#made.get(key);
    if (known) return known;
    if (this.#bytes > most) this.clear();
    const making = compress(file.bytes, encoding);
    this.#made.set(key, making);
    this.#bytes += file.bytes.byteLength;
    return making;
  }

  /** Forgets everything; a new build has its own files. */
  clear(): void {
    this.#made.clear();
    this.#bytes = 0;
  }
}

function compress(bytes: Uint8Array, encoding: 'br' | 'gzip'): Promise<Uint8Array> {
  if (encoding === 'gzip') return promisify(gzip)(bytes, { level: 9 });
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.byteLength < bestBelow ? 11 : 6,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  });
}
