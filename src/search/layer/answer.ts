import type { Dictionary } from './dictionary.ts';
import type { Engine, Posting } from './engine.ts';
import { expand, expandByFamily } from './expand.ts';
import { type RankedPage, rankPages } from './rank.ts';
import { exactSlots, readQuery, type Slot } from './slots.ts';
import { type Understood, understand } from './understood.ts';

export interface Answer {
  readonly pages: readonly RankedPage[];
  /** What the words were taken for. */
  readonly understood: Understood;
}

export interface AnswerOptions {
  /** Search for the words as typed and nothing else. */
  readonly isExact?: boolean;
  /** The last word may still be growing. */
  readonly isTyping?: boolean;
  /** Ends an answer nobody waits for. */
  readonly signal?: AbortSignal;
}

/**
 * Answers a query.
 * @throws whatever the engine or the dictionary throws, such as a lost connection
 */
export async function answer(
  query: string,
  { engine, dictionary }: { engine: Engine; dictionary: Dictionary },
  { isExact = false, isTyping = false, signal }: AnswerOptions = {},
): Promise<Answer> {
  const read = isExact ? exactSlots(query) : readQuery(query, dictionary);
  const slots = isExact
    ? read
    : await Promise.all(
        read.map((slot, index) =>
          expand(slot, dictionary, {
            size: engine.size,
            isGrowing: isTyping && index === read.length - 1,
          }),
        ),
      );
  signal?.throwIfAborted();
  const found = await postingsOf(slots, engine);
  const pages = rankPages(slots, found, engine.size);
  const understood = understand(slots, found);
  // Other words of a family cost bytes and blur a search that finds its words anyway.
  if (isExact || pages.some(({ share }) => share === 1)) return { pages, understood };
  const wider = await Promise.all(slots.map((slot) => expandByFamily(slot, dictionary)));
  signal?.throwIfAborted();
  return { pages: rankPages(wider, await postingsOf(wider, engine), engine.size), understood };
}

async function postingsOf(
  slots: readonly Slot[],
  engine: Engine,
): Promise<Map<string, readonly Posting[]>> {
  const asked = new Set(slots.flatMap(({ forms }) => forms.map(({ words }) => words)));
  return new Map(
    await Promise.all(
      [...asked].map(async (words) => [words, await engine.pagesWith(words)] as const),
    ),
  );
}
