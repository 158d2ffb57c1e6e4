import { parseFrontMatter } from '../../schema/front-matter.ts';
import { settingsCollection, settingsFiles } from '../../schema/settings.ts';
import { UnreadableError } from '../../schema/yaml/unreadable-error.ts';
import { textPathOf } from '../intake/paths.ts';
import type { Draft, Storage } from '../storage.ts';
import { textOf } from './text.ts';

/** What people call a draft: its title, or the settings form's name; null where none can be read. */
export async function titleOf(
  storage: Storage,
  draft: Pick<Draft, 'collection' | 'slug' | 'head'>,
): Promise<string | null> {
  if (draft.collection === settingsCollection) {
    return settingsFiles.find(({ name }) => name === draft.slug)?.label ?? null;
  }
  const path = textPathOf(draft);
  const file = path === null ? null : await storage.snapshot(draft).file(path);
  return file && titleIn(await textOf(storage, file));
}

function titleIn(text: string): string | null {
  try {
    const { title } = parseFrontMatter(text).data;
    return typeof title === 'string' && title.trim() !== '' ? title : null;
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}
