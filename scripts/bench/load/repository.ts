import { execFile } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Audited } from '../../../src/desk/faults/audit.ts';
import { leftovers } from '../../../src/desk/faults/scene.ts';
import { slots } from '../../../src/desk/local-git/queue.ts';
import { writeGeneratedPortal } from '../build/generated-portal.ts';
import { say } from '../report/progress.ts';

const run = promisify(execFile);
const entries = 200;
const branch = 'main';

/** A generated portal in a repository of its own, with the published branch checked out. */
export interface LoadedPortal extends Audited {
  readonly dir: string;
  /** A published article. */
  readonly model: { readonly slug: string; readonly text: string };
  remove(): Promise<void>;
}

export async function loadedPortal(): Promise<LoadedPortal> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'ukur-beban-')));
  say(`Menulis portal buatan dengan ${entries} tulisan.`);
  const paths = await writeGeneratedPortal(dir, { entries, photos: 10 });
  // What an audit asks at once may be thousands of objects.
  const oneOfFew = slots(8);
  const ask = (...args: string[]) =>
    oneOfFew(async () => {
      const options = { cwd: dir, encoding: 'buffer', maxBuffer: 256 * 1024 * 1024 } as const;
      return (await run('git', args, options)).stdout;
    });
  const git = async (args: readonly string[]) => (await ask(...args)).toString();
  await git(['init', '--quiet', `--initial-branch=${branch}`]);
  await git(['add', '.']);
  const identity = ['-c', 'user.name=Pemilik', '-c', 'user.email=pemilik@contoh.id'];
  await git([...identity, 'commit', '--quiet', '--message=Awal']);
  // The last ones have no photo: a hundred entries share the first ten.
  const path = paths.at(-1) ?? '';
  const slug = /^content\/berita\/(.+)\/index\.md$/.exec(path)?.[1] ?? '';
  return {
    dir,
    branch,
    model: { slug, text: await readFile(join(dir, path), 'utf8') },
    git,
    blob: (name) => ask('cat-file', 'blob', name).catch(() => null),
    locks: () => leftovers(join(dir, '.git')),
    uncommitted: () => git(['status', '--porcelain', '--untracked-files=all']),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
