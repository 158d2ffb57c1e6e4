// npm run statistik [-- --csv]
import { parseArgs } from 'node:util';
import { EnvironmentError, environment } from '../src/environment.ts';
import { SettingsError } from '../src/portal/node-settings.ts';
import { readStatistics } from '../src/statistics/read-statistics.ts';
import { statisticsCsv, statisticsText } from '../src/statistics/statistics-words.ts';

const { values, positionals } = parseArgs({
  options: { csv: { type: 'boolean' } },
  allowPositionals: true,
  strict: false,
});
const unknown = [...Object.keys(values).map((name) => `--${name}`), ...positionals].find(
  (word) => word !== '--csv',
);
if (unknown !== undefined) {
  process.stderr.write(`Pilihan ${unknown} tidak dikenal. Yang ada: --csv.\n`);
  process.exit(1);
}
try {
  const { portalDir, buildTime = new Date() } = environment();
  const statistics = await readStatistics(portalDir, buildTime);
  process.stdout.write(
    values['csv'] === true ? statisticsCsv(statistics) : statisticsText(statistics, buildTime),
  );
} catch (error) {
  const expected = [EnvironmentError, SettingsError].some((kind) => error instanceof kind);
  console.error(expected && error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
