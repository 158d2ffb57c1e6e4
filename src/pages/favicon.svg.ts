import { defaultMarkColors, faviconSvg } from '../icons/favicon.ts';
import { plainIcon } from '../icons/mark.ts';
import { mark, portal } from '../queries/settings.ts';

export function GET() {
  const { green, greenDark } = portal.colors ?? {};
  const svg = faviconSvg(mark ?? plainIcon, {
    light: green ?? defaultMarkColors.light,
    dark: greenDark ?? defaultMarkColors.dark,
  });
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
}
