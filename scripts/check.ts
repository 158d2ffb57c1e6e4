// node scripts/check.ts [--json] [file or folder …]
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { runCheck } from '../src/check/command.ts';
import { sharpProbe } from '../src/check/node-probe.ts';
import { folderSource } from '../src/check/node-source.ts';
import { environment } from '../src/environment.ts';
import { loadRegions } from '../src/regions/node-regions.ts';

const { portalDir } = environment();
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const paths = positionals.map((path) =>
  relative(portalDir, resolve(portalDir, path)).split(sep).join('/'),
);
const { output, exitCode } = await runCheck(
  folderSource(portalDir),
  { isJson: values.json, paths },
  { probe: sharpProbe(), regions: loadRegions },
);
process.stdout.write(output);
process.exitCode = exitCode;
