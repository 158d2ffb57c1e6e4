import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The look of the site in the few rules that a page of the newsroom needs. */
const style = `:root{color-scheme:light dark;--page:#fff;--ground:#f2f4ef;--ink:#15211b;--muted:#4b5850;--green:#0a5a3d;--red:#a61c1c;--hairline:#cfd5cc}
@media(prefers-color-scheme:dark){:root{--page:#101613;--ground:#1a221d;--ink:#e8ece6;--muted:#a9b5ad;--green:#7ccfa4;--red:#ff9a90;--hairline:#38433c}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.6 system-ui,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
header,main{max-width:52rem;margin:0 auto;padding:1rem}
header{display:flex;flex-wrap:wrap;gap:0 1.5rem;border-bottom:3px solid var(--ink)}
header strong{flex:1}
header a{min-height:44px;display:inline-flex;align-items:center}
h1,h2{font-family:"Noto Serif",Charter,Georgia,serif;line-height:1.2;letter-spacing:-.012em}
h1{font-size:1.875rem}h2{font-size:1.375rem;border-top:3px solid var(--ink);padding-top:.75rem;margin-top:2.5rem}
a{color:var(--green)}a:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
ul,ol{list-style:none;padding:0;margin:0}li{padding:1rem 0;border-bottom:1px solid var(--hairline)}
p{margin:.5rem 0}.muted{color:var(--muted);font-size:.9375rem}.wrong{color:var(--red);font-weight:600}
pre,code{font:.9375rem/1.45 ui-monospace,Consolas,monospace}
pre{background:var(--ground);border-top:3px solid var(--red);padding:1rem;white-space:pre-wrap}
dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.25rem 1.5rem;margin:0}dd{margin:0}
@media(max-width:30em){dl{display:block}dd{margin-bottom:.75rem}}`;

/** A page of the newsroom that works before there is a site. */
export function plainPage({
  title,
  refresh,
  main,
}: {
  title: string;
  /** Seconds after which the page loads itself anew. */
  refresh?: number;
  main: Markup;
}): Markup {
  return html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
${refresh ? html`<meta http-equiv="refresh" content="${refresh}">` : ''}
<title>${title} - Ruang redaksi</title>
<style>${raw(style)}</style>
</head>
<body>
<header><strong>Ruang redaksi</strong><a href="/">Lihat situs</a><a href="/admin/">Meja redaksi</a></header>
<main>
${main}
</main>
</body>
</html>
`;
}

/** Sends such a page; it allows nothing but its own styles. */
export async function sendPlainPage(
  page: Markup,
  status = 200,
  headers: Record<string, string> = {},
): Promise<Response> {
  return new Response(String(await page), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}
