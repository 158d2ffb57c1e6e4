import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { Git } from './git.ts';

/** Numbers by which a pack tells kinds of objects apart (gitformat-pack). */
const kinds = { tree: 2, blob: 3 } as const;
export type Kind = keyof typeof kinds;

/** How a repository makes the ids of its objects. */
export type IdFormat = 'sha1' | 'sha256';

/**
 * Objects that are stored together: their ids are known at once, and one git writes all of them to
 * the disk, with one wait for the disk.
 */
export class NewObjects {
  readonly #format: IdFormat;
  readonly #objects = new Map<string, { readonly kind: Kind; readonly bytes: Uint8Array }>();

  constructor(format: IdFormat) {
    this.#format = format;
  }

  /** Takes bytes exactly as they are; answers their id. */
  add(kind: Kind, bytes: Uint8Array): string {
    const hash = createHash(this.#format).update(`${kind} ${bytes.length}\0`).update(bytes);
    const id = hash.digest('hex');
    this.#objects.set(id, { kind, bytes });
    return id;
  }

  /** Gives all objects to git, as a pack that it takes apart. */
  async store(git: Git): Promise<void> {
    const head = Buffer.alloc(12);
    head.write('PACK');
    head.writeUInt32BE(2, 4);
    head.writeUInt32BE(this.#objects.size, 8);
    const parts: Uint8Array[] = [head];
    for (const { kind, bytes } of this.#objects.values()) {
      parts.push(objectHead(kind, bytes.length), await promisify(deflate)(bytes, { level: 1 }));
    }
    const hash = createHash(this.#format);
    for (const part of parts) hash.update(part);
    await git.run(['unpack-objects', '-q'], { input: Buffer.concat([...parts, hash.digest()]) });
  }
}

/** Kind and length: three bits and four, then seven in each byte that follows. */
function objectHead(kind: Kind, length: number): Uint8Array {
  const bytes = [(kinds[kind] << 4) | (length & 15)];
  for (let rest = length >>> 4; rest > 0; rest >>>= 7) {
    bytes.push((bytes.pop() ?? 0) | 0x80, rest & 0x7f);
  }
  return Uint8Array.from(bytes);
}
