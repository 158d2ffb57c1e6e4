import { mkdir, mkdtemp, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { DeskError } from '../desk-error.ts';
import { Git, GitFailure } from '../local-git/git.ts';
import { openRepository, repositoryName } from '../local-git/repository.ts';

/** A backup that was read back and found whole. */
export interface Backup {
  /** Absolute path of the bundle. */
  readonly file: string;
  readonly bytes: number;
  /** Full names of everything in it. */
  readonly refs: readonly string[];
  /** Files with work that is in no commit, and so not in it. */
  readonly uncommitted: readonly string[];
}

/** Milliseconds for reading a whole repository from a slow disk. */
const patience = 60 * 60_000;

/**
 * Writes every branch, draft, discarded draft and note of a repository into one file, reads the
 * file back into an empty repository, and compares.
 * @param dir absolute folder at the top of the repository
 * @param folder absolute folder for the file; made when it is not there
 * @throws {DeskError} `repository` saying what is in the way; then no file is left
 */
export async function backUp(dir: string, folder: string, now: Date): Promise<Backup> {
  const git = new Git(await realpath(dir));
  await openRepository(git);
  await requireWhole(git);
  const before = await refsOf(git);
  if (before.size === 0) {
    throw new DeskError(
      'repository',
      'Repositori ini belum punya commit, jadi belum ada yang dapat dicadangkan.',
    );
  }
  await requireOutside(git, folder);
  // A name of its own until it is proven: what bears the final name is whole.
  const room = await roomIn(folder);
  try {
    const bundle = join(room, 'portal.bundle');
    await git.run(['bundle', 'create', '--quiet', bundle, '--all'], { patience });
    const inside = await readBack(room, bundle, await objectFormat(git));
    const after = await refsOf(git);
    if (![before, after].some((refs) => sameRefs(refs, inside))) {
      throw new DeskError(
        'repository',
        'Isi repositori berubah saat dicadangkan, jadi cadangannya tidak disimpan; ulangi sebentar lagi.',
      );
    }
    const file = join(folder, `${basename(git.dir)}-${stamp(now)}.bundle`);
    await rename(bundle, file);
    const { size } = await stat(file);
    return { file, bytes: size, refs: [...inside.keys()], uncommitted: await uncommitted(git) };
  } catch (error) {
    throw error instanceof GitFailure ? unreadable(error) : error;
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

/** @throws {DeskError} when the folder can't be made or written, such as a disk that is not there */
async function roomIn(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    return await mkdtemp(join(folder, '.cadangan-'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new DeskError(
      'repository',
      `Folder ${folder} tidak dapat dibuat atau ditulis (${error.code}); periksa apakah diskanya terpasang dan boleh ditulis, lalu ulangi.`,
    );
  }
}

function unreadable({ message }: GitFailure): DeskError {
  return new DeskError(
    'repository',
    `Repositori ini tidak terbaca seluruhnya, jadi cadangannya tidak disimpan; simpan salinan foldernya apa adanya, lalu jalankan "git fsck" untuk melihat yang rusak. Kata git: ${message}`,
  );
}

/** Ids by the full names of everything that git keeps. */
async function refsOf(git: Git): Promise<Map<string, string>> {
  const lines = await git.text(['for-each-ref', '--format=%(refname) %(objectname)']);
  return new Map(
    lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [name = '', id = ''] = line.split(' ');
        return [name, id];
      }),
  );
}

function sameRefs(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([name, id]) => other.get(name) === id);
}

/** What a bundle gives to an empty repository; git looks at every object on the way. */
async function readBack(room: string, bundle: string, format: string) {
  const trial = new Git(room);
  await trial.run(['init', '--quiet', '--bare', `--object-format=${format}`, 'percobaan.git']);
  const inside = new Git(join(room, 'percobaan.git'));
  await inside.run(['bundle', 'verify', '--quiet', bundle], { patience });
  await inside.run(['fetch', '--quiet', bundle, '+refs/*:refs/*'], {
    patience,
    env: { GIT_ALLOW_PROTOCOL: 'file' },
  });
  await inside.run(['fsck', '--connectivity-only', '--no-dangling', '--no-progress'], { patience });
  return refsOf(inside);
}

async function objectFormat(git: Git): Promise<string> {
  return git.text(['rev-parse', '--show-object-format']);
}

/** @throws {DeskError} where history was cut short, since a bundle of it can't be read alone */
async function requireWhole(git: Git): Promise<void> {
  if ((await git.text(['rev-parse', '--is-shallow-repository'])) !== 'true') return;
  throw new DeskError(
    'repository',
    'Repositori ini salinan tanpa riwayat lengkap (shallow clone), jadi cadangannya tidak akan utuh; jalankan "git fetch --unshallow", lalu ulangi.',
  );
}

/** @throws {DeskError} for a folder that would be lost together with what it keeps */
async function requireOutside(git: Git, folder: string): Promise<void> {
  const place = await realFolder(folder);
  for (const own of [git.dir, await repositoryName(git)]) {
    const way = relative(own, place);
    // On Windows the way to another drive is an absolute path.
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) continue;
    throw new DeskError(
      'repository',
      `Folder ${folder} ada di dalam portal yang dicadangkan, jadi ikut hilang bersamanya; pilih folder lain, sebaiknya di diska lepas.`,
    );
  }
}

/** Where a folder that may not be there yet would really be. */
async function realFolder(folder: string): Promise<string> {
  const found = await realpath(folder).catch(() => null);
  if (found !== null) return found;
  const parent = dirname(folder);
  return parent === folder ? folder : join(await realFolder(parent), basename(folder));
}

async function uncommitted(git: Git): Promise<string[]> {
  const bare = await git.text(['rev-parse', '--is-bare-repository']);
  if (bare === 'true') return [];
  const changes = await git.records(
    ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all'],
    { worktree: git.dir },
  );
  return changes.map((change) => change.slice(3)).sort();
}

/** Local date and time, such as `2026-11-24-081500`. */
function stamp(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}
