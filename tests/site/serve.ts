import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { BuiltSite } from '../../src/newsroom/server/built-site.ts';
import { Compressor } from '../../src/newsroom/server/compression.ts';
import { serveBuilt } from '../../src/newsroom/server/serve-built.ts';

/** A built site answering over HTTP as the newsroom and the CDN answer. */
export interface ServedSite {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Absolute folder of the build. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** The build under test: `SITE_DIST`, or the one `npm test` makes in `dist`. */
export function builtFolder(): string {
  return resolve(process.env['SITE_DIST'] ?? 'dist');
}

type Answer = (request: Request) => Promise<Response>;

/**
 * Serves a build on a free port of this machine.
 * @param around what a test puts between the browser and the build
 */
export async function serveSite(
  folder = builtFolder(),
  around: (answer: Answer) => Answer = (answer) => answer,
): Promise<ServedSite> {
  const site = new BuiltSite(folder);
  const compressor = new Compressor();
  const fetch = around((request) => serveBuilt(request, site, compressor));
  const server = createAdaptorServer({ fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    folder,
    stop: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
