import { absoluteUrl } from '../queries/settings.ts';

export function GET() {
  const lines = [
    'User-agent: *',
    'Disallow: /admin/',
    'Disallow: /desk/',
    '',
    `Sitemap: ${absoluteUrl('/sitemap.xml')}`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
