import { entryPlace } from '../../../schema/collections.ts';
import { UnreadableError } from '../../../schema/yaml/unreadable-error.ts';
import { DeskError } from '../../desk-error.ts';
import { textPath } from '../../intake/paths.ts';
import type { Git } from '../../local-git/git.ts';
import { treeSnapshot } from '../../local-git/tree.ts';
import type { FileChange } from '../../storage.ts';
import { isNotice, withdrawalNotice, withoutFile } from './notice.ts';
import type { WithdrawalOrder } from './order.ts';

/**
 * What has to change in a commit so that it no longer holds what is withdrawn; nothing where it
 * does not.
 * @throws {DeskError} `refused` when the text can't be read, so that no notice can be made of it
 */
export async function withdrawingChanges(
  git: Git,
  commit: string,
  order: WithdrawalOrder,
): Promise<FileChange[]> {
  const path = textPath(order.entry);
  const place = entryPlace(path);
  if (!place) throw new DeskError('foreign-path', `${path} adalah pengaturan, bukan tulisan.`);
  const { collection } = place;
  const folder = path.slice(0, path.lastIndexOf('/'));
  const snapshot = treeSnapshot(git, commit);
  const files = await snapshot.files(folder);
  const text = files.find((file) => file.path === path);
  const gone = files
    .filter((file) => file.path !== path)
    .filter((file) => order.file === null || file.path === `${folder}/${order.file}`)
    .map((file) => ({ path: file.path, content: null }));
  if (!text) return gone;
  if (order.withoutPage) return [...gone, { path, content: null }];

  const before = (await git.run(['cat-file', 'blob', text.id])).stdout.toString();
  const after = readable(path, () => {
    if (order.file !== null) {
      return gone.length === 0 ? before : withoutFile(collection, before, order.file, order.reason);
    }
    const isDone = isNotice(collection, before);
    return isDone ? before : withdrawalNotice(collection, before, order.reason);
  });
  if (after === before) return gone;
  return [...gone, { path, content: new TextEncoder().encode(after) }];
}

function readable<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new DeskError(
      'refused',
      `Bagian data ${path} tidak terbaca, jadi keterangan pencabutan tidak dapat dibuat darinya; ulangi dengan --tanpa-halaman.`,
    );
  }
}
