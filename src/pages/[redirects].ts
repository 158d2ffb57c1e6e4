import { redirects } from '../queries/redirects.ts';

/** The file by which a CDN answers old addresses itself; Astro keeps names with `_` to itself. */
export function getStaticPaths() {
  return [{ params: { redirects: '_redirects' } }];
}

export async function GET() {
  const lines = (await redirects()).map(({ from, to }) => `${encodeURI(from)} ${to} 301\n`);
  return new Response(lines.join(''), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
