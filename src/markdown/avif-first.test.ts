import { expect, test } from 'vitest';
import { avifFirst } from './avif-first.ts';

const webp = '<img alt="Sungai > rawa" src="/a.webp" srcset="/a.webp 360w">';

test.each([
  ['/whole.avif', '/a.avif 360w, /b.avif 540w, /whole.avif 900w'],
  ['/b.avif', '/a.avif 360w, /b.avif 540w'],
])('the first picture of two is offered before the other, with %s for the widest', (src, all) => {
  const avif = `<img loading="lazy" decoding="async" sizes="93vw" width="900" height="600" src="${src}" srcset="/a.avif 360w, /b.avif 540w">`;
  expect(avifFirst(`<p><picture>${avif}${webp}</picture> dan ${webp}</p>`)).toBe(
    `<p><picture><source type="image/avif" sizes="93vw" srcset="${all}">${webp}</picture> dan ${webp}</p>`,
  );
});
