import { iconFiles } from '../icons/icon-files.ts';
import { portal } from '../queries/settings.ts';

export function GET() {
  const manifest = {
    id: '/',
    name: `${portal.name} ${portal.place}`,
    short_name: portal.name,
    description: portal.description,
    lang: 'id',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...iconFiles
        .filter(({ purpose }) => purpose !== undefined)
        .map(({ file, size, purpose }) => ({
          src: `/${file}`,
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose,
        })),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
}
