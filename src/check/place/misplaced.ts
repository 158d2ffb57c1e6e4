import { collections, entryPath, entryPlace } from '../../schema/collections.ts';
import { collectionFolder } from '../../schema/content-type.ts';
import { toSlug } from '../../schema/fields/reference.ts';
import { extensionOf, isDocumentName, isPictureName } from '../../schema/files.ts';
import { settingsFiles } from '../../schema/settings.ts';
import { nearest } from '../fix/mended-value.ts';
import { type Problem, problemAt, wholeFile } from '../problem.ts';
import { type FolderIndex, folderOf, nameOf } from '../source.ts';

const textEndings = ['md', 'markdown', 'mdx'];

/** Whether a file may stand beside an entry's text. */
export function isAttachment(name: string): boolean {
  return isPictureName(name) || isDocumentName(name);
}

export function isText(path: string): boolean {
  return textEndings.includes(extensionOf(path));
}

/** A file that is no entry, no settings and beside none; with the path it was meant to have. */
export function misplaced(path: string, text: string | null, files: FolderIndex): Problem {
  const [, first = '', ...below] = path.split('/');
  if (first === 'pengaturan') return strayInSettings(path);
  if (isText(path)) return misplacedText(path, text);
  const home = entryFolderAbove(path, files);
  if (!isAttachment(nameOf(path))) return strayKind(path, home !== null || below.length > 0);
  return problemAt(wholeFile(path), {
    rule: 'wrong-place',
    message: 'Foto dan berkas unduhan harus berada di samping index.md tulisan yang memakainya.',
    fix: home === null ? null : `${home}/${nameOf(path)}`,
  });
}

function misplacedText(path: string, text: string | null): Problem {
  const [, first = '', ...below] = path.split('/');
  const names = collections.map(({ name }) => name);
  const collection = collections.find(
    ({ name }) => name === (nearest(first.toLowerCase(), names) ?? ''),
  );
  if (!collection || below.length === 0) {
    return problemAt(wholeFile(path), {
      rule: 'wrong-place',
      message: `Tulisan harus berada di salah satu folder ini: ${collections.map(collectionFolder).join(', ')}.`,
    });
  }
  const id = meantId(below, collection.layout === 'dated', text ?? '');
  const pattern = collection.layout === 'dated' ? 'TAHUN/BULAN/nama-tulisan' : 'nama-tulisan';
  return problemAt(wholeFile(path), {
    rule: 'wrong-place',
    message: `${collection.labelSingular} harus berada di ${entryPath(collection, pattern)}, satu folder untuk satu tulisan.`,
    fix: id === null ? null : entryPath(collection, id),
  });
}

/** The id meant by the parts of a path; year and month come from the path, else from `date`. */
function meantId(parts: readonly string[], isDated: boolean, text: string): string | null {
  const stem = nameOf(parts.join('/')).replace(/\.[^.]+$/, '');
  const folders = parts.slice(0, -1);
  const words = folders.filter((part) => !/^\d{1,4}$/.test(part));
  const title = /^title:[ \t]*(.+)$/m.exec(text)?.[1] ?? '';
  const slug = toSlug(stem.toLowerCase() === 'index' ? (words.at(-1) ?? title) : stem);
  if (slug === '') return null;
  if (!isDated) return slug;
  const dated = /^date:[ \t]*["']?(\d{4})-(0[1-9]|1[0-2])/m.exec(text);
  const yearAt = folders.findIndex((part) => /^\d{4}$/.test(part));
  const year = folders[yearAt] ?? dated?.[1];
  const typedMonth = yearAt === -1 ? '' : (folders[yearAt + 1] ?? '');
  const month = /^(?:0?[1-9]|1[0-2])$/.test(typedMonth) ? typedMonth.padStart(2, '0') : dated?.[2];
  return year === undefined || month === undefined ? null : `${year}/${month}/${slug}`;
}

function strayInSettings(path: string): Problem {
  const names = settingsFiles.map((file) => nameOf(file.path));
  const meant = nearest(nameOf(path).toLowerCase(), names);
  return problemAt(wholeFile(path), {
    rule: 'wrong-place',
    message: `Folder pengaturan hanya memuat ${names.join(', ')}, dan foto.`,
    fix: meant === null ? null : `content/pengaturan/${meant}`,
  });
}

function strayKind(path: string, isInside: boolean): Problem {
  const ending = extensionOf(path);
  const isPicture = /^(?:gif|heic|heif|tiff?|bmp|svg)$/.test(ending);
  return problemAt(wholeFile(path), {
    rule: 'file-kind',
    message: `${ending === '' ? 'Berkas tanpa akhiran' : `Berkas .${ending}`} tidak dapat dipakai di portal. Yang dapat: index.md, foto (.jpg, .png, .webp, .avif), dan .pdf.${isPicture ? ' Simpan ulang gambar ini sebagai .jpg.' : ''}`,
    fix: isPicture && isInside ? path.replace(/\.[^.]+$/, '.jpg') : null,
  });
}

function entryFolderAbove(path: string, files: FolderIndex): string | null {
  for (let folder = folderOf(path); folder.includes('/'); folder = folderOf(folder)) {
    const index = `${folder}/index.md`;
    if (files.has(index) && entryPlace(index)) return folder;
  }
  return null;
}
