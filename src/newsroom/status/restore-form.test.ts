import { expect, test } from 'vitest';
import { article, draftOf, portal, save } from '../../desk/tests/portal.ts';
import { smallNewsroom } from '../tests/small-newsroom.ts';

const slug = '2026/11/banjir';

/** A newsroom with the real desk over a discarded draft, and a site of one page. */
async function open() {
  const { call, dir } = portal();
  await call('persistEntry', save(slug, article('Air <naik> di "Katingan"')));
  const { kept } = (await call('deleteUnpublishedEntry', draftOf(slug))).body;
  const newsroom = await smallNewsroom(dir);
  const origin = newsroom.url.slice(0, -1);
  const page = async () => (await fetch(`${origin}/admin/status/`)).text();
  const press = (name: string, headers: Record<string, string> = {}) =>
    fetch(`${origin}/admin/status/`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: origin, ...headers },
      body: new URLSearchParams({ kept: name }),
    });
  return { kept: String(kept), page, press, call };
}

test('the page names what was discarded, and its button brings it back', async () => {
  const { kept, page, press, call } = await open();
  const before = await page();
  expect(before).toContain('<p>Tidak ada naskah yang menunggu.</p>');
  expect(before).toContain('<p>Air &lt;naik&gt; di &quot;Katingan&quot;</p>');
  expect(before).toContain(`<input type="hidden" name="kept" value="${kept}">`);
  const answer = await press(kept);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/admin/status/']);
  const after = await page();
  expect(after).toContain(
    `<a href="/admin/#/collections/berita/entries/${slug}/index">Air &lt;naik&gt; di &quot;Katingan&quot;</a>`,
  );
  expect(after).not.toContain('Naskah yang dibuang');
  expect((await call('unpublishedEntries')).body).toEqual([`berita/${slug}/index`]);
});

test('a form of another site, a name that is none, and a long form change nothing', async () => {
  const { kept, press, call } = await open();
  for (const headers of [
    { Origin: 'https://jahat.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ]) {
    const answer = await press(kept, headers);
    expect([answer.status, await answer.text()]).toEqual([
      403,
      expect.stringContaining('Permintaan ini datang dari situs lain dan ditolak'),
    ]);
  }
  const lost = await press(`${kept.slice(0, -12)}${'0'.repeat(12)}`);
  expect([lost.status, await lost.text()]).toEqual([
    404,
    expect.stringContaining('Draf itu tidak ada di antara yang dibuang'),
  ]);
  const wrong = await press('refs/heads/main');
  expect([wrong.status, await wrong.text()]).toEqual([
    400,
    expect.stringContaining('Permintaan tidak lengkap atau salah bentuk pada'),
  ]);
  const long = await press('x'.repeat(10_000));
  expect([long.status, await long.text()]).toEqual([413, 'Isian ini terlalu panjang.\n']);
  expect((await call('unpublishedEntries')).body).toEqual([]);
});
