import { describe, expect, test } from 'vitest';
import { byPlace, isError, type Problem } from './problem.ts';
import { checkContent, readContent } from './read-content.ts';
import {
  base,
  expectedProblems,
  fixture,
  fixtureNames,
  layered,
  tools,
  written,
} from './testing/node-fixtures.ts';

const bad = (over: string) => `---\ntitle: Dermaga\n${over}---\nIsi.\n`;

describe('every kind of broken entry', () => {
  test.each(fixtureNames())('%s', async (name) => {
    const { problems } = await checkContent(layered(base, fixture(name)), tools);
    expect(problems).toEqual(expectedProblems(name));
  });
});

test('a portal without a fault gives none, and its entries', async () => {
  const readings = [];
  for await (const { path, id, entry, problems } of readContent(base, tools)) {
    readings.push({ path, id, title: entry?.data['title'], problems: problems.length });
  }
  expect(readings).toEqual([
    { path: 'content/pengaturan/portal.yml', id: null, title: undefined, problems: 0 },
    { path: 'content/pengaturan/topik.yml', id: null, title: undefined, problems: 0 },
    { path: 'content/pengaturan/navigasi.yml', id: null, title: undefined, problems: 0 },
    {
      path: 'content/berita/2026/11/dermaga/index.md',
      id: '2026/11/dermaga',
      title: 'Warga membersihkan dermaga',
      problems: 0,
    },
    {
      path: 'content/kim/kim-contoh/index.md',
      id: 'kim-contoh',
      title: 'KIM Contoh',
      problems: 0,
    },
  ]);
});

test('all kinds at once are all told in one run, and no good entry is lost', async () => {
  // A fixture that breaks the settings changes what every other entry is judged against.
  const names = fixtureNames().filter((name) => !name.startsWith('settings-'));
  const everything = layered(base, ...names.map(fixture));
  const told: Problem[] = [];
  const kept: string[] = [];
  for await (const { path, entry, problems } of readContent(everything, tools)) {
    told.push(...problems);
    if (entry) kept.push(path);
  }
  const expected = names.flatMap(expectedProblems);
  expect(told.sort(byPlace)).toEqual(expected.sort(byPlace));
  expect(kept).toContain('content/berita/2026/11/dermaga/index.md');
  expect(kept).toContain('content/berita/2026/11/dari-windows/index.md');
  const broken = new Set(expected.filter(isError).map(({ file }) => file));
  expect(kept.filter((path) => broken.has(path))).toEqual([]);
});

describe('only', () => {
  const draft = (slug: string, alias: string) => ({
    [`content/kim/${slug}/index.md`]: `---\ntitle: KIM\nregion: "62"\nsummary: KIM.\n---\n`,
    [`content/literasi/${slug}/index.md`]: bad(`aliases:\n  - ${alias}\nkunci: x\n`),
  });

  test('tells of the named paths alone, judged against the whole tree', async () => {
    const tree = layered(base, written({ ...draft('a', '/lama/'), ...draft('b', '/lama/') }));
    const only = new Set(['content/literasi/a/index.md']);
    const { files, problems } = await checkContent(tree, { ...tools, only });
    expect(files).toBe(1);
    expect(new Set(problems.map(({ file }) => file))).toEqual(only);
    expect(problems.find(({ rule }) => rule === 'same-address')).toEqual({
      severity: 'error',
      rule: 'same-address',
      file: 'content/literasi/a/index.md',
      line: 4,
      column: 5,
      field: 'aliases.0',
      message:
        'Alamat /lama/ juga dipakai content/literasi/b/index.md (aliases.0). Hapus alamat lama ini di sini atau di sana.',
      fix: null,
    });
  });

  test('two entries with one address pass alone', async () => {
    const only = new Set(['content/literasi/a/index.md']);
    const tree = layered(base, written(draft('a', '/lama/')));
    const { problems } = await checkContent(tree, { ...tools, only });
    expect(problems.filter(({ rule }) => rule === 'same-address')).toEqual([]);
  });

  test('a picture that changed brings its entry along', async () => {
    const only = new Set(['content/berita/2026/11/dermaga/dermaga.jpg']);
    const { files } = await checkContent(base, { ...tools, only });
    expect(files).toBe(1);
  });
});

test('folders that differ in case alone are one address', async () => {
  const text = '---\ntitle: KIM\nregion: "62"\nsummary: KIM.\n---\n';
  const tree = layered(
    base,
    written({ 'content/kim/Tepi/index.md': text, 'content/kim/tepi/index.md': text }),
  );
  const { problems } = await checkContent(tree, tools);
  expect(problems.map(({ rule, file, message }) => ({ rule, file, message }))).toEqual([
    {
      rule: 'folder-name',
      file: 'content/kim/Tepi/index.md',
      message:
        'Nama folder "Tepi" menjadi alamat halaman, jadi hanya boleh berisi huruf kecil, angka, dan tanda hubung.',
    },
    {
      rule: 'same-address',
      file: 'content/kim/Tepi/index.md',
      message:
        'Alamat /kim/Tepi/ juga dipakai content/kim/tepi/index.md. Ganti nama salah satu folder.',
    },
    {
      rule: 'same-address',
      file: 'content/kim/tepi/index.md',
      message:
        'Alamat /kim/tepi/ juga dipakai content/kim/Tepi/index.md. Ganti nama salah satu folder.',
    },
  ]);
});

test('an empty tree says which settings are missing', async () => {
  const { files, problems } = await checkContent(written({}), tools);
  expect(files).toBe(0);
  expect(problems.map(({ rule, file, message }) => ({ rule, file, message }))).toEqual(
    [
      ['portal', 'Identitas portal'],
      ['topik', 'Daftar topik'],
      ['navigasi', 'Menu'],
    ].map(([name, label]) => ({
      rule: 'missing-settings',
      file: `content/pengaturan/${name}.yml`,
      message: `Berkas pengaturan "${label}" tidak ada. Tanpa berkas ini situs tidak dapat dibuat; kembalikan dari riwayat git.`,
    })),
  );
});
