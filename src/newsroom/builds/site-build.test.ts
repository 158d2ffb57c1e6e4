import { expect, test } from 'vitest';
import { failureIn } from './site-build.ts';

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
