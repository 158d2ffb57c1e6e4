import { signatureOf } from '../author.ts';
import { DeskError } from '../desk-error.ts';
import { textPath } from '../intake/paths.ts';
import { refuseErrors } from '../refusal.ts';
import type { DraftKey, Note } from '../storage.ts';
import type { Desk, Handler } from './desk.ts';

/** `getNotes`: notes of the review, oldest first. */
export const getNotes: Handler<'getNotes'> = async ({ storage }, { collection, slug }) => {
  textPath({ collection, slug });
  return { notes: await storage.notes({ collection, slug }) };
};

/** Milliseconds within which a client whose answer got lost asks again. */
const again = 10 * 60_000;

/**
 * `addNote`: one more note, with an id and the time of this desk. The same words of the same person
 * a few minutes later are the same note: its answer got lost on the way.
 */
export const addNote: Handler<'addNote'> = async (desk, { note, ...params }) => {
  await refuseWords(desk, params, [note.content, note.author, note.authorId].join('\n'));
  const added: Note = {
    id: crypto.randomUUID(),
    author: params.author?.name ?? note.author ?? signatureOf(undefined).name,
    authorId: note.authorId,
    timestamp: desk.now().toISOString(),
    content: note.content,
    resolved: note.resolved,
    entrySlug: params.slug,
  };
  const notes = await changeNotes(desk, params, (all) =>
    all.some((note) => isSame(note, added)) ? all : [...all, added],
  );
  return { note: notes.find((note) => isSame(note, added)) };
};

function isSame(one: Note, other: Note): boolean {
  const apart = Math.abs(Date.parse(one.timestamp) - Date.parse(other.timestamp));
  return (
    one.content === other.content &&
    one.author === other.author &&
    one.authorId === other.authorId &&
    apart < again
  );
}

/** `updateNote`: other words, or another state. */
export const updateNote: Handler<'updateNote'> = async (desk, { noteId, updates, ...params }) => {
  await refuseWords(desk, params, updates.content ?? '');
  return {
    note: await changeNote(desk, params, noteId, (note) => ({ ...note, ...given(updates) })),
  };
};

/** `toggleNoteResolution`: settles a note, or opens it again. */
export const toggleNoteResolution: Handler<'toggleNoteResolution'> = async (
  desk,
  { noteId, ...params },
) => ({
  note: await changeNote(desk, params, noteId, (note) => ({ ...note, resolved: !note.resolved })),
});

/** `deleteNote`: takes a note out of the list; the ref's history keeps it. */
export const deleteNote: Handler<'deleteNote'> = async (desk, { noteId, ...params }) => {
  await changeNotes(desk, params, (notes) => {
    requireNote(notes, noteId);
    return notes.filter(({ id }) => id !== noteId);
  });
  return { message: 'Catatan dihapus.' };
};

type Change = DraftKey & { author?: Parameters<typeof signatureOf>[0] };

async function changeNote(
  desk: Desk,
  change: Change,
  noteId: string,
  edit: (note: Note) => Note,
): Promise<Note> {
  const notes = await changeNotes(desk, change, (all) => {
    requireNote(all, noteId);
    return all.map((note) => (note.id === noteId ? edit(note) : note));
  });
  return requireNote(notes, noteId);
}

async function changeNotes(
  { storage }: Desk,
  { collection, slug, author }: Change,
  edit: (notes: readonly Note[]) => readonly Note[],
): Promise<readonly Note[]> {
  const key = { collection, slug };
  textPath(key);
  const signature = signatureOf(author);
  return storage.exclusive(async () => {
    const before = await storage.notes(key);
    const notes = edit(before);
    if (notes !== before) await storage.writeNotes(key, notes, signature);
    return notes;
  });
}

async function refuseWords({ check }: Desk, key: DraftKey, words: string): Promise<void> {
  refuseErrors(await check.onWords(textPath(key), words), 'Catatan belum dapat disimpan');
}

function requireNote(notes: readonly Note[], id: string): Note {
  const note = notes.find((one) => one.id === id);
  if (note) return note;
  throw new DeskError('not-found', 'Catatan itu sudah tidak ada; muat ulang tulisannya.');
}

/** The updates that were sent, without those left out. */
function given({
  content,
  resolved,
}: {
  content?: string | undefined;
  resolved?: boolean | undefined;
}) {
  return {
    ...(content === undefined ? {} : { content }),
    ...(resolved === undefined ? {} : { resolved }),
  };
}
