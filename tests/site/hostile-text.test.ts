import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderSource } from '../../src/check/node/node-source.ts';
import { isError } from '../../src/check/problem.ts';
import { checkContent } from '../../src/check/read-content.ts';
import { tools } from '../../src/check/testing/node-fixtures.ts';
import { buildSite } from '../../src/newsroom/builds/site-build.ts';
import { collections } from '../../src/schema/collections.ts';
import type { Fields } from '../../src/schema/field.ts';
import { settingsFiles } from '../../src/schema/settings.ts';
import { launchChromium } from '../browser/chromium.ts';
import { onePageOfEachKind } from './built-pages.ts';
import { type HostilePortal, writeHostilePortal } from './hostile/hostile-portal.ts';
import { bodyWords, hostileAliases, payloads } from './hostile/payloads.ts';
import { factsOfPage, type PageFacts, reporting, type Watch, watchPages } from './hostile/watch.ts';
import { type ServedSite, serveSite } from './serve.ts';

let root = '';
let dist = '';
let portalDir = '';
let portal: HostilePortal;
let site: ServedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const watch: Watch = { ran: [], foreign: [], reports: [] };
const facts = new Map<string, PageFacts>();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'portal-jahat-'));
  dist = join(root, 'dist');
  portalDir = join(root, 'portal');
  portal = await writeHostilePortal(portalDir);
  const env = {
    PORTAL_DIR: portalDir,
    SITE_URL: 'https://portal.example',
    BUILD_TIME: '2026-11-24T10:00:00+07:00',
  };
  expect(await buildSite({ outDir: dist, env })).toEqual({ ok: true });
  [site, browser] = await Promise.all([
    serveSite(dist, reporting(watch.reports)),
    launchChromium(),
  ]);
  context = await browser.newContext({ locale: 'id-ID' });
  page = await watchPages(context, site.origin, watch);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await rm(root, { recursive: true, force: true });
});

function expectQuiet(): void {
  expect(watch).toEqual({ ran: [], foreign: [], reports: [] });
}

test('the check takes every entry, so all of them are on the site', async () => {
  const { files, problems } = await checkContent(folderSource(portalDir), tools);
  expect(files).toBe(portal.entries.length + portal.withdrawn.length);
  expect(problems.filter(isError)).toEqual([]);
});

test('every text field of the definition was given hostile texts, and every title all of them', () => {
  const typed = [...portal.entries.flatMap((entry) => entry.typed), ...portal.settings];
  const fields = [...collections, ...settingsFiles].flatMap(({ name, fields: all }) => [
    ...textFields(all, name),
  ]);
  expect([...new Set(typed.map(({ field }) => field))].toSorted()).toEqual(fields.toSorted());
  for (const { name } of collections) {
    const titles = typed.filter(({ field }) => field === `${name}.title`).map(({ text }) => text);
    expect(payloads.filter((payload) => !titles.some((title) => title.includes(payload)))).toEqual(
      [],
    );
  }
});

/** Fields that take any text. */
function* textFields(fields: Fields, above: string): Generator<string> {
  for (const [key, { widget }] of Object.entries(fields)) {
    const isText =
      (widget.kind === 'line' && !widget.pattern) ||
      ['paragraph', 'markdown'].includes(widget.kind);
    if (isText) yield `${above}.${key}`;
    if ('fields' in widget) yield* textFields(widget.fields, `${above}.${key}`);
  }
}

test('no page of any kind runs anything or asks anyone else, and keeps the words', async () => {
  const kinds = await onePageOfEachKind(dist);
  const paths = [
    ...new Set([...kinds.map(({ path }) => path), ...portal.entries.map(({ url }) => url)]),
  ];
  for (const path of paths) {
    await page.goto(site.origin + path);
    facts.set(path, await page.evaluate(factsOfPage));
  }
  const dangers = [...facts].flatMap(([path, { dangers: found }]) =>
    found.map((one) => `${path} ${one}`),
  );
  expect(dangers).toEqual([]);
  expectQuiet();
});

