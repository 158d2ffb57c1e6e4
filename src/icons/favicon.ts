import { type Mark, mirror } from './mark.ts';

/** Colours of the mark on a light and on a dark ground, as CSS writes them. */
export interface MarkColors {
  readonly light: string;
  readonly dark: string;
}

/** Of the look's palette. */
export const defaultMarkColors: MarkColors = { light: '#0a5a3d', dark: '#7ccfa4' };

/** The portal's mark as the icon of a browser's tab, square, in the colours an office chose. */
export function faviconSvg({ path, mirrored }: Mark, { light, dark }: MarkColors): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 0 60 60">',
    `<style>path,use{fill:${light}}@media(prefers-color-scheme:dark){path,use{fill:${dark}}}</style>`,
    `<path d="${path}"/>`,
    mirrored && `<path id="g" d="${mirrored}"/><use href="#g" transform="${mirror}"/>`,
    '</svg>',
  ]
    .filter(Boolean)
    .join('');
}
