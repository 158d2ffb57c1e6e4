// node scripts/check.ts [--json] [file or folder …]
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { runCheck } from '../src/check/command.ts';
import { sharpProbe } from '../src/check/node/node-probe.ts';
import { folderSource } from '../src/check/node/node-source.ts';
import { environment } from '../src/environment.ts';
import { loadRegions } from '../src/regions/node-regions.ts';

const { portalDir, buildTime } = environment();
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' } },
  allowPositionals: true,
  strict: false,
});
const unknown = Object.keys(values).find((name) => name !== 'json');
if (unknown !== undefined) {
  process.stderr.write(`Pilihan --${unknown} tidak dikenal. Yang ada: --json.\n`);
  process.exit(1);
}
const paths = positionals.map((path) =>
  relative(portalDir, resolve(portalDir, path)).split(sep).join('/'),
);
const { output, exitCode } = await runCheck(
  folderSource(portalDir),
  { isJson: values['json'] === true, paths },
  { probe: sharpProbe(), regions: loadRegions, now: buildTime },
);
process.stdout.write(output);
process.exitCode = exitCode;
