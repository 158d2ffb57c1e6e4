// node main.ts <outDir> <shareCache>: finishes the site whose pages Astro wrote to `outDir`. A
// process of its own, so that the memory of Astro is free again when the search is made.
import { environment } from '../environment.ts';
import { finishSite } from './finish-site.ts';

const [outDir, shareCache] = process.argv.slice(2);
if (!outDir || !shareCache) throw new Error('main.ts needs <outDir> and <shareCache>');
try {
  await finishSite({
    outDir,
    shareCache,
    environment: environment(),
    say: (line) => console.log(line),
    warn: (sentence) => console.log(`[WARN] ${sentence}`),
  });
} catch (error) {
  console.log(`[ERROR] ${error instanceof Error ? error.stack : String(error)}`);
  process.exitCode = 1;
}
