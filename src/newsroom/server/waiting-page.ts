import { html } from 'hono/html';
import { plainPage, sendPlainPage } from '../status/plain-page.ts';

/**
 * What every address answers while there is no build to show.
 *
 * @param failure What the build said, when it has failed; `null` while it is under way.
 */
export function waitingPage(failure: string | null): Promise<Response> {
  const page =
    failure === null
      ? plainPage({
          title: 'Sedang menyiapkan situs',
          refresh: 2,
          main: html`<h1>Sedang menyiapkan situs</h1>
<p>Situs sedang dibangun. Halaman ini terbuka sendiri begitu selesai.</p>`,
        })
      : plainPage({
          title: 'Situs belum dapat dibangun',
          refresh: 5,
          main: html`<h1>Situs belum dapat dibangun</h1>
<p>Perbaiki yang disebut di bawah ini. Situs dibangun lagi dengan sendirinya begitu isi berubah.</p>
<pre>${failure}</pre>
<p><a href="/admin/status/">Lihat keadaan ruang redaksi</a></p>`,
        });
  return sendPlainPage(page, 503, { 'Retry-After': '2' });
}
