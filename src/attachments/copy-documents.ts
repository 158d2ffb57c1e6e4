import { access, copyFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { collections, entryPath, entryUrl } from '../schema/collections.ts';
import { collectionFolder } from '../schema/content-type.ts';
import { isDocumentName } from '../schema/files.ts';

/**
 * Copies each document to the page of its entry. An entry without a page (a draft, a scheduled or a
 * broken one) keeps its documents to itself.
 * @param portalDir folder that holds `content/`
 * @param outDir folder of the built site
 * @returns site-relative addresses of the copies, sorted
 */
export async function copyDocuments(portalDir: string, outDir: string): Promise<string[]> {
  const copied: string[] = [];
  for (const collection of collections) {
    const folder = join(portalDir, collectionFolder(collection));
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    for (const name of names.filter(isDocumentName)) {
      const id = dirname(name).replaceAll('\\', '/');
      const url = entryUrl(collection, id);
      const page = join(outDir, url);
      if (!(await exists(join(page, 'index.html')))) continue;
      const file = name.slice(id.length + 1);
      await copyFile(join(portalDir, dirname(entryPath(collection, id)), file), join(page, file));
      copied.push(`${url}${file}`);
    }
  }
  return copied.sort();
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
