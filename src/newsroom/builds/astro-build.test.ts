import { expect, test } from 'vitest';
import { failureIn } from './astro-build.ts';

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

test('without a word of trouble the last lines must do', () => {
  expect(failureIn('one\ntwo\n')).toBe('one\ntwo');
});
