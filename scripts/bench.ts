// npm run bench [-- --json]: time of a build and bytes of its pages.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '../src/environment.ts';
import { pagesBelow } from '../src/headers/built-pages.ts';
import { astroBuild } from '../src/newsroom/builds/astro-build.ts';
import { bareLoop } from './bench/bare-loop.ts';
import { heaviestPages } from './bench/page-weight.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'));
const round = (value: number) => Math.round(value * 100) / 100;

try {
  const started = performance.now();
  const result = await astroBuild({ outDir: folder });
  if (!result.ok) throw new Error(result.report);
  const seconds = (performance.now() - started) / 1000;
  const pages = await pagesBelow(folder, { except: ['admin'] });
  const report = {
    build: {
      pages: pages.length,
      seconds: round(seconds),
      pagesPerSecond: round(pages.length / seconds),
    },
    bareLoopMsPerEntry: round(await bareLoop(environment().portalDir)),
    heaviest: await heaviestPages(folder, pages),
  };
  if (values.json) {
    console.log(JSON.stringify(report, null, 2));
  } else {
    console.table(report.build);
    console.log(`gray-matter + remark: ${report.bareLoopMsPerEntry} ms an entry`);
    console.table(report.heaviest);
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