test('what was typed is what is read', () => {
  const lost = portal.entries.flatMap(({ url, typed, title }) => {
    const { words = '', title: shown = '' } = facts.get(url) ?? {};
    return [
      ...typed
        // Why a verifier let something stand is for verifiers.
        .filter(({ field }) => !field.includes('.privacy.'))
        .filter(({ text }) => !words.includes(text))
        .map(({ field, text }) => `${field} ${text}`),
      ...bodyWords.filter((word) => !words.includes(word)).map((word) => `${url} ${word}`),
      ...(shown.startsWith(title) ? [] : [`${url} <title> ${shown}`]),
    ];
  });
  expect(lost).toEqual([]);
});

test('structured data is read, and carries the words as typed', () => {
  const titles = new Set(portal.entries.map(({ title }) => title));
  let told = 0;
  for (const { things } of facts.values()) {
    for (const thing of things) {
      const { headline, name } = JSON.parse(thing);
      if (titles.has(headline ?? name)) told += 1;
    }
  }
  const withData = portal.entries.filter(({ collection }) => collection !== 'halaman');
  expect(told).toBeGreaterThanOrEqual(withData.length);
});

test('links that share or report a page carry its title, or the answer it offers, whole', () => {
  for (const { url, title, typed } of portal.entries) {
    const { links = [] } = facts.get(url) ?? {};
    const shared = links.filter((link) => link.startsWith('https://wa.me/?text='));
    for (const link of shared) {
      const told = new URL(link).searchParams.get('text') ?? '';
      const address = `https://portal.example${url}`;
      const words = told.slice(0, -address.length).trim();
      expect([words, told.endsWith(address)]).toEqual([
        typed.some(({ text }) => text === words) ? words : title,
        true,
      ]);
    }
    for (const link of links.filter(
      (one) => one.startsWith('mailto:') && one.includes('subject='),
    )) {
      expect([...new URL(link).searchParams.keys()]).toEqual(['subject', 'body']);
    }
  }
});

test('feeds and the other files for machines are sound and keep the words', async () => {
  const files = (await readdir(dist, { recursive: true })).filter(
    (path) =>
      /\.(?:xml|svg|json|webmanifest)$/.test(path) && !/^(?:admin|pagefind|_astro)/.test(path),
  );
  expect(files.length).toBeGreaterThan(20);
  // A page of its own: what is parsed below a page of the site is held to that page's policy.
  const reader = await browser.newPage();
  const titles = new Set(portal.entries.map(({ title }) => title));
  let told = 0;
  for (const file of files) {
    const text = await readFile(join(dist, file), 'utf8');
    if (/json$|manifest$/.test(file)) {
      for (const { title } of JSON.parse(text).items ?? []) if (titles.has(title)) told += 1;
      continue;
    }
    const { error, found } = await reader.evaluate(readXml, text);
    expect(error, file).toBeNull();
    told += found.filter((title) => titles.has(title)).length;
  }
  // Every entry that has a feed is in the portal's own at least, in three formats.
  expect(told).toBeGreaterThan(100);
  expectQuiet();
});

/** Runs in the browser: titles in feeds are HTML, so they are read as HTML. */
function readXml(xml: string): { error: string | null; found: string[] } {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const found = [...document.querySelectorAll('item > title, entry > title')].map(
    ({ textContent }) =>
      new DOMParser().parseFromString(textContent ?? '', 'text/html').documentElement.textContent ??
      '',
  );
  return { error: document.querySelector('parsererror')?.textContent ?? null, found };
}

