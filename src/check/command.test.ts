import { expect, test } from 'vitest';
import { runCheck } from './command.ts';
import { base, expectedProblems, fixture, layered, tools } from './testing/node-fixtures.ts';

const broken = layered(base, fixture('unknown-kim'), fixture('photo-unused'));

test('prints every problem and counts them', async () => {
  const { output, exitCode } = await runCheck(broken, { isJson: false, paths: [] }, tools);
  expect(exitCode).toBe(1);
  expect(output).toBe(`content/berita/2026/11/foto-lebih/lebih.jpg
  Peringatan: Berkas ini tidak dipakai di content/berita/2026/11/foto-lebih/index.md. Hapus, atau sebut di tulisannya.

content/berita/2026/11/kim-asing/index.md:5:1  kim
  KIM "kim-contho" tidak ada di content/kim/. Yang paling mirip: kim-contoh.
  Perbaikan:
    kim: kim-contoh

content/berita/2026/11/kim-nama/index.md:5:1  kim
  KIM "KIM Contoh" tidak ada di content/kim/. Yang paling mirip: kim-contoh.
  Perbaikan:
    kim: kim-contoh

5 tulisan dibaca, 2 masalah di 2 berkas, 1 peringatan.
`);
});

test('gives machines the problems themselves', async () => {
  const { output, exitCode } = await runCheck(broken, { isJson: true, paths: [] }, tools);
  expect(exitCode).toBe(1);
  expect(JSON.parse(output)).toEqual({
    files: 5,
    problems: [...expectedProblems('photo-unused'), ...expectedProblems('unknown-kim')],
  });
});

test('tells of the folders asked for, and of one that is not there', async () => {
  const paths = ['content/berita/2026/11/foto-lebih', 'content/berta'];
  const { output, exitCode } = await runCheck(broken, { isJson: false, paths }, tools);
  expect(exitCode).toBe(1);
  expect(output).toBe(`content/berta
  Tidak ada tulisan di sini. Periksa nama foldernya.

content/berita/2026/11/foto-lebih/lebih.jpg
  Peringatan: Berkas ini tidak dipakai di content/berita/2026/11/foto-lebih/index.md. Hapus, atau sebut di tulisannya.

1 tulisan dibaca, 1 masalah di 1 berkas, 1 peringatan.
`);
});

test('warnings alone do not fail', async () => {
  const source = layered(base, fixture('photo-unused'));
  const { output, exitCode } = await runCheck(source, { isJson: false, paths: [''] }, tools);
  expect(exitCode).toBe(0);
  expect(output).toMatch(/\n\n3 tulisan dibaca, tidak ada masalah, 1 peringatan\.\n$/);
});
