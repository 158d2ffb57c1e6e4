import type { Desk } from './desk.ts';

/**
 * The client's words for a commit, unless they carry what must never enter git.
 * @param plain what stands there otherwise
 */
export async function safeMessage(
  { check }: Desk,
  words: string | undefined,
  plain: string,
): Promise<string> {
  if (words === undefined) return plain;
  return (await check.onWords(plain, words)).length > 0 ? plain : words;
}
