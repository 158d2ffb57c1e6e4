import { html } from 'hono/html';
import { deskPath } from '../../desk/app.ts';
import { plainPage, sendPlainPage } from './plain-page.ts';
import type { RepositoryState } from './repository.ts';

interface Desk {
  fetch(request: Request): Response | Promise<Response>;
}

/** What the desk needs to judge who calls. */
const callerHeaders = ['host', 'origin', 'sec-fetch-site'];

/**
 * Answers the form that brings a discarded draft back. It says the same to the desk as any other
 * client would, under the caller's own names, so that the desk's guards hold here too.
 */
export async function answerRestoreForm(
  request: Request,
  desk: Desk,
  repository: RepositoryState,
): Promise<Response> {
  if (!repository.usable) return refusal(repository.message, 409);
  const kept = new URLSearchParams(await request.text()).get('kept') ?? '';
  const headers = new Headers({ 'Content-Type': 'application/json' });
  for (const name of callerHeaders) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const answer = await desk.fetch(
    new Request(new URL(deskPath, request.url), {
      method: 'POST',
      headers,
      body: JSON.stringify({
        branch: repository.published,
        action: 'restoreEntry',
        params: { kept },
      }),
    }),
  );
  if (answer.ok)
    return new Response(null, { status: 303, headers: { Location: '/admin/status/' } });
  const { error } = await answer.json();
  return refusal(String(error), answer.status);
}

function refusal(sentence: string, status: number): Promise<Response> {
  const title = 'Naskah belum dikembalikan';
  const main = html`<h1>${title}</h1>
<p class="wrong">${sentence}</p>
<p><a href="/admin/status/">Kembali ke keadaan ruang redaksi</a></p>`;
  return sendPlainPage(plainPage({ title, main }), status);
}
