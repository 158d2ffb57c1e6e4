import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

function styleFile(name: string): string {
  return readFileSync(new URL(`../../styles/${name}`, import.meta.url), 'utf8');
}

/** The site's own tokens and weave, and the few rules that a page of the newsroom needs. */
const style = `${styleFile('tokens.css')}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:var(--body)/1.6 system-ui,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
body::before{content:"";display:block;height:22px;background:url("data:image/svg+xml,${encodeURIComponent(styleFile('anyam.svg'))}") center/28px 22px repeat-x}
header,main{max-width:52rem;margin:0 auto;padding:.75rem var(--gutter)}
header{display:flex;flex-wrap:wrap;align-items:center;gap:0 1rem;border-bottom:var(--rule)}
header strong{flex:1 0 7rem;font-family:var(--serif)}
header a{min-height:44px;display:inline-flex;align-items:center}
h1,h2{font-family:var(--serif);line-height:1.25;letter-spacing:-.012em}
h1{font-size:var(--h2)}h2{font-size:var(--h3);border-top:var(--rule);padding-top:.75rem;margin-top:2.5rem}
a{color:var(--green)}a:focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 8px var(--gold)}
ul,ol{list-style:none;padding:0;margin:0}li{padding:1rem 0;border-bottom:var(--line)}
p{margin:.5rem 0}.muted,dt{color:var(--muted);font-size:var(--small)}.wrong{color:var(--red);font-weight:600}
pre,code{font:var(--small)/1.45 ui-monospace,Consolas,monospace;white-space:pre-wrap}
form.fields{display:grid;gap:.25rem;max-width:28rem}label{font-weight:600;margin-top:1rem}
.fields input,textarea,select{min-height:44px;width:100%;padding:.5rem;font:inherit;color:inherit;background:var(--page);border:1px solid var(--control)}
.fields button{margin-top:1.25rem;justify-self:start}
input:focus-visible,textarea:focus-visible,select:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
pre{background:var(--ground);border-top:3px solid var(--red);padding:1rem}
button{min-height:44px;padding:.25rem 1.25rem;font:inherit;font-weight:600;color:var(--page);background:var(--green);border:0;cursor:pointer}
button:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
dl{display:grid;grid-template-columns:8.5rem 1fr;gap:.25rem 1.5rem;margin:0}dd{margin:0}
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
        "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
      'X-Content-Type-Options': 'nosniff',
      // A form of this page must say where it comes from; with no-referrer its Origin is "null".
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}
