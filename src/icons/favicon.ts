/** Colours of the mark on a light and on a dark ground, as CSS writes them. */
export interface MarkColors {
  readonly light: string;
  readonly dark: string;
}

/** Of the look's palette. */
export const defaultMarkColors: MarkColors = { light: '#0a5a3d', dark: '#7ccfa4' };

/** The portal's mark as the icon of a browser's tab, square, in the colours an office chose. */
export function faviconSvg({ light, dark }: MarkColors): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 0 60 60">',
    `<style>path,use{fill:${light}}@media(prefers-color-scheme:dark){path,use{fill:${dark}}}</style>`,
    '<path d="M24 0l4 10-4 9-4-9zM22.8 16h2.4v35h-2.4zM16.5 50h15L29 53.5c4.5 1 5 5 1.5 6.5h-13c-3.5-1.5-3-5.5 1.5-6.5z"/>',
    '<path id="g" d="M26 48c2-8 8-13 14.5-14.5 3-.8 4.5-3.5 2.5-5 4 .5 5 5.5 1.5 8.5C40 41 34 47.5 26 48zM26 37c1.5-7.5 6-11.5 11.5-13 2.5-.7 3.5-3 2-4.5 3.5.5 4.5 5 1.5 7.5-4 3-8 9.5-15 10zM26 27c.5-5.5 4-9 7.5-10.2 2-.6 2.5-2.3 1.5-3.5 3 .4 3.5 4 1 6-3 2.4-5 7.2-10 7.7z"/>',
    '<use href="#g" transform="matrix(-1 0 0 1 48 0)"/></svg>',
  ].join('');
}
