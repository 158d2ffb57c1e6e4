// npm run bench [-- options]: what a build, a page on its way to a phone and a check take,
// what the desk loses when it is killed, and how the newsroom stands many people at once.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { EnvironmentError } from '../src/environment.ts';
import { buildSection } from './bench/build/build-section.ts';
import { measuredSite } from './bench/built-site.ts';
import { bytesSection } from './bench/bytes/bytes-section.ts';
import { checkSection } from './bench/check/check-section.ts';
import { faultsSection, isLossless } from './bench/faults/faults-section.ts';
import { loadSections, stoodTheLoad } from './bench/load/load-section.ts';
import { OptionError, type Part, readOptions } from './bench/options.ts';
import { readerSection } from './bench/reader/reader-section.ts';
import { asJson, asText, type Section } from './bench/report/section.ts';

/** A program of its own, which prints its own results. */
const searchExam = new URL('./bench/search.ts', import.meta.url);

try {
  const { parts, entries, photos, runs, faults, minutes, json, exam } = readOptions(
    process.argv.slice(2),
  );
  const sizes = entries.map((count) => ({ entries: count, photos }));
  const measure: Readonly<Record<Exclude<Part, 'search'>, () => Promise<Section[]>>> = {
    build: async () => [await buildSection(sizes, runs.build)],
    bytes: async () => [await bytesSection(await measuredSite())],
    reader: async () => [await readerSection(await measuredSite(), runs.reader)],
    check: async () => [await checkSection(sizes)],
    faults: async () => [await faultsSection(faults)],
    load: () => loadSections(minutes, faults.seed),
  };
  const sections: Section[] = [];
  for (const part of parts) {
    if (part !== 'search') sections.push(...(await measure[part]()));
  }
  if (sections.some(({ key, rows }) => key === 'faults' && !isLossless(rows))) process.exitCode = 1;
  if (parts.includes('load') && !stoodTheLoad(sections)) process.exitCode = 1;
  if (sections.length > 0) console.log(json ? asJson(sections) : asText(sections));
  if (parts.includes('search')) {
    const args = [fileURLToPath(searchExam), ...exam];
    process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
  }
} catch (error) {
  const isPlain = error instanceof OptionError || error instanceof EnvironmentError;
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
}
