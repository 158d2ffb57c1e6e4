import { statusOf } from '../commit-message.ts';
import type { Draft, DraftKey } from '../storage.ts';
import type { Git } from './git.ts';

const prefix = 'refs/heads/cms/';

/** Full ref of a draft's branch. */
export function draftRef({ collection, slug }: DraftKey): string {
  return `${prefix}${collection}/${slug}`;
}

interface Commit {
  readonly parents: readonly string[];
  readonly author: string;
  readonly date: Date;
  readonly message: string;
}

/**
 * Drafts whose branch is not contained in the published commit, sorted by name. One walk over their
 * commits tells the state, the time and the people of all of them.
 * @param only a draft to look for instead of all
 */
export async function openDrafts(git: Git, published: string, only?: DraftKey): Promise<Draft[]> {
  const refs = await git.text([
    'for-each-ref',
    '--format=%(objectname) %(refname)',
    `--no-merged=${published}`,
    only ? draftRef(only) : prefix,
  ]);
  const heads = refs
    .split('\n')
    .map((line) => {
      const space = line.indexOf(' ');
      return { head: line.slice(0, space), ref: line.slice(space + 1) };
    })
    .filter(({ ref }) =>
      only ? ref === draftRef(only) : /^[^/]+\/./.test(ref.slice(prefix.length)),
    );
  if (heads.length === 0) return [];
  const commits = await commitsOf(git, published, [...new Set(heads.map(({ head }) => head))]);
  const drafts = heads.map(async ({ head, ref }): Promise<Draft[]> => {
    const chain = firstParents(commits, head);
    const [newest, oldest] = [chain[0], chain.at(-1)];
    if (!newest || !oldest) return [];
    const name = ref.slice(prefix.length);
    const slash = name.indexOf('/');
    return [
      {
        collection: name.slice(0, slash),
        slug: name.slice(slash + 1),
        status: statusOf(newest.message),
        head,
        // Where a forge brought a draft up to date, the walk alone does not tell.
        begunOn: chain.some(({ parents }) => parents.length > 1)
          ? await commonCommit(git, published, head)
          : (oldest.parents[0] ?? null),
        updatedAt: newest.date,
        updatedBy: newest.author,
        startedBy: oldest.author,
      },
    ];
  });
  return (await Promise.all(drafts)).flat();
}

async function commitsOf(
  git: Git,
  published: string,
  heads: readonly string[],
): Promise<Map<string, Commit>> {
  const records = await git.records(
    ['log', '-z', '--no-color', '--no-decorate', '--format=%H%n%P%n%an%n%at%n%B', '--stdin'],
    { input: [...heads, `^${published}`, ''].join('\n') },
  );
  return new Map(
    records.map((record) => {
      const [id = '', parents = '', author = '', seconds = '0', ...message] = record.split('\n');
      return [
        id,
        {
          parents: parents.split(' ').filter((parent) => parent !== ''),
          author,
          date: new Date(Number(seconds) * 1000),
          message: message.join('\n'),
        },
      ];
    }),
  );
}

/** The commits of one draft, newest first. */
function firstParents(commits: ReadonlyMap<string, Commit>, head: string): Commit[] {
  const chain: Commit[] = [];
  for (let id = head; ; ) {
    const commit = commits.get(id);
    if (!commit) return chain;
    chain.push(commit);
    id = commit.parents[0] ?? '';
  }
}

async function commonCommit(git: Git, published: string, head: string): Promise<string | null> {
  const base = await git.run(['merge-base', published, head], { accept: [1] });
  return base.stdout.toString().trim() || null;
}
