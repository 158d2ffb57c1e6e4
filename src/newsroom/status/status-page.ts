import { html } from 'hono/html';
import type { Problem } from '../../check/problem.ts';
import type { DiscardedEntry } from '../../desk/actions/discarded.ts';
import type { DraftStatus } from '../../desk/storage.ts';
import { createDates } from '../../format/dates.ts';
import { plainPage } from './plain-page.ts';
import type { RepositoryState } from './repository.ts';
import type { CheckReport, NewsroomStatus, WaitingDraft } from './status.ts';

const draftLabels: Record<DraftStatus, string> = {
  draft: 'Draf',
  pending_review: 'Menunggu periksa',
  pending_publish: 'Siap terbit',
};

/** The most problems and files a page names; `npm run check` names all. */
const shown = 100;

/**
 * `/admin/status/`: what happened to the site, what is wrong with content, what waits.
 *
 * @param timeZone The portal's own, as `Asia/Jakarta`.
 */
export function statusPage(status: NewsroomStatus, timeZone: string) {
  const dates = createDates(timeZone, new Date());
  const time = (iso: string) => dates.full(new Date(iso));
  return plainPage({
    title: 'Keadaan ruang redaksi',
    ...(status.building ? { refresh: 3 } : {}),
    main: html`<h1>Keadaan ruang redaksi</h1>
<p><a href="/admin/serta-merta/">Terbitkan informasi serta-merta</a></p>
<p><a href="/admin/salin/">Salin tulisan ke KIM.ID</a></p>
${siteSection(status, time)}
${checkSection(status.check)}
${draftSection(status.drafts, time)}
${discardedSection(status.discarded, time)}
${repositorySection(status.repository)}`,
  });
}

type Time = (iso: string) => string;

function siteSection({ site, building, last, due }: NewsroomStatus, time: Time) {
  return html`<h2>Situs</h2>
<dl>
<dt>Tampil</dt><dd>${site ? `${time(site.builtAt)}, dibangun dalam ${decimal(site.seconds)} detik` : 'Belum ada situs'}</dd>
<dt>Sekarang</dt><dd>${building ? `Sedang dibangun (${building})` : 'Tidak ada yang dibangun'}</dd>
${last ? html`<dt>Terakhir</dt><dd>${time(last.at)}, ${last.reason}: ${last.failure === null ? 'berhasil' : 'gagal'}</dd>` : ''}
${due ? html`<dt>Berikutnya</dt><dd>${time(due)}, naskah terjadwal atau habis masa berlakunya</dd>` : ''}
</dl>
${last?.failure ? failureSection(last.failure, site !== null) : ''}`;
}

function failureSection(failure: string, hasSite: boolean) {
  return html`<p class="wrong">Situs gagal dibangun. ${hasSite ? 'Pembaca tetap melihat situs terakhir yang baik.' : 'Pembaca belum melihat apa pun.'}</p>
<pre>${failure}</pre>`;
}

function checkSection(check: CheckReport | null) {
  if (!check) return html`<h2>Periksa isi</h2><p>Isi sedang diperiksa.</p>`;
  const { files, problems } = check;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return html`<h2>Periksa isi</h2>
<p>${
    problems.length === 0
      ? `${files} naskah diperiksa, tidak ada masalah.`
      : `${files} naskah diperiksa: ${errors} kesalahan, ${problems.length - errors} peringatan. Naskah yang salah tidak tampil di situs sampai diperbaiki.`
  }</p>
<ol>${problems.slice(0, shown).map(problemItem)}</ol>
${more(problems.length, 'masalah')}`;
}

function problemItem({ severity, file, line, field, message, fix }: Problem) {
  const place = [file, line === null ? '' : `baris ${line}`, field ?? ''].filter(Boolean);
  return html`<li><p class="muted">${place.join(' · ')}</p>
<p><span class="${severity === 'error' ? 'wrong' : 'muted'}">${severity === 'error' ? 'Kesalahan' : 'Peringatan'}</span> ${message}</p>
${fix === null ? '' : html`<p>Tulis: <code>${fix}</code></p>`}</li>`;
}

