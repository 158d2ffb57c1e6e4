import { type AskedDesk, askDesk } from '../status/ask-desk.ts';
import { sendPlainPage } from '../status/plain-page.ts';
import type { RepositoryState } from '../status/repository.ts';
import type { UrgentOffice } from './office.ts';
import { type UrgentEntry, type UrgentFields, urgentEntry } from './urgent-entry.ts';
import { urgentPage } from './urgent-page.ts';

export interface UrgentRooms {
  readonly desk: AskedDesk;
  readonly repository: RepositoryState;
  readonly office: UrgentOffice;
  readonly now: Date;
}

/**
 * Answers the form for danger: the desk saves, takes as ready and publishes in one go, with every
 * check it has. What it refuses stays in the form, and as a draft once it was saved.
 */
export async function answerUrgentForm(request: Request, rooms: UrgentRooms): Promise<Response> {
  const { desk, repository, office, now } = rooms;
  const typed = fieldsOf(new URLSearchParams(await request.text()));
  const refuse = (refusal: string, status: number) =>
    sendPlainPage(urgentPage(office, { typed, refusal }), status);
  if (!repository.usable) return refuse(repository.message, 409);
  const entry = urgentEntry(typed, office, now);
  for (const [action, params] of steps(entry)) {
    const answer = await askDesk(desk, request, repository.published, action, params);
    if (!answer.ok) return refuse(answer.sentence, answer.status);
  }
  const place = `/admin/serta-merta/?terbit=${encodeURIComponent(entry.url)}`;
  return new Response(null, { status: 303, headers: { Location: place } });
}

function fieldsOf(form: URLSearchParams): UrgentFields {
  const value = (name: string) => (form.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  return {
    title: value('title'),
    todo: value('todo'),
    region: value('region'),
    until: value('until'),
  };
}

function steps({ slug, path, raw }: UrgentEntry): [action: string, params: object][] {
  const entry = { collection: 'pengumuman', slug };
  return [
    [
      'persistEntry',
      {
        dataFiles: [{ slug, path, raw, base: null }],
        options: { collectionName: 'pengumuman', useWorkflow: true },
      },
    ],
    ['updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_publish' }],
    ['publishUnpublishedEntry', entry],
  ];
}
