// A desk in a process of its own: `node desk-child.js <folder> <published branch>`. It tells its
// parent the port it listens on, and ends with its parent.
import { serve } from '@hono/node-server';
import { createDesk } from '../app.ts';
import { createLocalGit } from '../local-git/local-git.ts';
import { acceptAll } from './accept-all.ts';

const [dir = '', branch = ''] = process.argv.slice(2);
const desk = createDesk({ storage: createLocalGit(dir, { branch }), check: acceptAll });
serve({ fetch: desk.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => process.send?.(port));
process.once('disconnect', () => process.exit());
