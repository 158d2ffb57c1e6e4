import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { phone } from './visit.ts';

/** What an article says and shows, without how. */
export interface PlainArticle {
  readonly title: string;
  readonly summary: string;
  /** HTML of the text, without scripts and styles. */
  readonly text: string;
  readonly photo: {
    /** Address of the very file that a phone picks. */
    readonly address: string;
    readonly alt: string;
    readonly caption: string;
    readonly width: number;
    readonly height: number;
  };
}

/**
 * The page somebody who cares would write by hand for this article alone: one file with a few lines
 * of styles in it, and the photo.
 */
export function plainPage({ title, summary, text, photo }: PlainArticle): string {
  return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0 auto; max-width: 36rem; padding: 1rem; font: 1.0625rem/1.6 Georgia, serif }
h1, h2, h3 { line-height: 1.2 }
img { width: 100%; height: auto; background: #ddd }
figure { margin: 0 0 1rem }
figcaption { font-size: .875rem; color: #444 }
table { border-collapse: collapse }
td, th { border: 1px solid #aaa; padding: .25rem .5rem; text-align: left }
</style>
<h1>${escaped(title)}</h1>
<p><b>${escaped(summary)}</b></p>
<figure><img src="foto.avif" alt="${escaped(photo.alt)}" width="${photo.width}" height="${photo.height}">
<figcaption>${escaped(photo.caption)}</figcaption></figure>
${text.trim()}
</html>
`;
}

/**
 * Takes an article of the portal apart and writes it as a plain page.
 * @param address of the article on a site that is being served
 * @param folder absolute; gets `index.html` and `foto.avif`
 */
export async function writePlainPage(
  browser: Browser,
  address: string,
  folder: string,
): Promise<void> {
  const page = await browser.newPage(phone);
  try {
    await page.goto(address, { waitUntil: 'load' });
    const article = await page.evaluate(readArticle);
    const photo = await page.request.get(article.photo.address);
    await writeFile(join(folder, 'foto.avif'), await photo.body());
    await writeFile(join(folder, 'index.html'), plainPage(article));
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
function readArticle(): PlainArticle {
  const textOf = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';
  const img = document.querySelector('figure.photo img');
  if (!(img instanceof HTMLImageElement)) throw new TypeError('The article has no photo.');
  return {
    title: textOf('h1'),
    summary: textOf('.standfirst'),
    text: document.querySelector('.prose')?.innerHTML ?? '',
    photo: {
      address: img.currentSrc,
      alt: img.alt,
      caption: textOf('figure.photo figcaption'),
      width: img.width,
      height: img.height,
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
