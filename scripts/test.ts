// npm test: every check, one after another. The last line is "N passed, N failed".
import { join } from 'node:path';
import { projectDir } from '../src/newsroom/project.ts';
import { findBrowser, installBrowser, noBrowser } from './test/find-browser.ts';
import { failedOnce, passedOnce, runNode, type Step, tool } from './test/step.ts';
import { runVitest } from './test/vitest-run.ts';

let browser: string | null = null;
const say = (line: string) => console.log(line);

const steps: Step[] = [
  {
    title: 'Peramban untuk uji',
    run: async () => {
      browser = findBrowser() ?? (installBrowser(say) ? findBrowser() : null);
      say(browser ?? noBrowser);
      return browser ? passedOnce : failedOnce;
    },
  },
  {
    title: 'Gaya kode',
    run: () =>
      tool(
        'biome',
        'ci',
        '--config-path=.config/biome.json',
        '--error-on-warnings',
        'src',
        'scripts',
        'tests',
        'package.json',
      ),
  },
  {
    title: 'Gaya halaman',
    run: () => tool('prettier', '--config=.config/prettier.json', '--check', 'src/**/*.astro'),
  },
  { title: 'Tipe', run: () => tool('astro', 'check', '--minimumSeverity=warning') },
  { title: 'Kode yang tidak terpakai', run: () => tool('knip', '--config=.config/knip.json') },
  {
    title: 'Isi portal',
    run: async () =>
      (await runNode([join(projectDir, 'scripts', 'check.ts')], 'on-failure')) === 0
        ? passedOnce
        : failedOnce,
  },
  { title: 'Uji satuan', run: () => runVitest('unit') },
  {
    title: 'Bangun situs',
    run: async () =>
      (await runNode([join(projectDir, 'scripts', 'build.ts')], 'on-failure')) === 0
        ? passedOnce
        : failedOnce,
  },
  {
    title: 'Uji situs',
    run: async () => (browser ? runVitest('site', { CHROMIUM: browser }) : failedOnce),
  },
  {
    title: 'Uji ruang redaksi',
    run: async () => (browser ? runVitest('browser', { CHROMIUM: browser }) : failedOnce),
  },
];

const total = { passed: 0, failed: 0 };
const times: string[] = [];
let closed = false;

/** Ends the run: times of the steps, then the line that machines read. */
function close(code: number): never {
  if (!closed) {
    closed = true;
    if (times.length > 0) say(['', 'Waktu tiap langkah:', ...times, ''].join('\n'));
    say(`${total.passed} passed, ${total.failed} failed`);
  }
  process.exit(code);
}

function breakOff(reason: unknown): never {
  console.error(reason);
  total.failed += 1;
  close(1);
}

process.on('uncaughtException', breakOff);
process.on('unhandledRejection', breakOff);
process.on('SIGINT', () => breakOff('Uji dihentikan.'));
process.on('SIGTERM', () => breakOff('Uji dihentikan.'));

for (const [index, { title, run }] of steps.entries()) {
  say(`\n[${index + 1}/${steps.length}] ${title} ...`);
  const started = performance.now();
  const { passed, failed } = await run();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  say(failed === 0 ? `Lulus dalam ${seconds} detik.` : `GAGAL (${failed}) dalam ${seconds} detik.`);
  times.push(`  ${seconds.padStart(6)} detik  ${failed === 0 ? 'lulus' : 'GAGAL'}  ${title}`);
}
close(total.failed === 0 ? 0 : 1);
