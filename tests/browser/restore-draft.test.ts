import { expect, onTestFinished, test } from 'vitest';
import { article, draftOf, portal, save } from '../../src/desk/tests/portal.ts';
import { smallNewsroom } from '../../src/newsroom/tests/small-newsroom.ts';
import { launchChromium } from './chromium.ts';

const slug = '2026/11/banjir';

// What a browser says of a form's origin depends on the page's own headers.
test('a person brings a discarded draft back with the button on the status page', async () => {
  const { call, dir } = portal();
  await call('persistEntry', save(slug, article('Banjir surut')));
  await call('deleteUnpublishedEntry', draftOf(slug));
  const { url } = await smallNewsroom(dir);
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${url}admin/status/`);
  const button = page.getByRole('button', { name: 'Kembalikan Banjir surut' });
  expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await button.click();
  await page.getByRole('link', { name: 'Banjir surut' }).waitFor();
  expect(await button.count()).toBe(0);
  expect(page.url()).toBe(`${url}admin/status/`);
  expect((await call('unpublishedEntries')).body).toEqual([`berita/${slug}/index`]);
});
