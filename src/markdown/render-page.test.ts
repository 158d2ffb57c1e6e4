import { tests } from 'commonmark-spec';
import { expect, test } from 'vitest';
import { fixtures } from './node-fixtures.ts';
import { renderMarkdown } from './render.ts';
import { pageRenderer } from './render-page.ts';

const samples: [name: string, markdown: string][] = [
  ...fixtures().map(({ name, input }): [string, string] => [`fixture ${name}`, input]),
  ...tests.map(({ number, markdown }): [string, string] => [`CommonMark ${number}`, markdown]),
];

const renderPage = pageRenderer(undefined);

test.each(samples)('the page and the preview agree on %s', async (_, markdown) => {
  expect(withPlainPictures(renderPage(markdown).html)).toBe(await renderMarkdown(markdown));
});

/** Options of a picture that never become attributes as they stand. */
const forAstro = new Set(['index', 'widths', 'sizes', 'quality']);

/** Astro's marks of a picture to optimise, in two formats, as the picture they stand for. */
function withPlainPictures(html: string): string {
  const mark = '<img __ASTRO_IMAGE_="([^"]*)">';
  const pair = new RegExp(`<picture><img [^>]*>${mark}</picture>|${mark}`, 'g');
  return html.replace(pair, (_, ofPair: string | undefined, alone: string) => {
    const encoded = ofPair ?? alone;
    const json = encoded.replaceAll('&#x22;', '"').replaceAll('&#x26;', '&');
    const properties: Record<string, unknown> = JSON.parse(json);
    const written = Object.entries(properties).filter(([name]) => !forAstro.has(name));
    return `<img ${written.map(attribute).join(' ')}>`;
  });
}

function attribute([name, value]: [string, unknown]): string {
  const text = name === 'src' ? encodeURI(String(value)) : String(value);
  return `${name}="${text.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;')}"`;
}

test('a photo beside the entry is asked for in two formats, once for each place it stands in', () => {
  expect(
    renderPage('![Dermaga](foto%20pagi.jpg) ![Skema](skema.gif) ![](foto%20pagi.jpg)'),
  ).toEqual({
    html:
      '<p><picture>' +
      `${mark('{"src":"foto pagi.jpg","format":"avif",OFFER,"index":0}')}` +
      `${mark('{"src":"foto pagi.jpg","alt":"Dermaga",FEW,"index":1}')}</picture> ` +
      `${mark('{"src":"skema.gif","alt":"Skema","index":2}')} <picture>` +
      `${mark('{"src":"foto pagi.jpg","format":"avif",OFFER,"index":3}')}` +
      `${mark('{"src":"foto pagi.jpg","alt":"",FEW,"index":4}')}</picture></p>`,
    pictures: ['foto pagi.jpg', 'skema.gif'],
  });
});

test('a text that opens with what looks like front matter keeps it', () => {
  expect(renderPage('---\nharga: 5\n---\n').html).toBe(
    '<hr>\n<h2 id="bagian-harga-5">harga: 5</h2>',
  );
});

const sizes = '"sizes":"(min-width: 40em) 36rem, 93vw","quality":50';

function mark(options: string): string {
  const json = options
    .replace('OFFER', `"widths":[360,540,720,1120],${sizes}`)
    .replace('FEW', `"widths":[360,720],${sizes}`);
  return `<img __ASTRO_IMAGE_="${json.replaceAll('"', '&#x22;')}">`;
}
