import { statusOf } from '../commit-message.ts';
import type { Draft, DraftFile, DraftKey, TreeChange } from '../storage.ts';
import type { Git } from './git.ts';

const prefix = 'refs/heads/cms/';

/** Full ref of a draft's branch. */
export function draftRef({ collection, slug }: DraftKey): string {
  return `${prefix}${collection}/${slug}`;
}

interface Commit {
  readonly parent: string | undefined;
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
  return heads.flatMap(({ head, ref }) => {
    const newest = commits.get(head);
    if (!newest) return [];
    const name = ref.slice(prefix.length);
    const slash = name.indexOf('/');
    return {
      collection: name.slice(0, slash),
      slug: name.slice(slash + 1),
      status: statusOf(newest.message),
      head,
      updatedAt: newest.date,
      updatedBy: newest.author,
      startedBy: oldest(commits, newest).author,
    };
  });
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
          parent: parents.split(' ')[0],
          author,
          date: new Date(Number(seconds) * 1000),
          message: message.join('\n'),
        },
      ];
    }),
  );
}

function oldest(commits: ReadonlyMap<string, Commit>, from: Commit): Commit {
  let commit = from;
  for (;;) {
    const parent = commits.get(commit.parent ?? '');
    if (!parent) return commit;
    commit = parent;
  }
}

/** Regular files that a commit adds or changes since it left the published one. */
export async function filesSince(git: Git, published: string, head: string): Promise<DraftFile[]> {
  const base = await git.run(['merge-base', published, head], { accept: [1] });
  const changes = await treeChanges(git, base.stdout.toString().trim() || published, head);
  return changes.flatMap(({ path, id, regular, newFile }) =>
    id !== null && regular ? { path, id, newFile } : [],
  );
}

/** What differs in `to`, a commit or tree, from `from`, sorted by path. */
export async function treeChanges(git: Git, from: string, to: string): Promise<TreeChange[]> {
  const records = await git.records([
    'diff-tree',
    '-r',
    '-z',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--no-ext-diff',
    from,
    to,
  ]);
  const changes: TreeChange[] = [];
  for (let index = 0; index + 1 < records.length; index += 2) {
    const [, mode = '', , id = '', kind = ''] = (records[index] ?? '').split(' ');
    const gone = kind === 'D';
    changes.push({
      path: records[index + 1] ?? '',
      id: gone ? null : id,
      regular: gone || mode === '100644' || mode === '100755',
      newFile: kind === 'A',
    });
  }
  return changes;
}
