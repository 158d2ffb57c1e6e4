import { type DraftStatus, draftStatuses } from './storage.ts';

const trailer = 'Portal-Status';
/** Characters; a subject longer than this is no subject. */
const longest = 2_000;

/**
 * The message of a draft's commit: the words of whoever saves, then the draft's state as a trailer.
 * Words that pose as that trailer are dropped, so that a state is only ever set by the desk.
 */
export function draftMessage(words: string, status: DraftStatus): string {
  return `${cleanMessage(words)}\n\n${trailer}: ${status}\n`;
}

/** Words fit for a commit: no control characters, no trailer of ours, never empty. */
export function cleanMessage(words: string): string {
  const lines = words
    .slice(0, longest)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .split('\n')
    .filter((line) => !line.toLowerCase().startsWith(`${trailer.toLowerCase()}:`));
  return lines.join('\n').trim() || 'Simpan perubahan';
}

/** The state a commit's message gives its draft; a message without one means a draft. */
export function statusOf(message: string): DraftStatus {
  const last =
    message
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const line = last.split('\n').findLast((text) => text.startsWith(`${trailer}:`));
  const value = line?.slice(trailer.length + 1).trim();
  return draftStatuses.find((status) => status === value) ?? 'draft';
}
