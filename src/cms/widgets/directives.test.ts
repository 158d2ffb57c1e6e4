import { expect, test } from 'vitest';
import { renderMarkdown } from '../../markdown/render.ts';
import { editorComponents } from './directives.ts';

function read(markdown: string) {
  const component = editorComponents.find(({ pattern }) => pattern.test(markdown));
  const match = component?.pattern.exec(markdown);
  return component && match ? { component, match, data: component.fromBlock(match) } : null;
}

test.each([
  [
    '::foto[Titian \\[baru\\]]{src="foto.jpg" alt="Titian kayu &quot;baru&quot;" credit="KIM &amp; warga"}',
    { title: 'Titian [baru]', src: 'foto.jpg', alt: 'Titian kayu "baru"', credit: 'KIM & warga' },
  ],
  [
    '::foto{src="foto.jpg" alt="Titian" izin="tanpa-wajah"}',
    { src: 'foto.jpg', alt: 'Titian', izin: 'tanpa-wajah' },
  ],
  [':::catatan\nBawa KTP.\n\n- satu\n- dua\n:::', { text: 'Bawa KTP.\n\n- satu\n- dua' }],
  [':::awas[Air naik]\nPindahkan motor.\n:::', { title: 'Air naik', text: 'Pindahkan motor.' }],
  [':::kutipan{sumber="Ketua RT"}\nKami siap.\n:::', { sumber: 'Ketua RT', text: 'Kami siap.' }],
  [
    '::video[Cara menyaring]{url="https://contoh.id/v" ukuran="8 MB"}',
    { title: 'Cara menyaring', url: 'https://contoh.id/v', ukuran: '8 MB' },
  ],
])('%j is read into a form and written back the same', async (markdown, data) => {
  const found = read(`${markdown}\n\nParagraf sesudahnya.`);
  expect(found?.match[0]).toBe(markdown);
  expect(found?.data).toEqual(data);
  expect(found?.component.toBlock(found.data)).toBe(markdown);
  // The site's own pipeline takes it for a directive, not for text.
  expect(await renderMarkdown(markdown)).not.toContain('::');
});

test.each(['::foto{src="a.jpg" kelas="x"}', ':::kontak[RT]\n- 1\n:::', 'Teks ::foto'])(
  'leaves %j as it was typed',
  (markdown) => {
    expect(read(markdown)).toBeNull();
  },
);
