import { expect, test } from 'vitest';
import { plainPage } from './plain-page.ts';

test('the plain page says what the article says, in one file', () => {
  const html = plainPage({
    title: 'Air & "titian"',
    summary: 'Naik < 10 cm.',
    text: '\n<p>Sejak <em>pagi</em>.</p>\n',
    files: ['/x.avif'],
    photo: { alt: 'Titian "lama"', caption: 'KIM', width: 328, height: 219 },
  });
  expect(html).toContain('<title>Air &amp; &quot;titian&quot;</title>');
  expect(html).toContain('<p><b>Naik &lt; 10 cm.</b></p>');
  expect(html).toContain('alt="Titian &quot;lama&quot;" width="328" height="219"');
  expect(html).toContain('</figure>\n<p>Sejak <em>pagi</em>.</p>\n</html>');
  expect(html.match(/(?:src|href)="[^"]*"/g)).toEqual(['href="data:,"', 'src="foto"']);
});
