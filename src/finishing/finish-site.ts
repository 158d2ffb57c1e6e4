import { copyDocuments } from '../attachments/copy-documents.ts';
import { bundleCms } from '../cms/bundle.ts';
import type { Environment } from '../environment.ts';
import { HeadersMaker } from '../headers/write-headers.ts';
import { drawIcons } from '../icons/draw-icons.ts';
import { readSettings } from '../portal/node-settings.ts';
import { SiteSearch } from '../search/site-search.ts';
import { drawPictures, takeOrders } from '../share-images/draw-pictures.ts';
import { weighPages } from './weigh-pages.ts';

export interface FinishOptions {
  /** Absolute folder of the pages Astro wrote; `admin/` and the rest come beside them. */
  readonly outDir: string;
  /** Absolute folder of share pictures that outlives builds. */
  readonly shareCache: string;
  readonly environment: Environment;
  /** Told what was done, a line at a time. */
  readonly say: (line: string) => void;
  /** Told what an office should look at, a sentence at a time. */
  readonly warn: (sentence: string) => void;
}

/**
 * Makes a whole site out of the pages Astro wrote: documents, icons, share pictures, the CMS, and
 * what can only be known from finished pages: their weight, the search, the response headers.
 * @throws {Error} when a part can't be made; the site is then not to be served
 */
export async function finishSite(options: FinishOptions): Promise<void> {
  const { outDir, shareCache, environment, say, warn } = options;
  const copied = await copyDocuments(environment.portalDir, outDir);
  if (copied.length > 0) say(`${copied.length} berkas unduhan disalin`);
  await drawIcons(outDir);
  const pictures = await drawPictures(await takeOrders(outDir), outDir, shareCache);
  pictures.warnings.forEach(warn);
  say(`gambar bagikan: ${pictures.drawn} digambar, ${pictures.kept} dari simpanan`);
  const { cached } = await bundleCms({ outDir: `${outDir}/admin`, environment });
  say(`ruang redaksi ${cached ? 'disalin' : 'dibangun'}`);
  await readPages(options);
}

/** Everything that looks at finished pages does so in one reading. */
async function readPages({ outDir, environment, say, warn }: FinishOptions): Promise<void> {
  const { abbreviations } = await readSettings(environment.portalDir);
  const headers = new HeadersMaker(environment);
  const search = await SiteSearch.open(abbreviations);
  try {
    for await (const { path, html } of weighPages(outDir)) {
      headers.add(path, html);
      await search.add(path, html);
    }
    const count = await search.write(outDir);
    say(`${count} halaman dapat dicari`);
  } finally {
    await search.close();
  }
  (await headers.write(outDir)).forEach(warn);
}
