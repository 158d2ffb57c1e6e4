// node node-measure.ts <portalDir>: checks a portal and prints what it took, for a test and a bench.

import { folderSource } from '../node/node-source.ts';
import { checkContent } from '../read-content.ts';
import { tools } from './node-fixtures.ts';

const { files, problems } = await checkContent(folderSource(process.argv[2] ?? '.'), tools);
const { user, system } = process.cpuUsage();
process.stdout.write(
  JSON.stringify({
    files,
    problems: problems.length,
    /** Milliseconds of the processor. */
    work: (user + system) / 1000,
    /** Most memory held, in MB. */
    memory: process.resourceUsage().maxRSS / 1024,
  }),
);
