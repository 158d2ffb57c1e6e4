import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { smallNewsroom } from '../tests/small-newsroom.ts';

const fields = {
  title: 'Ombak tinggi di teluk',
  todo: 'Tarik perahu ke darat dan jangan melaut sampai besok pagi.',
  region: '81.71',
  until: '2099-12-02T18:00',
};

async function open() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'portal-bahaya-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(resolve('tests/site/second-portal'), root, { recursive: true });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('-c', 'user.name=P', '-c', 'user.email=p@contoh.id', 'commit', '--quiet', '-mAwal');
  const { url } = await smallNewsroom(root);
  const address = `${url}admin/serta-merta/`;
  const send = (typed: typeof fields, origin = url.slice(0, -1)) =>
    fetch(address, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: origin },
      body: new URLSearchParams(typed),
    });
  const published = () => git('ls-tree', '-r', '--name-only', 'main', 'content/pengumuman');
  return { git, send, published, page: async (to = address) => (await fetch(to)).text() };
}

test('four fields are a published warning at once, and the page says where it will stand', async () => {
  const { git, send, published, page } = await open();
  expect(await page()).toContain('<option value="81.71">Kota Ambon (81.71)</option>');
  const answer = await send(fields);
  expect(answer.status).toBe(303);
  const place = new URL(answer.headers.get('location') ?? '', answer.url);
  const url = place.searchParams.get('terbit') ?? '';
  expect(url).toMatch(/^\/pengumuman\/\d{4}\/\d{2}\/ombak-tinggi-di-teluk-\d{6}\/$/);
  expect(published()).toContain(`content${url}index.md`);
  expect(git('show', `main:content${url}index.md`)).toContain('disclosure: serta-merta\n');
  expect(await page(place.href)).toContain(`<a href="${url}">halamannya</a>`);
});

test('what is wrong stays in the form with the sentence that says so', async () => {
  const { send, published } = await open();
  const before = published();
  const answer = await send({ ...fields, region: '99', title: 'Ombak "tinggi"' });
  const page = await answer.text();
  expect([answer.status, page.match(/role="alert">([^<]*)/)?.[1]]).toEqual([
    422,
    expect.stringContaining('99'),
  ]);
  expect(page).toContain('value="Ombak &quot;tinggi&quot;"');
  expect(page).toContain(fields.todo);
  expect(published()).toBe(before);
});

test('another site can not warn in the name of the office', async () => {
  const { send, published } = await open();
  const before = published();
  expect((await send(fields, 'https://jahat.example')).status).toBe(403);
  expect(published()).toBe(before);
});
