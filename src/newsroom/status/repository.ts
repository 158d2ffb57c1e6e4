import { DeskError } from '../../desk/desk-error.ts';
import { Git } from '../../desk/local-git/git.ts';
import {
  missingBranch,
  openRepository,
  publishedBranch,
  tip,
} from '../../desk/local-git/repository.ts';

/** What the working tree says about itself. */
export type RepositoryState =
  | {
      usable: true;
      /** Branch whose content the desk changes. */
      published: string;
      /** Branch in the working tree, which the site shows; `null` when none is. */
      checkedOut: string | null;
      /** Files of content with changes nobody has committed, sorted. */
      uncommitted: string[];
      /** Time of the newest published commit where it lies ahead of this machine's clock, ISO 8601. */
      ahead: string | null;
    }
  | {
      usable: false;
      /** What is in the way, in a sentence. */
      message: string;
      /** What to type, line by line; may be empty. */
      commands: string[];
    };

/**
 * Looks at the repository that is edited. Changes nothing in it.
 *
 * @param portalDir Absolute folder at the top of the repository.
 * @param cmsBranch The setting; empty means the branch checked out.
 * @param now What this machine's clock says.
 */
export async function readRepository(
  portalDir: string,
  cmsBranch: string,
  now = new Date(),
): Promise<RepositoryState> {
  const git = new Git(portalDir);
  try {
    const inside = await git.run(['rev-parse', '--git-dir'], { accept: [128] });
    if (inside.code !== 0) return noRepository(portalDir);
    await openRepository(git);
    if ((await tip(git, 'HEAD')) === null) return noCommits(portalDir);
    const head = await git.run(['symbolic-ref', '--quiet', '--short', 'HEAD'], { accept: [1] });
    const checkedOut = head.code === 0 ? head.stdout.toString().trim() : null;
    const published = await publishedBranch(git, cmsBranch);
    const commit = await tip(git, `refs/heads/${published}`);
    if (commit === null) throw missingBranch(published);
    const changes = await git.records(
      [
        'status',
        '--porcelain',
        '-z',
        '--no-renames',
        '--untracked-files=all',
        // A repository inside this one has settings of its own, which would hold there.
        '--ignore-submodules=all',
        '--',
        'content',
      ],
      { worktree: portalDir },
    );
    const uncommitted = changes.map((change) => change.slice(3)).sort();
    const ahead = await aheadOf(git, commit, now);
    return { usable: true, published, checkedOut, uncommitted, ahead };
  } catch (error) {
    if (error instanceof DeskError) return { usable: false, message: error.message, commands: [] };
    throw error;
  }
}

/** Two machines of an office differ by minutes; a dead clock battery by years. Milliseconds. */
const tolerance = 60 * 60_000;

async function aheadOf(git: Git, commit: string, now: Date): Promise<string | null> {
  const seconds = await git.text(['log', '-1', '--format=%ct', '--end-of-options', commit]);
  const time = new Date(Number(seconds) * 1000);
  return time.getTime() > now.getTime() + tolerance ? time.toISOString() : null;
}

const firstCommit = [
  'git add .',
  'git -c user.name="Nama Anda" -c user.email="anda@example.org" commit -m "Awal portal"',
];

function noRepository(portalDir: string): RepositoryState {
  return {
    usable: false,
    message: `Folder ${portalDir} belum menjadi repositori git, jadi tulisan belum dapat disimpan dari ruang redaksi. Ketik di folder itu:`,
    commands: ['git init -b main', ...firstCommit],
  };
}

function noCommits(portalDir: string): RepositoryState {
  return {
    usable: false,
    message: `Repositori git di ${portalDir} masih kosong, jadi tulisan belum dapat disimpan dari ruang redaksi. Ketik di folder itu:`,
    commands: firstCommit,
  };
}
