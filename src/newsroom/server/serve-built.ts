import { getMimeType } from 'hono/utils/mime';
import { headersFor } from '../../headers/headers-file.ts';
import type { BuiltFile, BuiltSite } from './built-site.ts';
import type { Compressor } from './compression.ts';

/**
 * Answers a request from a build as the CDN would: same headers, same redirects, same 404. One
 * thing differs: what the CDN lets live for minutes is asked for anew here, because an editor who
 * has just published must see it.
 */
export async function serveBuilt(
  request: Request,
  site: BuiltSite,
  compressor: Compressor,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
  }
  const { pathname, search } = new URL(request.url);
  const found = await site.find(pathname);
  if (found && 'redirect' in found) {
    const headers = { Location: `${found.redirect}${search}`, 'Cache-Control': 'no-cache' };
    return new Response(null, { status: found.status, headers });
  }
  const headers = headersFor(await site.rules(), pathname);
  const kept = headers.get('Cache-Control');
  if (!found || !kept?.includes('immutable')) headers.set('Cache-Control', 'no-cache');
  const file = found?.file ?? (await site.read('404.html'));
  if (!file) {
    headers.set('Content-Type', 'text/plain; charset=utf-8');
    return new Response('Halaman tidak ditemukan.\n', { status: 404, headers });
  }
  return send(request, file, found ? 200 : 404, headers, compressor);
}

async function send(
  request: Request,
  file: BuiltFile,
  status: 200 | 404,
  headers: Headers,
  compressor: Compressor,
): Promise<Response> {
  const encoding = compressor.choose(file, request.headers.get('Accept-Encoding') ?? '');
  const tag = `"${file.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  headers.set('ETag', tag);
  headers.set('Vary', 'Accept-Encoding');
  if (status === 200 && matches(request.headers.get('If-None-Match'), tag)) {
    return new Response(null, { status: 304, headers });
  }
  const bytes = await compressor.encode(file, encoding);
  headers.set('Content-Type', mediaType(file.path));
  headers.set('Content-Length', String(bytes.byteLength));
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
    status,
    headers,
  });
}

function matches(ifNoneMatch: string | null, tag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === tag);
}

function mediaType(path: string): string {
  return getMimeType(path) ?? 'application/octet-stream';
}
