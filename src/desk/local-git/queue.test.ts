import { expect, test } from 'vitest';
import { inTurn, slots } from './queue.ts';

function work(log: string[], name: string, milliseconds: number) {
  return async () => {
    log.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    log.push(`${name} ends`);
    return name;
  };
}

test('work on one thing goes one by one in the order asked, past a failure', async () => {
  const log: string[] = [];
  const first = inTurn('a', work(log, 'first', 20));
  const failed = inTurn('a', async () => {
    throw new Error('Gagal');
  });
  const second = inTurn('a', work(log, 'second', 1));
  await expect(failed).rejects.toThrow('Gagal');
  expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('work on two things goes side by side', async () => {
  const log: string[] = [];
  await Promise.all([inTurn('b', work(log, 'slow', 30)), inTurn('c', work(log, 'fast', 1))]);
  expect(log.at(-1)).toBe('slow ends');
});

test('no more than the slots run at once, and a failure frees its slot', async () => {
  const twoAtOnce = slots(2);
  let running = 0;
  let most = 0;
  const jobs = Array.from({ length: 12 }, (_, index) =>
    twoAtOnce(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running -= 1;
      if (index % 3 === 0) throw new Error('Gagal');
      return index;
    }),
  );
  const outcomes = await Promise.allSettled(jobs);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
  expect(most).toBe(2);
});
