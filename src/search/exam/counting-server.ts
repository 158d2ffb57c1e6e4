import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** A folder on a port of this machine that counts what it hands out. */
export interface CountingServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Bytes of the files asked for since the last call, each file once. */
  takeBytes(): number;
  stop(): Promise<void>;
}

export async function serveCounting(folder: string): Promise<CountingServer> {
  let seen = new Map<string, number>();
  const sizes = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    readFile(join(folder, path)).then(
      (content) => {
        const size = sizes.get(path) ?? sentBytes(path, content);
        sizes.set(path, size);
        seen.set(path, size);
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    takeBytes() {
      const bytes = [...seen.values()].reduce((sum, size) => sum + size, 0);
      seen = new Map();
      return bytes;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Text goes out with Brotli, as static hosts compress it; Pagefind's files are compressed. */
export function sentBytes(path: string, content: Uint8Array): number {
  if (!/\.(?:js|json|txt)$/.test(path)) return content.length;
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