test('a withdrawn entry of any type tells its title and its reason, and nothing else anywhere', async () => {
  const secrets = portal.withdrawn.flatMap((entry) => entry.secrets);
  expect(secrets.length).toBeGreaterThan(50);
  const names = await readdir(dist, { recursive: true, withFileTypes: true });
  const told: string[] = [];
  for (const file of names.filter((entry) => entry.isFile())) {
    const path = join(file.parentPath, file.name);
    if (/\.(?:avif|webp|jpe?g|png)$/.test(path) || path.includes('/admin/')) continue;
    const bytes = await readFile(path);
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
    if (!/rahasia\d/.test(text)) continue;
    told.push(
      ...secrets
        .filter((secret) => text.includes(secret.text))
        .map(({ field }) => `${path.slice(dist.length)} ${field}`),
    );
  }
  expect([...new Set(told)].sort()).toEqual([]);
  expect(names.filter(({ name }) => name.startsWith('foto-isi')).map(({ name }) => name)).toEqual(
    [],
  );
  for (const { url, title, reason } of portal.withdrawn) {
    const html = await readFile(join(dist, url, 'index.html'), 'utf8');
    expect([url, html.includes(title), html.includes(reason)]).toEqual([url, true, true]);
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).not.toMatch(/<picture|application\/ld\+json">\{[^<]*"(?:headline|description)"/);
    expect(await readdir(join(dist, url))).not.toContain('berkas.pdf');
  }
});

test('redirects are one line each, from a path to a page of this site', async () => {
  const lines = (await readFile(join(dist, '_redirects'), 'utf8')).trimEnd().split('\n');
  const urls = new Set(portal.entries.map(({ url }) => url));
  const wrong = lines.filter((line) => {
    const [from = '', to = '', status, ...rest] = line.split(' ');
    return !from.startsWith('/lama/') || !urls.has(to) || status !== '301' || rest.length > 0;
  });
  expect(wrong).toEqual([]);
  for (const hostile of hostileAliases) {
    const line = lines.find((one) => one.includes(`/${hostile}/`)) ?? hostile;
    const [from = '', to] = line.split(' ');
    const answer = await fetch(`${site.origin}${from}`, { redirect: 'manual' });
    expect([from, answer.status, answer.headers.get('location')]).toEqual([from, 301, to]);
    // A host that reads no such file shows the page.
    const html = await readFile(join(dist, from, 'index.html'), 'utf8');
    await page.setContent(html.replace(/<meta http-equiv="refresh"[^>]*>/, ''));
    expect((await page.evaluate(factsOfPage)).dangers).toEqual([]);
    expect(/http-equiv="refresh" content="([^"]*)"/.exec(html)?.[1]).toBe(`0; url=${to}`);
  }
  expectQuiet();
});

test('the search shows what was asked and what was found as words', async () => {
  const queries = ['script', ...payloads.slice(0, 4), '"><img src=x onerror=p()>', '\u202e\u0000p'];
  let hits = 0;
  for (const query of queries) {
    await page.goto(
      `${site.origin}/cari/?q=${encodeURIComponent(query)}&Topik=${encodeURIComponent(query)}`,
    );
    await page.goto(`${site.origin}/cari/?q=${encodeURIComponent(query)}`);
    const status = page.locator('#cari-status');
    await status.filter({ hasText: /hasil|Cari/ }).waitFor();
    hits += await page.locator('#cari-hasil h2').count();
    expect((await page.evaluate(factsOfPage)).dangers).toEqual([]);
  }
  expect(hits).toBeGreaterThan(0);
  await page.goto(`${site.origin}/cari/?q=script`);
  await page.locator('#cari-hasil h2').first().waitFor();
  const shown = await page.locator('#cari-hasil h2').allTextContents();
  const titles = portal.entries.map(({ title }) => title);
  expect(shown.filter((title) => !titles.includes(title))).toEqual([]);
  expectQuiet();
});

test('no policy of any page lets a script of its own text run', async () => {
  const policies =
    (await readFile(join(dist, '_headers'), 'utf8')).match(/script-src [^;\n]*/g) ?? [];
  expect(policies.length).toBeGreaterThan(2);
  expect(policies.filter((one) => /'unsafe-(?:inline|eval)'|https?:|\*|data:/.test(one))).toEqual(
    [],
  );
});

test('the watch sees what the policy stops', async () => {
  await page.goto(`${site.origin}/serangan/`);
  await expect.poll(() => watch.reports.length).toBeGreaterThan(0);
  expect(watch.ran).toEqual([]);
});
