import { expect, test } from 'vitest';
import { readTree } from './read-tree.ts';
import { renderMarkdown } from './render.ts';

test('links to the portal itself are left as they are', async () => {
  const markdown = '[a](https://kim.id/x/) [b](https://lain.id/) [c](//kim.id/y) [d](/z/)';
  expect(await renderMarkdown(markdown, { siteUrl: 'https://kim.id' })).toBe(
    '<p><a href="https://kim.id/x/">a</a> ' +
      '<a href="https://lain.id/" rel="noopener noreferrer external">b</a> ' +
      '<a href="//kim.id/y">c</a> <a href="/z/">d</a></p>',
  );
});

test('relative addresses are resolved on request; others and places in the text stay', async () => {
  const markdown =
    '## Bab\n\n![f](foto.jpg) [a](formulir.pdf) [b](/kim/) [c](#bab) [d](https://x.id) [e](mailto:a@b.id)';
  const html = await renderMarkdown(markdown, {
    resolveAddress: (address, kind) =>
      `${kind}:${new URL(address, 'https://kim.id/berita/x/').href}`,
  });
  expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    'picture:https://kim.id/berita/x/foto.jpg',
    'link:https://kim.id/berita/x/formulir.pdf',
    'link:https://kim.id/kim/',
    '#bagian-bab',
    'https://x.id',
    'mailto:a@b.id',
  ]);
});

test('what will not work as meant is reported with its place', () => {
  const markdown = `Kata :bahasa[x]{lang="?"} dan <u>garis.

::foto[a]{alt="b"}

![c](https://x.id/c.png) ![d](../d.png) [e](javascript:x)

::video[f]{}

::berkas[g]{}

<div>h</div>
`;
  expect(readTree(markdown).messages.map(String).sort()).toMatchInlineSnapshot(`
    [
      "11:1-11:13: Kode HTML <div>h</div> tampil sebagai teks biasa. Hapus, atau pakai tulisan Markdown.",
      "1:31-1:34: Kode HTML <u> tampil sebagai teks biasa. Hapus, atau pakai tulisan Markdown.",
      "1:6-1:26: Bahasa bagian ini belum disebut. Tambahkan lang, misalnya lang="nij" (Dayak Ngaju).",
      "3:1-3:19: Foto ini belum punya berkas. Tambahkan src, misalnya src="foto.jpg".",
      "5:1-5:25: Gambar dari situs lain tidak dimuat. Simpan gambarnya di samping artikel ini.",
      "5:26-5:40: Gambar ini tidak ditunjuk dengan nama berkas. Tulis nama berkasnya saja, misalnya foto.jpg.",
      "5:41-5:58: Tautan "javascript:" tidak dapat dibuka pembaca. Pakai alamat yang diawali https://.",
      "7:1-7:13: Video ini belum punya alamat. Tambahkan url, misalnya url="https://…".",
      "9:1-9:14: Berkas ini belum punya nama. Tambahkan src, misalnya src="formulir.pdf".",
    ]
  `);
});

test('a text without faults has no messages', () => {
  const markdown =
    'CO<sub>2</sub> :bahasa[narai]{lang="nij"} ![a](a.jpg)\n\n::berkas[b]{src=b.pdf}';
  expect(readTree(markdown).messages).toEqual([]);
});
