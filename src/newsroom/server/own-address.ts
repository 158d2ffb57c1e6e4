import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { deskPath, errorAnswer } from '../../desk/app.ts';
import { foreignHost } from '../../desk/intake/guards.ts';

/** Names this machine has for itself. Anything else is somebody's name made to lead here. */
const ownName = /^(localhost|127\.0\.0\.1|\[::1\])(:(\d{1,5}))?$/i;

/**
 * Lets only requests through that were made under a name of this machine, before anything else
 * reads them. The desk's callers are refused in the desk's own form, all others by a line of text.
 */
export function ownCallersOnly(listener: RequestListener): RequestListener {
  return (incoming, outgoing) => {
    if (isOwnAddress(incoming)) listener(incoming, outgoing);
    else refuse(incoming, outgoing);
  };
}

function isOwnAddress({ headers, url = '' }: IncomingMessage): boolean {
  if (!isOwnName(headers.host ?? '')) return false;
  // A proxy's client names the host in the first line too, and that one counts.
  const named = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1];
  return named === undefined ? url.startsWith('/') : isOwnName(named);
}

function isOwnName(host: string): boolean {
  const name = ownName.exec(host);
  return name !== null && Number(name[3] ?? 0) < 65_536;
}

function refuse({ url = '' }: IncomingMessage, outgoing: ServerResponse): void {
  const refusal = foreignHost();
  const isCall = url.includes(deskPath);
  const body = isCall
    ? JSON.stringify(errorAnswer(refusal))
    : 'Ruang redaksi hanya menjawab di http://localhost.\n';
  outgoing.writeHead(refusal.status, {
    'Content-Type': isCall ? 'application/json' : 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    // Whatever else this caller sends is not read.
    Connection: 'close',
  });
  outgoing.end(body);
}
