import { html } from 'hono/html';
import { plainPage } from '../status/plain-page.ts';
import type { UrgentOffice } from './office.ts';
import type { UrgentFields } from './urgent-entry.ts';

export interface UrgentPageState {
  /** What was typed before, so that a refusal loses nothing. */
  readonly typed?: UrgentFields;
  /** Why it was not published. */
  readonly refusal?: string;
  /** Address of what was just published. */
  readonly published?: string;
}

/** `/admin/serta-merta/`: the short path by which a verifier warns of danger. */
export function urgentPage({ areas }: UrgentOffice, state: UrgentPageState) {
  const { typed, refusal, published } = state;
  return plainPage({
    title: 'Informasi serta-merta',
    main: html`<h1>Informasi serta-merta</h1>
${published ? html`<p role="status"><strong>Sudah terbit.</strong> Situs sedang dibangun; dalam waktu kurang dari satu menit peringatan ini tampil di <a href="${published}">halamannya</a> dan di atas setiap halaman wilayahnya.</p>` : ''}
<p>Hanya untuk bahaya bagi orang banyak: banjir, asap kebakaran, wabah, jalan putus. Begitu dikirim, peringatan langsung terbit tanpa antre periksa, dan turun sendiri pada batas waktunya.</p>
${refusal ? html`<p class="wrong" role="alert">${refusal}</p>` : ''}
<form method="post" class="fields">
<label for="title">Apa bahayanya</label>
<input id="title" name="title" required maxlength="110" value="${typed?.title ?? ''}" autocomplete="off">
<label for="todo">Apa yang harus dilakukan warga</label>
<textarea id="todo" name="todo" required maxlength="240" rows="4">${typed?.todo ?? ''}</textarea>
<label for="region">Wilayah</label>
<select id="region" name="region" required>
<option value="">Pilih wilayah</option>
${areas.map(({ code, label }) => html`<option value="${code}"${code === typed?.region ? html` selected` : ''}>${label} (${code})</option>`)}
</select>
<label for="until">Berlaku sampai</label>
<input id="until" name="until" type="datetime-local" required value="${typed?.until ?? ''}">
<button>Terbitkan sekarang</button>
</form>`,
  });
}
