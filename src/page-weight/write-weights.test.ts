import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { weightMark } from './weight-mark.ts';
import { inKilobytes, writeWeights } from './write-weights.ts';

let root = '';
afterEach(() => rm(root, { recursive: true, force: true }));

test('each page says its own weight, and the CMS is left alone', async () => {
  root = await mkdtemp(join(tmpdir(), 'berat-'));
  await mkdir(join(root, 'admin'));
  const noise = Array.from({ length: 9000 }, (_, index) => ((index * 7919) % 7907).toString(36));
  await writeFile(join(root, 'index.html'), `<b>${weightMark}</b>`);
  await writeFile(join(root, '404.html'), `<b>${weightMark}</b>${noise.join('')}`);
  await writeFile(join(root, 'admin/index.html'), weightMark);

  expect(await writeWeights(root)).toBe(2);
  expect(await readFile(join(root, 'index.html'), 'utf8')).toBe('<b>1 kB</b>');
  expect(await readFile(join(root, '404.html'), 'utf8')).toMatch(/^<b>1\d kB<\/b>/);
  expect(await readFile(join(root, 'admin/index.html'), 'utf8')).toBe(weightMark);
});

test('weights are whole kilobytes', () => {
  expect([12, 1_499, 1_500, 13_049].map(inKilobytes)).toEqual(['1 kB', '1 kB', '2 kB', '13 kB']);
});
