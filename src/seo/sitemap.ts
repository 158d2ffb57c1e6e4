/** A page that search engines may list. */
export interface SitemapPlace {
  /** Site-relative address. */
  readonly path: string;
  /** Undefined where nobody says. */
  readonly changed: Date | undefined;
}

/** What the protocol allows in one file (sitemaps.org). */
const most = 50_000;

/**
 * A sitemap by the protocol of sitemaps.org. Beyond what one file may hold the pages that changed
 * longest ago are left out; links lead to them all the same.
 */
export function sitemapXml(
  places: readonly SitemapPlace[],
  absoluteUrl: (path: string) => string,
): string {
  const urls = places
    .toSorted((a, b) => (b.changed?.getTime() ?? 0) - (a.changed?.getTime() ?? 0) || byPath(a, b))
    .slice(0, most)
    .toSorted(byPath)
    .map(({ path, changed }) => {
      const date = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : '';
      return `<url><loc>${escapeXml(absoluteUrl(path))}</loc>${date}</url>\n`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
}

function byPath(a: SitemapPlace, b: SitemapPlace): number {
  return a.path < b.path ? -1 : 1;
}

function escapeXml(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');
}
