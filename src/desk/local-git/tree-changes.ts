import type { TreeChange } from '../storage.ts';
import type { Git } from './git.ts';

const options = ['-r', '-z', '--raw', '--no-abbrev', '--no-renames', '--no-ext-diff'];

/** What differs in `to`, a commit or tree, from `from`, sorted by path. */
export async function treeChanges(git: Git, from: string, to: string): Promise<TreeChange[]> {
  const records = await git.records(['diff-tree', ...options, from, to]);
  return readChanges(['', ...records])[0] ?? [];
}

/** The same for pairs of commits, in their order, by one process. */
export async function commitChanges(
  git: Git,
  pairs: readonly { readonly from: string; readonly to: string }[],
): Promise<TreeChange[][]> {
  if (pairs.length === 0) return [];
  const input = pairs.map(({ from, to }) => `${to} ${from}\n`).join('');
  return readChanges(
    await git.records(['diff-tree', ...options, '--stdin', '--always'], { input }),
  );
}

/** Groups of changes; whatever stands where a change should begin opens a group. */
function readChanges(records: readonly string[]): TreeChange[][] {
  const groups: TreeChange[][] = [];
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index] ?? '';
    if (!record.startsWith(':')) {
      groups.push([]);
      continue;
    }
    index += 1;
    const [, mode = '', , id = '', kind = ''] = record.split(' ');
    const gone = kind === 'D';
    groups.at(-1)?.push({
      path: records[index] ?? '',
      id: gone ? null : id,
      regular: gone || mode === '100644' || mode === '100755',
      newFile: kind === 'A',
    });
  }
  return groups;
}
