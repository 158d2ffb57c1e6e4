import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { isAlive } from '../instance-lock.ts';
import { spawnTied } from './tied-process.ts';

const parent = `
  import { spawnTied } from ${JSON.stringify(new URL('tied-process.ts', import.meta.url).href)};
  const child = spawnTied(['--eval', 'console.log(1); setInterval(() => {}, 1000)']);
  child.stdout.once('data', () => console.log(child.pid));
`;

test('ends when the process that began it was killed', async () => {
  const begun = spawn(process.execPath, ['--input-type=module', '--eval', parent], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(begun.stdout, 'data');
  const pid = Number(line);
  onTestFinished(() => {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  });
  expect(isAlive(pid)).toBe(true);
  begun.kill('SIGKILL');
  for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) await sleep(50);
  expect(isAlive(pid)).toBe(false);
});

test('ends by itself with what it has to say', async () => {
  const child = spawnTied(['--eval', 'console.log("selesai"); process.exitCode = 3']);
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk));
  const [code] = await once(child, 'close');
  expect([code, said]).toEqual([3, 'selesai\n']);
});
