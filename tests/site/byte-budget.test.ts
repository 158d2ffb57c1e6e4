import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { budgets } from './budgets.ts';
import { fileOf, onePageOfEachKind, pagesOfKind, publicPages } from './built-pages.ts';
import { builtFolder } from './serve.ts';

const folder = builtFolder();

/** What stands between every opening and closing tag of a name. */
function insides(html: string, tag: 'style' | 'script'): string[] {
  return html
    .split(`<${tag}`)
    .slice(1)
    .map((rest) => rest.slice(rest.indexOf('>') + 1, rest.indexOf(`</${tag}>`)));
}

function brotli(text: string): number {
  return brotliCompressSync(text).byteLength;
}

describe('an article', () => {
  let articles: { path: string; html: string }[] = [];
  beforeAll(async () => {
    const paths = await pagesOfKind(folder, 'berita');
    articles = await Promise.all(
      paths.map(async (path) => ({ path, html: await readFile(fileOf(folder, path), 'utf8') })),
    );
  });

  test('fits into one flight with its styles in it', () => {
    expect(articles.length).toBeGreaterThan(0);
    const tooBig = articles
      .map(({ path, html }) => ({ path, bytes: brotli(html) }))
      .filter(({ bytes }) => bytes > budgets.articleHtml);
    expect(tooBig).toEqual([]);
  });

  test('waits for no other file before it is drawn', () => {
    const waiting = articles.flatMap(({ path, html }) =>
      (
        html.match(
          /<link[^>]*rel="?(stylesheet|preload|modulepreload)[^>]*>|<script(?![^>]*type="?module)[^>]*src[^>]*>/g,
        ) ?? []
      ).map((tag) => ({ path, tag })),
    );
    expect(waiting).toEqual([]);
  });

  test('carries no script but the share bar', () => {
    for (const { path, html } of articles) {
      expect(html.match(/<script[^>]*\bsrc=/g), path).toBeNull();
      const script = insides(html, 'script').join('');
      expect(script.length, path).toBeGreaterThan(0);
      expect(brotli(script), path).toBeLessThanOrEqual(budgets.articleScripts);
    }
  });

  test('has a first photo light enough for a phone', async () => {
    const heavy: { path: string; bytes: number }[] = [];
    for (const { html } of articles) {
      const [sources = ''] = html.match(/<source type="image\/avif"[^>]*>/) ?? [];
      const [, photo] = /(\/_astro\/[^" ,]+) (?:720|540)w(?!.* 720w)/.exec(sources) ?? [];
      if (!photo) continue;
      const { size } = await stat(join(folder, photo));
      if (size > budgets.leadPhoto) heavy.push({ path: photo, bytes: size });
    }
    expect(heavy).toEqual([]);
  });
});

describe('every page', () => {
  test('carries styles within the budget', async () => {
    for (const { kind, path } of await onePageOfEachKind(folder)) {
      const html = await readFile(fileOf(folder, path), 'utf8');
      const styles = insides(html, 'style').join('');
      expect(styles.length, kind).toBeGreaterThan(0);
      expect(brotli(styles), kind).toBeLessThanOrEqual(budgets.styles);
    }
  });

  test('shows thumbs within the budget', async () => {
    const paths = await publicPages(folder);
    const pages = await Promise.all(paths.map((path) => readFile(fileOf(folder, path), 'utf8')));
    const thumbs = new Set(
      pages.flatMap((html) =>
        [...html.matchAll(/(\/_astro\/[^" ,]+\.avif) (?:104|208|312)w/g)].map(
          ([, url = '']) => url,
        ),
      ),
    );
    expect(thumbs.size).toBeGreaterThan(0);
    for (const thumb of thumbs) {
      const { size } = await stat(join(folder, thumb));
      expect(size, thumb).toBeLessThanOrEqual(budgets.thumb);
    }
  });

  test('is all that pictures are published for', async () => {
    const paths = await publicPages(folder);
    const pages = await Promise.all(paths.map((path) => readFile(fileOf(folder, path), 'utf8')));
    const html = pages.join('');
    const files = await readdir(join(folder, '_astro'));
    const unused = files.filter(
      (file) => /\.(avif|webp|jpe?g|png)$/.test(file) && !html.includes(file),
    );
    expect(unused).toEqual([]);
  });
});
