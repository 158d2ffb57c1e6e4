import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { phone } from './visit.ts';

/** What an article says and shows, without how. */
export interface PlainArticle {
  readonly title: string;
  readonly summary: string;
  /** HTML of the text; its pictures are `gambar-0`, `gambar-1` ... */
  readonly text: string;
  readonly photo: {
    readonly alt: string;
    readonly caption: string;
    readonly width: number;
    readonly height: number;
  };
  /** Addresses of the very files that a phone picks: the photo, then the pictures of the text. */
  readonly files: readonly string[];
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
<figure><img src="foto" alt="${escaped(photo.alt)}" width="${photo.width}" height="${photo.height}">
<figcaption>${escaped(photo.caption)}</figcaption></figure>
${text.trim()}
</html>
`;
}

/**
 * Takes an article of the portal apart and writes it as a plain page.
 * @param address of the article on a site that is being served
 * @param folder absolute; gets `index.html` and the pictures beside it
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
    for (const [index, file] of article.files.entries()) {
      const picture = await page.request.get(file);
      await writeFile(
        join(folder, index === 0 ? 'foto' : `gambar-${index - 1}`),
        await picture.body(),
      );
    }
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
  const prose = document.querySelector('.prose');
  const pictures = [...(prose?.querySelectorAll('img') ?? [])];
  const files = [img, ...pictures].map(({ currentSrc, src }) => currentSrc || src);
  for (const [index, picture] of pictures.entries()) {
    picture.src = `gambar-${index}`;
    picture.removeAttribute('srcset');
    picture.closest('picture')?.replaceWith(picture);
  }
  return {
    title: textOf('h1'),
    summary: textOf('.standfirst'),
    text: prose?.innerHTML ?? '',
    files,
    photo: {
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
