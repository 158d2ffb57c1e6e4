import { html } from 'hono/html';
import { type AskedDesk, askDesk } from './ask-desk.ts';
import { plainPage, sendPlainPage } from './plain-page.ts';
import type { RepositoryState } from './repository.ts';

/** Answers the form that brings a discarded draft back. */
export async function answerRestoreForm(
  request: Request,
  desk: AskedDesk,
  repository: RepositoryState,
): Promise<Response> {
  if (!repository.usable) return refusal(repository.message, 409);
  const kept = new URLSearchParams(await request.text()).get('kept') ?? '';
  const answer = await askDesk(desk, request, repository.published, 'restoreEntry', { kept });
  if (answer.ok)
    return new Response(null, { status: 303, headers: { Location: '/admin/status/' } });
  return refusal(answer.sentence, answer.status);
}

function refusal(sentence: string, status: number): Promise<Response> {
  const title = 'Naskah belum dikembalikan';
  const main = html`<h1>${title}</h1>
<p class="wrong">${sentence}</p>
<p><a href="/admin/status/">Kembali ke keadaan ruang redaksi</a></p>`;
  return sendPlainPage(plainPage({ title, main }), status);
}
