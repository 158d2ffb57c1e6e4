import { DeskError } from '../desk-error.ts';

/**
 * What git's complaint tells about the disk, as a sentence; null when the disk is not to blame.
 * @param complaint standard error of a git that failed, in the C locale
 */
export function diskTrouble(complaint: string): DeskError | null {
  if (/permission denied|read-only file system|insufficient permission/i.test(complaint)) {
    return new DeskError(
      'repository',
      'Folder repositori tidak dapat ditulis, jadi perubahan ini tidak tersimpan; buka izin tulis folder itu bagi Anda, lalu ulangi.',
    );
  }
  // git does not always say why a file could not be written.
  if (
    /no space left|out of diskspace|quota exceeded|unable to write|write error/i.test(complaint)
  ) {
    return new DeskError(
      'repository',
      'Penyimpanan komputer penuh, jadi perubahan ini tidak tersimpan; kosongkan sebagian, lalu ulangi.',
    );
  }
  // Nor which of the two it was, where a folder for a ref could not be made.
  if (/unable to create directory/i.test(complaint)) {
    return new DeskError(
      'repository',
      'Folder baru di repositori tidak dapat dibuat, jadi perubahan ini tidak tersimpan; periksa izin tulis folder itu dan sisa penyimpanan, lalu ulangi.',
    );
  }
  return null;
}
