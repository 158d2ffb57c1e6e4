import { Agent, type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Tally } from './tally.ts';

export interface Heard {
  readonly status: number;
  readonly body: Buffer;
}

/** A browser's connections to one site: kept open, two at most, with what it has seen before. */
export class Client {
  readonly #origin: string;
  readonly #tally: Tally;
  readonly #coding: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 2 });
  readonly #tags = new Map<string, string>();

  /**
   * @param origin without a trailing slash
   * @param coding `Accept-Encoding`
   */
  constructor(origin: string, tally: Tally, coding = 'br') {
    this.#origin = origin;
    this.#tally = tally;
    this.#coding = coding;
  }

  /** Asks for an address; a second time only for what has changed. Null when the line broke. */
  async get(kind: string, path: string): Promise<Heard | null> {
    const tag = this.#tags.get(path);
    const heard = await this.#ask(kind, path, {
      headers: {
        'accept-encoding': this.#coding,
        ...(tag === undefined ? {} : { 'if-none-match': tag }),
      },
    });
    if (heard?.headers.etag !== undefined) this.#tags.set(path, heard.headers.etag);
    return heard;
  }

  /** Sends JSON. Null when the line broke. */
  post(kind: string, path: string, json: unknown): Promise<Heard | null> {
    const headers = { 'content-type': 'application/json', origin: this.#origin };
    return this.#ask(kind, path, { method: 'POST', headers }, JSON.stringify(json));
  }

  close(): void {
    this.#agent.destroy();
  }

  async #ask(
    kind: string,
    path: string,
    options: RequestOptions,
    body?: string,
  ): Promise<(Heard & { headers: IncomingHttpHeaders }) | null> {
    const begun = performance.now();
    const heard = await this.#send(path, options, body).catch(() => null);
    this.#tally.add(kind, heard?.status ?? null, performance.now() - begun);
    return heard;
  }

  #send(
    path: string,
    options: RequestOptions,
    body?: string,
  ): Promise<Heard & { headers: IncomingHttpHeaders }> {
    return new Promise((resolve, reject) => {
      const asked = request(`${this.#origin}${path}`, { ...options, agent: this.#agent });
      asked.once('error', (error: NodeJS.ErrnoException) => {
        // A kept connection that the server has just closed: a browser asks again, and so do we.
        if (asked.reusedSocket && error.code === 'ECONNRESET') {
          this.#send(path, options, body).then(resolve, reject);
        } else reject(error);
      });
      asked.once('response', (answer) => {
        buffer(answer).then((bytes) => {
          const { statusCode: status = 0, headers } = answer;
          if (answer.complete) resolve({ status, headers, body: plain(bytes, headers) });
          else reject(new Error('The answer broke off.'));
        }, reject);
      });
      asked.end(body);
    });
  }
}

function plain(bytes: Buffer, headers: IncomingHttpHeaders): Buffer {
  if (bytes.length === 0) return bytes;
  const coding = headers['content-encoding'];
  if (coding === 'br') return brotliDecompressSync(bytes);
  return coding === 'gzip' ? gunzipSync(bytes) : bytes;
}
