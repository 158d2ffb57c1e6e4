import { expect, test } from 'vitest';
import { avifFirst } from './avif-first.ts';

test('the first picture of two is offered before the other', () => {
  const avif =
    '<img loading="lazy" decoding="async" alt="" sizes="93vw" width="9" height="6" src="/a.avif" srcset="/a.avif 360w, /b.avif 540w">';
  const webp = '<img alt="Sungai > rawa" src="/a.webp" srcset="/a.webp 360w">';
  expect(avifFirst(`<p><picture>${avif}${webp}</picture> dan ${webp}</p>`)).toBe(
    `<p><picture><source type="image/avif" sizes="93vw" srcset="/a.avif 360w, /b.avif 540w">${webp}</picture> dan ${webp}</p>`,
  );
});
