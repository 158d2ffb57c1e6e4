import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { type Git, GitFailure, missingProgram } from './git.ts';

interface Waiting {
  readonly id: string;
  resolve(bytes: Uint8Array): void;
  reject(reason: Error): void;
}

/** Milliseconds a reader without work keeps its process. */
const rest = 2_000;

/**
 * Reads blobs through one `git cat-file --batch`, so that reading ten thousand entries starts one
 * process. The process starts when first asked and ends by itself after a rest.
 */
export class BlobReader {
  readonly #git: Git;
  #child: ChildProcessWithoutNullStreams | null = null;
  #waiting: Waiting[] = [];
  #chunks: Buffer[] = [];
  #held = 0;
  /** Bytes of the answer being read, with its closing line end; null while its head is awaited. */
  #expected: number | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(git: Git) {
    this.#git = git;
  }

  /** @throws {Error} when there is no such blob, or git ends before answering */
  read(id: string): Promise<Uint8Array> {
    if (!/^[0-9a-f]{40,64}$/.test(id)) return Promise.reject(new Error(`"${id}" is no object id`));
    clearTimeout(this.#timer);
    const child = this.#child ?? this.#begin();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id, resolve, reject });
      child.stdin.write(`${id}\n`);
    });
  }

  /** Ends the process; a later read starts another. */
  close(): void {
    clearTimeout(this.#timer);
    this.#child?.stdin.end();
    this.#forget(new Error('The reader was closed'));
  }

  #begin(): ChildProcessWithoutNullStreams {
    const child = this.#git.start(['cat-file', '--batch']);
    this.#child = child;
    child.stdin.on('error', () => undefined);
    child.stderr.resume();
    child.stdout.on('data', (chunk: Buffer) => {
      if (this.#child === child) this.#take(chunk);
    });
    child.once('error', (error) => {
      if (this.#child === child) this.#forget(missingProgram(error) ?? error);
    });
    child.once('close', (code) => {
      if (this.#child === child) {
        this.#forget(new GitFailure(['cat-file'], `ended with ${code}`, ''));
      }
    });
    return child;
  }

  #forget(reason: Error): void {
    const waiting = this.#waiting;
    this.#child = null;
    this.#waiting = [];
    this.#chunks = [];
    this.#held = 0;
    this.#expected = null;
    for (const one of waiting) one.reject(reason);
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    while (this.#waiting.length > 0 && this.#answerOne());
    if (this.#waiting.length === 0) {
      this.#timer = setTimeout(() => this.close(), rest);
      this.#timer.unref();
    }
  }

  /** Answers the first who waits, when enough bytes are here. */
  #answerOne(): boolean {
    if (this.#expected === null) {
      const held = this.#join();
      const end = held.indexOf(10);
      if (end < 0) return false;
      const [, type, size] = held.toString('latin1', 0, end).split(' ');
      this.#keep(held.subarray(end + 1));
      if (size === undefined || type !== 'blob') {
        const one = this.#waiting[0];
        if (size === undefined) this.#waiting.shift();
        one?.reject(new Error(`No blob ${one.id} in the repository`));
        if (size === undefined) return true;
      }
      this.#expected = Number(size) + 1;
    }
    if (this.#held < this.#expected) return false;
    const held = this.#join();
    this.#waiting.shift()?.resolve(new Uint8Array(held.subarray(0, this.#expected - 1)));
    this.#keep(held.subarray(this.#expected));
    this.#expected = null;
    return true;
  }

  #join(): Buffer {
    const [only] = this.#chunks;
    return this.#chunks.length === 1 && only ? only : Buffer.concat(this.#chunks);
  }

  #keep(held: Buffer): void {
    this.#chunks = held.length > 0 ? [held] : [];
    this.#held = held.length;
  }
}
