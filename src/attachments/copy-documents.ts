import { access, copyFile, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { collections, entryPath, entryUrl } from '../schema/collections.ts';
import { collectionFolder } from '../schema/content-type.ts';
import { plainKit } from '../schema/field.ts';
import { isDocumentName } from '../schema/files.ts';
import { parseFrontMatter } from '../schema/front-matter.ts';
import { corrections, withdrawalIn } from '../schema/types/corrections.ts';

/** A document beside an entry. */
export interface EntryDocument {
  readonly file: string;
  /** Site-relative address of the entry's page. */
  readonly page: string;
  /** Site-relative address under which it is published. */
  readonly url: string;
  readonly bytes: number;
}

/**
 * Every document beside an entry, sorted by address.
 * @param portalDir folder that holds `content/`
 */
export async function documentsIn(portalDir: string): Promise<EntryDocument[]> {
  const found: EntryDocument[] = [];
  for (const collection of collections) {
    const folder = join(portalDir, collectionFolder(collection));
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    for (const name of names.filter(isDocumentName)) {
      const id = dirname(name).replaceAll('\\', '/');
      const page = entryUrl(collection, id);
      const file = join(portalDir, dirname(entryPath(collection, id)), name.slice(id.length + 1));
      const { size: bytes } = await stat(file);
      found.push({ file, page, url: `${page}${name.slice(id.length + 1)}`, bytes });
    }
  }
  return found.sort((a, b) => (a.url < b.url ? -1 : 1));
}

/**
 * Copies each document to the page of its entry. An entry without a page (a draft, a scheduled or a
 * broken one) keeps its documents to itself, and so does a withdrawn one.
 * @param portalDir folder that holds `content/`
 * @param outDir folder of the built site
 * @returns site-relative addresses of the copies, sorted
 */
export async function copyDocuments(portalDir: string, outDir: string): Promise<string[]> {
  const copied: string[] = [];
  for (const { file, page, url } of await documentsIn(portalDir)) {
    if (!(await exists(join(outDir, page, 'index.html')))) continue;
    if (await isWithdrawn(join(dirname(file), 'index.md'))) continue;
    await copyFile(file, join(outDir, url));
    copied.push(url);
  }
  return copied;
}

/** Whether the entry of a file is withdrawn, or can't be read. @param text path of its `index.md` */
async function isWithdrawn(text: string): Promise<boolean> {
  try {
    const { data } = parseFrontMatter(await readFile(text, 'utf8'));
    const noted = corrections.schema(plainKit).parse(data['corrections']);
    return withdrawalIn(noted) !== undefined;
  } catch {
    return true;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
