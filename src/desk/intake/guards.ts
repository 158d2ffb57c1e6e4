import { DeskError } from '../desk-error.ts';

export interface Callers {
  /** Host names besides the loopback ones, without a port. */
  readonly hosts: readonly string[];
  /** Origins besides the request's own, such as `https://kim.example.id`. */
  readonly origins: readonly string[];
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Lets in only callers that reached this desk by a name of its own. A page of another site can't
 * call it from a browser, nor can a foreign name made to resolve to this machine.
 * @throws {DeskError} `foreign-host` or `foreign-origin`
 */
export function guardCaller(request: Request, callers: Callers): void {
  const host = hostOf(request);
  if (!host || ![...loopback, ...callers.hosts].includes(host.hostname)) {
    throw foreignHost();
  }
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const own = [`http://${host.host}`, `https://${host.host}`, ...callers.origins];
  if ((origin !== null && !own.includes(origin.toLowerCase())) || site === 'cross-site') {
    throw new DeskError(
      'foreign-origin',
      'Permintaan ini datang dari situs lain dan ditolak; simpan dari /admin/ di situs ini.',
    );
  }
}

/** The refusal of a caller that came by a name this desk does not have. */
export function foreignHost(): DeskError {
  return new DeskError(
    'foreign-host',
    'Meja redaksi hanya dapat dipakai dari alamatnya sendiri; buka /admin/ lewat http://localhost.',
  );
}

function hostOf(request: Request): URL | null {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  // A host is a name and a port; anything that could shift the parts of an address is refused.
  if (!/^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i.test(host)) return null;
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null;
}
