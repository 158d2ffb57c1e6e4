import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { BuiltSite } from '../../src/newsroom/server/built-site.ts';
import { fileOf, publicPages } from './built-pages.ts';
import { builtFolder } from './serve.ts';

test('every link and picture of the site leads to something that is there', async () => {
  const folder = builtFolder();
  const site = new BuiltSite(folder);
  const broken: { path: string; url: string }[] = [];
  for (const path of await publicPages(folder)) {
    const html = await readFile(fileOf(folder, path), 'utf8');
    for (const url of internalAddresses(html)) {
      const { pathname, hash } = new URL(url, `http://site${path}`);
      const found = await site.find(pathname);
      const target = found && 'file' in found ? found.file : null;
      const isThere = target && (!hash || (await hasAnchor(target.bytes, hash)));
      if (!isThere) broken.push({ path, url });
    }
  }
  expect(broken).toEqual([]);
});

function internalAddresses(html: string): Set<string> {
  const body = html.replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '');
  const single = [...body.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, url = '']) => url);
  const sets = [...body.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, set = '']) =>
    set.split(',').map((part) => part.trim().split(' ')[0] ?? ''),
  );
  return new Set(
    [...single, ...sets].filter((url) => url !== '' && !/^([a-z]+:|\/\/)/i.test(url)).map(decoded),
  );
}

function decoded(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
}

async function hasAnchor(bytes: Uint8Array, hash: string): Promise<boolean> {
  const html = new TextDecoder().decode(bytes);
  return html.includes(`id="${decodeURIComponent(hash.slice(1))}"`);
}
