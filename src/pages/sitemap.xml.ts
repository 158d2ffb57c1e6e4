import { absoluteUrl } from '../queries/settings.ts';
import { sitemapXml } from '../seo/sitemap.ts';
import { sitemapPlaces } from '../seo/sitemap-places.ts';

export async function GET() {
  return new Response(sitemapXml(await sitemapPlaces(), absoluteUrl), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
