import { expect, test } from 'vitest';
import { pageText } from './page-text.ts';

test('the text of a page is what the index takes, element by element', () => {
  const html = `<!doctype html><body><nav>Menu</nav><main class="a > b" data-pagefind-body>
<span hidden data-pagefind-filter="jenis:Berita" data-pagefind-meta="jenis:Berita"></span>
<nav data-pagefind-ignore><a href="/">Beranda</a></nav><h1>Air &amp; <em>api</em></h1>
<p>Naik<br>lagi. <img alt="x"/><b>Te</b>bal</p><!-- <p>catatan</p> -->
<div data-pagefind-ignore><p>Kirim</p></div><script>no()</script><p>Habis</p></main><p>Kaki</p></body>`;
  expect(pageText('berita/air/index.html', html)).toEqual({
    url: '/berita/air/',
    title: 'Air & api',
    text: expect.any(String),
    filters: { jenis: ['Berita'] },
    body: html.slice(html.indexOf('<main'), html.indexOf('<p>Kaki')),
  });
  const { text } = pageText('berita/air/index.html', html);
  expect(text.split(/\s+/).filter(Boolean)).toEqual([
    'Air',
    '&',
    'api',
    'Naik',
    'lagi.',
    'Tebal',
    'Habis',
  ]);
});
