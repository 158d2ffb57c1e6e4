import { unified } from '@astrojs/markdown-remark';
import { tests } from 'commonmark-spec';
import { expect, test } from 'vitest';
import { fixtures } from './node-fixtures.ts';
import { rehypePlugins, remarkPlugins, remarkRehype } from './pipeline.ts';
import { renderMarkdown } from './render.ts';

const samples: [name: string, markdown: string][] = [
  ...fixtures().map(({ name, input }): [string, string] => [`fixture ${name}`, input]),
  ...tests.map(({ number, markdown }): [string, string] => [`CommonMark ${number}`, markdown]),
];

/** The renderer as Astro makes it from `markdown.processor`. */
const astro = await unified({
  remarkPlugins,
  rehypePlugins,
  remarkRehype,
  smartypants: false,
}).createRenderer({ syntaxHighlight: false });

test.each(samples)('Astro and the preview agree on %s', async (_, markdown) => {
  const { code } = await astro.render(markdown, { fileURL: new URL('file:///entri/index.md') });
  expect(withPlainPictures(code)).toBe(asParsed(await renderMarkdown(markdown)));
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

/** Parsing HTML drops a line break after `<pre>`. */
function asParsed(html: string): string {
  return html.replaceAll(/<pre>\n+/g, '<pre>');
}
