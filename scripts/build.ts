// npm run build: the content check in one line, then the whole site into dist/.
import { join } from 'node:path';
import { formatSummary } from '../src/check/format-problem.ts';
import { sharpProbe } from '../src/check/node/node-probe.ts';
import { folderSource } from '../src/check/node/node-source.ts';
import { checkContent } from '../src/check/read-content.ts';
import { EnvironmentError, environment } from '../src/environment.ts';
import { buildSite } from '../src/newsroom/builds/site-build.ts';
import { projectDir } from '../src/newsroom/project.ts';
import { loadRegions } from '../src/regions/node-regions.ts';

try {
  const { portalDir, buildTime } = environment();
  const { files, problems } = await checkContent(folderSource(portalDir), {
    probe: sharpProbe(),
    regions: loadRegions,
    now: buildTime,
  });
  console.log(formatSummary(files, problems));
  const result = await buildSite({
    outDir: join(projectDir, 'dist'),
    onOutput: (text) => process.stdout.write(text),
  });
  if (result.ok) console.log('Situs siap di folder dist/.');
  // What the machine did to the build stands nowhere above.
  else if (result.isPassing) console.log(result.report);
  else console.log('Situs gagal dibangun. Sebabnya ada di atas.');
  process.exitCode = result.ok ? 0 : 1;
} catch (error) {
  console.error(error instanceof EnvironmentError ? error.message : error);
  process.exitCode = 1;
}
