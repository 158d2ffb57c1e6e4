import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { failureIn, failureOf, failureOfError } from './build-failure.ts';
import { runStep } from './site-build.ts';

test("tells from the first word of trouble on, without colours and without Node's own lines", () => {
  const output = [
    '12:00:01 [build] output: "static"',
    '\u001b[31mcontent/pengaturan/portal.yml tidak dapat dipakai.\u001b[39m Zona belum diisi.',
    '  Stack trace:',
    '    at readSettings (/portal/src/portal/node-settings.ts:58:11)',
    '    at async file:///portal/node_modules/astro/dist/index.js:1:1',
    '    at node:internal/process/task_queues:105:5',
    '',
  ].join('\n');
  expect(failureIn(output)).toBe(
    [
      'content/pengaturan/portal.yml tidak dapat dipakai. Zona belum diisi.',
      '  Stack trace:',
      '    at readSettings (/portal/src/portal/node-settings.ts:58:11)',
    ].join('\n'),
  );
});

test('a warning and an entry that was left out are not what ended the build', () => {
  const output = [
    '[WARN] The collection "kim" is empty. Check your content config file for errors.',
    '12:00:01 [ERROR] [portal-kim-entries]',
    'content/halaman/rusak/index.md:2:8  title',
    '12:00:02   ├─ /index.html (+4ms)',
    '12:00:03 [ERROR] [vite] Build failed in 20ms',
    'Could not resolve "./x.ts"',
  ].join('\n');
  expect(failureIn(output)).toBe(
    '12:00:03 [ERROR] [vite] Build failed in 20ms\nCould not resolve "./x.ts"',
  );
});

test('without a word of trouble the last lines must do', () => {
  expect(failureIn('one\ntwo\n')).toBe('one\ntwo');
});

describe('a build that the machine ends says so, and what to do', () => {
  const step = (args: readonly string[]) =>
    runStep(args, {
      env: process.env,
      signal: new AbortController().signal,
      onOutput: undefined,
      onPid: () => undefined,
    });

  test('killed', async () => {
    const script = 'console.log("memproses"); process.kill(process.pid, "SIGKILL")';
    expect(await step(['--eval', script])).toEqual({
      ok: false,
      report:
        'Pembangunan situs dihentikan dari luar (SIGKILL), biasanya karena memori komputer habis; tutup program lain.\nmemproses',
      isPassing: true,
    });
  });

  test('out of memory', async () => {
    const script = 'const all = []; for (;;) all.push({ page: [1, 2, 3] })';
    const result = await step(['--max-old-space-size=12', '--eval', script]);
    expect(result).toMatchObject({ ok: false, isPassing: true });
    expect(!result.ok && result.report.split('\n')[0]).toBe(
      'Memori untuk membangun situs tidak cukup; tutup program lain, atau beri lebih banyak: NODE_OPTIONS=--max-old-space-size=3000 npm start.',
    );
  });

  test.skipIf(!existsSync('/dev/full'))('out of disk', async () => {
    const script = 'require("node:fs").writeFileSync("/dev/full", "halaman")';
    const result = await step(['--eval', script]);
    expect(result).toMatchObject({ ok: false, isPassing: true });
    expect(!result.ok && result.report.split('\n')[0]).toBe(
      'Penyimpanan komputer penuh, jadi situs tidak dapat dibangun; kosongkan sebagian.',
    );
  });

  test('out of disk before or after the build', () => {
    const error = new Error('ENOSPC: no space left on device, mkdir');
    expect(failureOfError(error)).toEqual({
      ok: false,
      report: `Penyimpanan komputer penuh, jadi situs tidak dapat dibangun; kosongkan sebagian.\n${error}`,
      isPassing: true,
    });
  });

  test('content is to blame for the rest, even when it speaks of none of it', () => {
    expect(failureOf({ code: 1, signal: null, output: '' })).toEqual({
      ok: false,
      report: 'Pembangunan situs berhenti dengan kode 1.',
    });
    expect(failureOfError(new Error('Zona belum diisi.'))).toEqual({
      ok: false,
      report: 'Error: Zona belum diisi.',
    });
  });
});
