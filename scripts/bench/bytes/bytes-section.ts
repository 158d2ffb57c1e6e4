import { launchChromium } from '../../../tests/browser/chromium.ts';
import { onePageOfEachKind } from '../../../tests/site/built-pages.ts';
import { serveSite } from '../../../tests/site/serve.ts';
import { say } from '../report/progress.ts';
import type { Section } from '../report/section.ts';
import type { Row } from '../report/table.ts';
import { weighPage } from './weigh.ts';

/**
 * The bytes of one page of each kind.
 * @param folder absolute folder of the built site
 */
export async function bytesSection(folder: string): Promise<Section> {
  say('Menimbang satu halaman dari setiap jenis.');
  const [browser, site] = await Promise.all([launchChromium(), serveSite(folder)]);
  try {
    const rows: Row[] = [];
    for (const { kind, path } of await onePageOfEachKind(folder)) {
      const weight = await weighPage(browser, { folder, origin: site.origin, path });
      const { brotli, gzip, raw, styles, photos } = weight;
      rows.push({ kind, brotli, gzip, raw, styles, photos, sum: brotli + photos, path });
    }
    return {
      key: 'bytes',
      title: 'Bytes of a page of each kind',
      rows,
      notes: [
        'brotli 11, gzip 9 and raw: the HTML with the styles in it. styles: those alone, brotli 11.',
        'photos: what a phone of 360 px with two pixels to each shows before scrolling. sum: brotli + photos.',
      ],
    };
  } finally {
    await browser.close();
    await site.stop();
  }
}
