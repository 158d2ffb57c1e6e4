import type { CmsBackend } from '../../environment.ts';
import type { Edge } from '../../schema/settings.ts';

interface PageFiles {
  readonly script: string;
  readonly style: string;
  /** Scripts the first one imports at once; fetched side by side instead of one after another. */
  readonly preload: readonly string[];
}

/** `/admin/index.html`. No script and no style stands in it, so a strict policy lets it run. */
export function page(
  { script, style, preload }: PageFiles,
  portal: { readonly name: string; readonly edge: Edge },
  backend: CmsBackend,
): string {
  const links = preload.map((file) => `<link rel="modulepreload" href="${file}">`).join('\n');
  return `<!doctype html>
<html lang="id" translate="no" data-backend="${backend}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="google" content="notranslate">
<meta name="color-scheme" content="light">
<title>Ruang redaksi ${escapeText(portal.name)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
${links}
<script type="module" src="${script}"></script>
</head>
<body>
<div id="nc-root">
<div class="pk-edge-${portal.edge}"></div>
<p class="pk-waiting" role="status">Memuat ruang redaksi…</p>
</div>
<noscript><p class="pk-waiting">Ruang redaksi membutuhkan JavaScript. Nyalakan JavaScript di peramban ini, lalu muat ulang halaman.</p></noscript>
</body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
