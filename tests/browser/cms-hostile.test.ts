import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collections } from '../../src/schema/collections.ts';
import { type HostilePortal, writeHostilePortal } from '../site/hostile/hostile-portal.ts';
import { bodyWords } from '../site/hostile/payloads.ts';
import { factsOfPage, type Watch, watchPages } from '../site/hostile/watch.ts';
import { launchChromium, patience } from './chromium.ts';
import { type DeskPortal, startDeskPortal } from './desk-portal.ts';
import { NewsroomPage } from './newsroom-page.ts';

let root = '';
let hostile: HostilePortal;
let portal: DeskPortal;
let browser: Browser;
let newsroom: NewsroomPage;
const watch: Watch = { ran: [], foreign: [], reports: [] };

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'portal-jahat-'));
  hostile = await writeHostilePortal(root);
  [portal, browser] = await Promise.all([startDeskPortal(join(root, 'content')), launchChromium()]);
  const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
  const page = await watchPages(context, portal.url, watch);
  page.setDefaultTimeout(patience);
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) watch.reports.push(message.text());
  });
  newsroom = new NewsroomPage(page, portal.url);
  await newsroom.open();
  await newsroom.signIn('Sari Dewi');
});

afterAll(async () => {
  await browser?.close();
  await portal?.close();
  await rm(root, { recursive: true, force: true });
});

test.each(collections.map(({ name }) => name))(
  '%s: list, form and preview show hostile text as text',
  async (name) => {
    const [entry] = hostile.entries.filter(({ collection }) => collection === name);
    if (!entry) throw new Error(`There is no hostile entry of ${name}.`);
    await newsroom.open(`#/collections/${name}`);
    await newsroom.page.getByText(entry.title, { exact: true }).first().waitFor();
    const id = entry.path.split('/').slice(2).join('/').replace(/\.md$/, '');
    await newsroom.open(`#/collections/${name}/entries/${id}`);
    const preview = newsroom.preview();
    await preview.locator('h1').filter({ hasText: entry.title }).first().waitFor();
    await preview.getByText('Kata28').waitFor();
    await newsroom.settle();
    const { words, dangers } = await preview.locator('main').evaluate(factsOfPage);
    expect(bodyWords.filter((word) => !words.includes(word))).toEqual([]);
    // Decap's frame opens links elsewhere, and a photo on this device has an address of its own.
    const own = ['<base>', `img src="blob:${portal.url}/`];
    expect(dangers.filter((one) => !own.some((start) => one.startsWith(start)))).toEqual([]);
    expect(await preview.locator('base[href]').count()).toBe(0);
    expect(watch).toEqual({ ran: [], foreign: [], reports: [] });
  },
);
