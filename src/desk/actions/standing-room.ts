import { DeskError } from '../desk-error.ts';
import type { Snapshot } from '../storage.ts';

/** Whether files may stand at their paths, as everything else stands now. */

/** @throws {DeskError} `foreign-path` when a link or a file stands in the way of one of the paths */
export async function requirePassable(snapshot: Snapshot, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (await snapshot.accepts(path)) continue;
    throw new DeskError(
      'foreign-path',
      `Berkas ${path} tidak dapat ditulis karena di jalurnya ada tautan (symlink) atau berkas lain; minta pengelola repositori membereskannya.`,
    );
  }
}

/**
 * Two names that differ only in case are one file on Windows and macOS.
 * @param paths files of one folder
 * @throws {DeskError} `foreign-path`
 */
export async function requireOneSpelling(
  snapshot: Snapshot,
  folder: string,
  paths: readonly string[],
): Promise<void> {
  if (paths.length === 0) return;
  const spellings = Map.groupBy(await snapshot.files(folder), ({ path }) => path.toLowerCase());
  for (const path of paths) {
    const other = spellings.get(path.toLowerCase())?.find((there) => there.path !== path);
    if (!other) continue;
    throw new DeskError(
      'foreign-path',
      `Berkas ${path} hanya berbeda huruf besar-kecil dari ${other.path} yang sudah ada; ganti nama fotonya, lalu simpan lagi.`,
    );
  }
}
