import { formalGuesses, stemGuesses } from '../words/affixes.ts';
import { slips } from '../words/distance.ts';
import { isSkeleton, skeleton } from '../words/informal.ts';
import { isPlainWord } from '../words/tokens.ts';
import type { Dictionary } from './dictionary.ts';
import type { Form, Slot } from './slots.ts';

const mostNeighbours = 4;
const familyWeight = 0.4;
const mostFamily = 2;

/** Adds to a slot what the site's vocabulary knows of it: corrections, and what a chatter means. */
export async function expand(
  slot: Slot,
  dictionary: Dictionary,
  { size, isGrowing = false }: { size: number; isGrowing?: boolean },
): Promise<Slot> {
  const { typed } = slot;
  // An abbreviation or a second spelling explains the word already.
  const isExplained = slot.forms.length > 1;
  if (isSkeleton(typed)) {
    return isExplained ? slot : withForms(slot, await vowelled(typed, dictionary, size));
  }
  if (!isPlainWord(typed)) return slot;
  const near = await dictionary.near(typed.charAt(0), typed.length);
  const pages = near.get(typed) ?? 0;
  if (isExplained || pages >= rareBelow(size)) return slot;
  if (isGrowing && pages === 0) {
    const grown = await completions(typed, near, dictionary);
    if (grown.length > 0) return withForms(slot, grown);
  }
  const corrected = corrections(typed, near);
  const isUnknown = pages === 0;
  const chatted = isUnknown && chatWord.test(typed) ? await formal(typed, dictionary) : [];
  const meant = chatted.length > 0 ? chatted : corrected;
  const stems = isUnknown && meant.length === 0 ? await stem(typed, dictionary) : [];
  return withForms(slot, [...meant, ...stems]);
}

/** Adds the word's family, or else that of the word it was taken for. */
export async function expandByFamily(slot: Slot, dictionary: Dictionary): Promise<Slot> {
  const { typed, forms } = slot;
  const meant = forms.filter(({ origin }) => origin === 'meant').map(({ words }) => words);
  for (const word of [typed, ...meant.slice(0, 1)].filter(isPlainWord)) {
    const family = await dictionary.family(word);
    if (family.length > 0) return withForms(slot, family.slice(0, mostFamily).map(relative));
  }
  return slot;
}

/** Beginnings and endings a chat has: `ngurus`, `nyari`, `nulis`, `milih`, `daftarin`. */
const chatWord = /^n[gy]|^[nm][aeiou]|in$/;

/** A word on fewer pages may be a slip. On a small site most words are on few pages. */
function rareBelow(size: number): number {
  return Math.min(60, Math.max(1, Math.ceil(size / 150)));
}

/** Words one slip away, or two for a long word nobody knows, that are clearly more frequent. */
function corrections(typed: string, near: ReadonlyMap<string, number>): Form[] {
  const pages = near.get(typed) ?? 0;
  const most = pages === 0 && typed.length >= 8 ? 2 : 1;
  const found: { words: string; far: number; pages: number }[] = [];
  for (const [words, frequency] of near) {
    if (words === typed || frequency < 3 * pages) continue;
    const far = slips(typed, words, most);
    if (far <= most) found.push({ words, far, pages: frequency });
  }
  return found
    .sort((a, b) => a.far - b.far || b.pages - a.pages)
    .slice(0, mostNeighbours)
    .map(({ words, far }) => ({ words, weight: far === 1 ? 0.95 : 0.7, origin: 'meant' }));
}

/** The most frequent words that begin with what is being typed. */
async function completions(
  typed: string,
  near: ReadonlyMap<string, number>,
  dictionary: Dictionary,
): Promise<Form[]> {
  const longer = await dictionary.near(typed.charAt(0), typed.length + 2);
  return [...new Map([...near, ...longer])]
    .filter(([word]) => word.startsWith(typed))
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([words]) => ({ words, weight: 0.9, origin: 'meant' }));
}

/** `bln` to `bulan`: the most frequent words with the same consonants. */
async function vowelled(typed: string, dictionary: Dictionary, size: number): Promise<Form[]> {
  const letter = typed.charAt(0);
  const lengths = typed.length === 2 ? [4] : [typed.length + 2, typed.length + 4];
  const lists = await Promise.all([
    dictionary.near(letter, typed.length),
    ...lengths.map((length) => dictionary.near(letter, length)),
  ]);
  const words = new Map(lists.flatMap((list) => [...list]));
  if ((words.get(typed) ?? 0) >= rareBelow(size)) return [];
  return [...words]
    .filter(([word]) => word !== typed && skeleton(word) === typed)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([word]) => ({ words: word, weight: 0.95, origin: 'meant' }));
}

/** What a chatter means by a word nobody wrote here. */
async function formal(typed: string, dictionary: Dictionary): Promise<Form[]> {
  const meant = await mostFrequent(formalGuesses(typed), dictionary);
  return meant ? [{ words: meant, weight: 0.95, origin: 'meant' }] : [];
}

/** The stem of a word nobody wrote here with these affixes. */
async function stem(typed: string, dictionary: Dictionary): Promise<Form[]> {
  const found = await mostFrequent(stemGuesses(typed).slice(1), dictionary);
  return found ? [relative(found)] : [];
}

async function mostFrequent(
  guesses: readonly string[],
  dictionary: Dictionary,
): Promise<string | null> {
  const known = await Promise.all(
    guesses.filter(isPlainWord).map(async (word) => ({
      word,
      pages: (await dictionary.near(word.charAt(0), word.length)).get(word) ?? 0,
    })),
  );
  const [best] = known.filter(({ pages }) => pages > 0).sort((a, b) => b.pages - a.pages);
  return best?.word ?? null;
}

function relative(words: string): Form {
  return { words, weight: familyWeight, origin: 'family' };
}

function withForms(slot: Slot, more: readonly Form[]): Slot {
  const known = new Set(slot.forms.map(({ words }) => words));
  return { ...slot, forms: [...slot.forms, ...more.filter(({ words }) => !known.has(words))] };
}
