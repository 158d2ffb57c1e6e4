import { deskPath } from '../../desk/app.ts';

/** The desk as a page of the newsroom asks it. */
export interface AskedDesk {
  fetch(request: Request): Response | Promise<Response>;
}

/** What the desk needs to judge who calls. */
const callerHeaders = ['host', 'origin', 'sec-fetch-site'];

/**
 * Asks the desk on behalf of a form, under the caller's own names, as any other client would, so
 * that the desk's guards hold for forms too.
 * @param request the form's own request
 * @param branch the published branch
 */
export async function askDesk(
  desk: AskedDesk,
  request: Request,
  branch: string,
  action: string,
  params: object,
): Promise<
  { readonly ok: true } | { readonly ok: false; readonly sentence: string; readonly status: number }
> {
  const headers = new Headers({ 'Content-Type': 'application/json' });
  for (const name of callerHeaders) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const answer = await desk.fetch(
    new Request(new URL(deskPath, request.url), {
      method: 'POST',
      headers,
      body: JSON.stringify({ branch, action, params }),
    }),
  );
  if (answer.ok) return { ok: true };
  const { error } = await answer.json();
  return { ok: false, sentence: String(error), status: answer.status };
}
