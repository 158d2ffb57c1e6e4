import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import { environment } from '../environment.ts';
import { entryPlace } from '../schema/collections.ts';
import { type ContentType, entrySchema } from '../schema/content-type.ts';
import { parseFrontMatter } from '../schema/front-matter.ts';

export function entriesLoader(type: ContentType): Loader {
  return {
    name: 'entries',
    load: async ({ config, store, parseData, renderMarkdown, generateDigest, logger }) => {
      const { portalDir } = environment();
      store.clear();
      const names = await readdir(join(portalDir, type.folder), { recursive: true }).catch(
        () => [],
      );
      for (const name of names.sort()) {
        const path = `${type.folder}/${name}`;
        const place = entryPlace(path);
        if (!place) continue;
        const file = join(portalDir, path);
        try {
          const text = await readFile(file, 'utf8');
          const { data, body } = parseFrontMatter(text);
          entrySchema(type).parse(data);
          const parsed = await parseData({ id: place.id, data, filePath: file });
          const rendered = await renderMarkdown(body, { fileURL: pathToFileURL(file) });
          store.set({
            id: place.id,
            data: parsed,
            filePath: relative(fileURLToPath(config.root), file),
            digest: generateDigest(text),
            rendered,
            assetImports: rendered.metadata?.imagePaths ?? [],
          });
        } catch (error) {
          logger.error(`${path}: ${String(error)}`);
        }
      }
    },
  };
}