function draftSection(drafts: WaitingDraft[], time: Time) {
  return html`<h2>Naskah yang menunggu</h2>
${drafts.length === 0 ? html`<p>Tidak ada naskah yang menunggu.</p>` : ''}
<ul>${drafts.map(
    (
      draft,
    ) => html`<li><p class="muted">${draftLabels[draft.status]} · ${draft.collection} · ${time(draft.updatedAt)} · ${draft.updatedBy}</p>
<p><a href="/admin/#/collections/${draft.collection}/entries/${draft.slug}">${nameOf(draft)}</a></p></li>`,
  )}</ul>`;
}

function discardedSection(discarded: readonly DiscardedEntry[], time: Time) {
  if (discarded.length === 0) return '';
  return html`<h2>Naskah yang dibuang</h2>
<p>Naskah di sini tidak tampil di mana pun. Yang dikembalikan menjadi draf lagi, lengkap dengan foto dan statusnya.</p>
<ul>${discarded.slice(0, shown).map(
    (
      draft,
    ) => html`<li><p class="muted">${draft.collection} · dibuang ${time(draft.discardedAt)} · terakhir diubah ${draft.updatedBy}</p>
<p>${nameOf(draft)}</p>
<form method="post" action="/admin/status/"><input type="hidden" name="kept" value="${draft.kept}"><button>Kembalikan<span class="unseen"> ${nameOf(draft)}</span></button></form></li>`,
  )}</ul>
${more(discarded.length, 'naskah')}`;
}

/** What people call a draft; its place where it has no title. */
function nameOf({ title, slug }: { title: string | null; slug: string }): string {
  return title ?? slug.replace(/\/index$/, '');
}

function repositorySection(repository: RepositoryState) {
  if (!repository.usable) {
    return html`<h2>Repositori</h2>
<p class="wrong">${repository.message}</p>
${repository.commands.length > 0 ? html`<pre>${repository.commands.join('\n')}</pre>` : ''}`;
  }
  const { published, checkedOut, uncommitted, ahead } = repository;
  return html`<h2>Repositori</h2>
${ahead === null ? '' : html`<p class="wrong">${clockNotice(ahead)}</p>`}
<dl><dt>Cabang terbit</dt><dd>${published}</dd><dt>Cabang terbuka</dt><dd>${checkedOut ?? 'tidak ada'}</dd></dl>
${checkedOut === published ? '' : html`<p class="wrong">${branchNotice(published, checkedOut)}</p>`}
<p>${
    uncommitted.length === 0
      ? 'Semua perubahan isi sudah tersimpan di git.'
      : `${uncommitted.length} berkas isi diubah langsung di folder dan belum tersimpan di git. Ruang redaksi tidak menyentuhnya.`
  }</p>
<ul>${uncommitted.slice(0, shown).map((file) => html`<li>${file}</li>`)}</ul>
${more(uncommitted.length, 'berkas')}`;
}

/** Says that what the site shows is not what the desk publishes to. */
export function branchNotice(published: string, checkedOut: string | null): string {
  const open = checkedOut === null ? 'sebuah commit lama' : `cabang ${checkedOut}`;
  return `Situs ini menampilkan ${open}, sedangkan naskah terbit ke cabang ${published}. Yang terbit baru tampil setelah "git switch ${published}".`;
}

/** Says that the clock of this machine can't be right, and what a wrong one does. */
export function clockNotice(ahead: string): string {
  return `Jam komputer ini lebih lambat daripada naskah terakhir di git (${ahead.slice(0, 10)}). Betulkan tanggal dan jamnya: selama salah, naskah yang sudah terbit dianggap terjadwal dan hilang dari situs.`;
}

function more(count: number, noun: string) {
  return count > shown ? html`<p class="muted">Masih ada ${count - shown} ${noun} lain.</p>` : '';
}

function decimal(value: number): string {
  return value.toLocaleString('id-ID');
}
