import { createServer, type RequestListener, type Server } from 'node:http';

/** Both names of this machine for itself; nothing from outside reaches them. */
const loopback = ['127.0.0.1', '::1'] as const;

const tries = 20;

/** Milliseconds a caller has to send something, and between two looks at who is late. */
export interface Patience {
  headers: number;
  /** Headers and body together. */
  request: number;
  look: number;
}

const ordinary: Patience = { headers: 20_000, request: 60_000, look: 5_000 };

export interface Listening {
  port: number;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/** No port in the range is free, or the system refuses the ones that are. */
export class NoPortError extends Error {}

/**
 * @param setting `PORT` from the environment.
 * @throws {NoPortError} when it names no port.
 */
export function readPort(setting: string | undefined): number {
  if (!setting) return 4321;
  const port = Number(setting);
  if (/^\d{1,5}$/.test(setting) && port < 65_536) return port;
  throw new NoPortError(`PORT berisi "${setting}", bukan nomor porta. Contoh: PORT=8080 npm start`);
}

/**
 * Listens on this machine only, on the port wanted or the next one that is free.
 *
 * @param wanted Port; 0 lets the system choose.
 * @param onBusy Told of every port that another program holds.
 * @throws {NoPortError} with a sentence for the person who set `PORT`.
 */
export async function listen(
  wanted: number,
  handler: RequestListener,
  onBusy: (port: number) => void,
  patience = ordinary,
): Promise<Listening> {
  for (let port = wanted; port < Math.min(wanted + tries, 65_536); port += 1) {
    const listening = await tryPort(port, handler, patience);
    if (listening) return listening;
    onBusy(port);
  }
  throw new NoPortError(
    `Porta ${wanted} dan ${tries - 1} porta sesudahnya terpakai. Pilih yang lain, misalnya: PORT=8080 npm start`,
  );
}

/** `null` when another program listens there under either name. */
async function tryPort(
  wanted: number,
  handler: RequestListener,
  patience: Patience,
): Promise<Listening | null> {
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(closeServer));
  };
  let port = wanted;
  for (const host of loopback) {
    // A request without a name is refused by the handler, in words.
    const server = createServer(
      {
        requireHostHeader: false,
        headersTimeout: patience.headers,
        requestTimeout: patience.request,
        connectionsCheckingInterval: patience.look,
      },
      handler,
    );
    const trouble = await bind(server, port, host);
    if (trouble === null) {
      servers.push(server);
      const address = server.address();
      if (typeof address === 'object' && address) port = address.port;
    } else if (trouble === 'EADDRINUSE') {
      await close();
      return null;
    } else if (trouble === 'EACCES') {
      throw new NoPortError(
        `Porta ${wanted} hanya boleh dipakai oleh pengelola mesin. Pilih yang lain, misalnya: PORT=8080 npm start`,
      );
    }
    // Any other trouble means that this machine has no such address; one of the two is enough.
  }
  return servers.length > 0 ? { port, close } : null;
}

/** @returns The system's code of what stood in the way, `null` when the server listens. */
function bind(server: Server, port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'UNKNOWN'));
    server.listen({ port, host, ipv6Only: true }, () => resolve(null));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
