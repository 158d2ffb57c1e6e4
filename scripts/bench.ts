// npm run bench [-- options]: what a build, a page on its way to a phone and a check take.
import { EnvironmentError } from '../src/environment.ts';
import { buildSection } from './bench/build/build-section.ts';
import { measuredSite } from './bench/built-site.ts';
import { bytesSection } from './bench/bytes/bytes-section.ts';
import { checkSection } from './bench/check/check-section.ts';
import { OptionError, type Part, readOptions } from './bench/options.ts';
import { readerSection } from './bench/reader/reader-section.ts';
import { asJson, asText, type Section } from './bench/report/section.ts';

try {
  const { parts, entries, photos, runs, json } = readOptions(process.argv.slice(2));
  const sizes = entries.map((count) => ({ entries: count, photos }));
  const measure: Readonly<Record<Exclude<Part, 'search'>, () => Promise<Section>>> = {
    build: () => buildSection(sizes, runs.build),
    bytes: async () => bytesSection(await measuredSite()),
    reader: async () => readerSection(await measuredSite(), runs.reader),
    check: () => checkSection(sizes),
  };
  const sections: Section[] = [];
  for (const part of parts) {
    if (part !== 'search') sections.push(await measure[part]());
  }
  console.log(json ? asJson(sections) : asText(sections));
} catch (error) {
  const isPlain = error instanceof OptionError || error instanceof EnvironmentError;
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
}
