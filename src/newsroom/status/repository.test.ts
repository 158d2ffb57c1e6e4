import { expect, test } from 'vitest';
import { portal } from '../../desk/tests/portal.ts';
import { repositoryLines } from '../terminal.ts';
import { readRepository } from './repository.ts';

test('a clock behind the newest publication is told, one a few minutes slow is not', async () => {
  const { dir, git } = portal();
  const newest = new Date(Number(git('log', '-1', '--format=%ct', 'main')) * 1000);
  const healthy = {
    usable: true,
    published: 'main',
    checkedOut: 'main',
    uncommitted: [],
    ahead: null,
  };
  const slow = new Date(newest.getTime() - 10 * 60_000);
  expect(await readRepository(dir, '', slow)).toEqual(healthy);
  expect(repositoryLines(await readRepository(dir, '', slow))).toEqual([]);
  const dead = await readRepository(dir, '', new Date('2000-01-01T00:00:00Z'));
  expect(dead).toEqual({ ...healthy, ahead: newest.toISOString() });
  expect(repositoryLines(dead)).toEqual([
    `Jam komputer ini lebih lambat daripada naskah terakhir di git (${newest.toISOString().slice(0, 10)}). Betulkan tanggal dan jamnya: selama salah, naskah yang sudah terbit dianggap terjadwal dan hilang dari situs.`,
  ]);
});
