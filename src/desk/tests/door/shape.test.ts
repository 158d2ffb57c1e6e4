import { expect, test } from 'vitest';
import { article, portal, request, save } from '../portal.ts';

const many = 8_000_000;

test.each([
  [
    'arrays in arrays',
    `{"branch":"main","action":"info","params":{"x":${'['.repeat(many)}${']'.repeat(many)}}}`,
  ],
  ['objects in objects', `${'{"a":'.repeat(many / 2)}1${'}'.repeat(many / 2)}`],
  ['brackets that never close', '['.repeat(many)],
  ['a list of little things', `[${'[],'.repeat(many)}0]`],
  ['many keys', `{${Array.from({ length: 1_000_000 }, (_, key) => `"${key}":0`).join(',')}}`],
])('%s are refused before they become objects', async (_, json) => {
  const { fetch } = portal();
  const asked = request(json);
  const began = process.memoryUsage().heapUsed;
  const answer = await fetch(asked);
  expect([answer.status, await answer.json()]).toEqual([
    400,
    {
      error:
        'Permintaan bersusun terlalu dalam atau berisi terlalu banyak bagian; muat ulang /admin/, lalu simpan lagi.',
      code: 'malformed',
    },
  ]);
  expect(process.memoryUsage().heapUsed - began).toBeLessThan(64 * 1024 * 1024);
});

test('brackets and commas in a text are text', async () => {
  const { call } = portal();
  const raw = article('Kurung', `${'[['.repeat(20_000)}","{${','.repeat(20_000)}\\"`);
  expect((await call('persistEntry', save('2026/11/a', raw))).status).toBe(200);
});
