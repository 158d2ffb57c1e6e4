import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { environment } from '../environment.ts';
import { fingerprint } from '../fingerprint.ts';
import { pageRenderer, type RenderedText } from '../markdown/render-page.ts';
import type { CollectionName } from '../schema/collections.ts';
import { readForBuild, type SoundReading } from './reading.ts';
import { TextStore, textsOf } from './text-store.ts';

/** What decides how an entry's text becomes a page's; a change here renders every entry anew. */
const renderers = ['src/markdown', 'src/schema', 'src/loader'];

/**
 * Hands a collection's sound entries to Astro. A broken one is left out here, before Astro sees it:
 * a picture that can't be read would stop the whole build. What was left out is said in the log,
 * once a build.
 */
export function entriesLoader(collection: CollectionName): Loader {
  return {
    name: 'portal-kim-entries',
    load: async (context) => {
      const { portalDir } = environment();
      const { entries, complaints } = await readForBuild(portalDir);
      for (const complaint of complaints.splice(0)) context.logger.error(`\n${complaint}`);
      const sound = entries.get(collection) ?? [];
      const gone = new Set(context.store.keys());
      const maker = await fingerprint(fileURLToPath(context.config.root), renderers, {
        siteUrl: context.config.site,
      });
      const making: Making = {
        portalDir,
        maker,
        render: pageRenderer(context.config.site),
        texts: await TextStore.open(
          join(fileURLToPath(context.config.cacheDir), textsOf(collection)),
        ),
      };
      for (const reading of sound) {
        await store(reading, making, context);
        gone.delete(reading.id);
      }
      for (const id of gone) context.store.delete(id);
      await making.texts.save();
    },
  };
}

interface Making {
  readonly portalDir: string;
  /** Names what makes a text of an entry. */
  readonly maker: string;
  readonly render: (markdown: string) => RenderedText;
  readonly texts: TextStore;
}

/** Keeps an entry, with its text where Astro has pictures to put into it. */
async function store(
  { id, path, entry: { data, body } }: SoundReading,
  { portalDir, maker, render, texts }: Making,
  { config, store: kept, parseData, generateDigest }: LoaderContext,
): Promise<void> {
  const file = join(portalDir, path);
  const digest = generateDigest({ data, body, maker });
  const { html, pictures } = texts.text(id, digest, () => render(body));
  const before = kept.get(id);
  if (before?.digest === digest && before.filePath) {
    // Set anew although unchanged: Astro's list of pictures is kept per project, not per portal.
    kept.delete(id);
    kept.set({ ...before, id });
    return;
  }
  const imagePaths = [...pictures];
  kept.set({
    id,
    data: await parseData({ id, data: { ...data }, filePath: file }),
    filePath: relative(fileURLToPath(config.root), file),
    digest,
    ...(imagePaths.length > 0 && { rendered: { html, metadata: { imagePaths } } }),
    assetImports: imagePaths,
  });
}
