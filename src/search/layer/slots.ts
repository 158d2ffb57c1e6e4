import { isFiller, undoubled } from '../words/informal.ts';
import { wordsOf } from '../words/tokens.ts';
import type { Dictionary } from './dictionary.ts';

export type Origin =
  | 'typed'
  /** A word the typed one is taken for: a slip corrected, a spelling, a chat word. */
  | 'meant'
  /** The long form of a short one, or the short form of a long one. */
  | 'abbreviation'
  /** Another word of the same stem. */
  | 'family';

/** One way in which a page may say what was asked. */
export interface Form {
  /** A word, or words in a row; folded. */
  readonly words: string;
  /** What a reader is told was searched, where that is more than the words asked for. */
  readonly says?: string;
  /** What it is worth beside the word as typed, which is 1. */
  readonly weight: number;
  readonly origin: Origin;
}

/** One word of the query with everything it may stand for. */
export interface Slot {
  readonly typed: string;
  readonly forms: readonly Form[];
}

const weights = { abbreviation: 0.9, parted: 0.95 } as const;
const longestPhrase = 8;

/** The words of a query as typed and nothing else. */
export function exactSlots(query: string): Slot[] {
  return [...new Set(wordsOf(query))].map((typed) => ({ typed, forms: [asTyped(typed)] }));
}

/**
 * The words of a query with what the small tables know of them: fillers go (unless nothing else
 * is left), doubled words stand once, abbreviations and split spellings are added.
 */
export function readQuery(query: string, dictionary: Dictionary): Slot[] {
  const all = wordsOf(query).map(undoubled);
  const telling = all.filter((word) => !isFiller(word));
  const words = telling.length > 0 ? telling : all;
  const slots = new Map<string, Form[]>(words.map((word) => [word, [asTyped(word)]]));
  const add = (word: string, form: Form) => {
    const forms = slots.get(word);
    if (forms && !forms.some(({ words: known }) => known === form.words)) forms.push(form);
  };
  for (const word of slots.keys()) {
    for (const long of dictionary.longForms.get(word) ?? []) {
      const { abbreviation: weight } = weights;
      add(word, { words: tellingPair(long), says: long, weight, origin: 'abbreviation' });
    }
    const parted = dictionary.parted.get(word);
    if (parted) add(word, { words: parted, weight: weights.parted, origin: 'meant' });
  }
  for (const run of runsOf(all)) {
    const phrase = run.join(' ');
    for (const short of dictionary.shortForms.get(phrase) ?? []) {
      for (const word of run) {
        add(word, { words: short, weight: weights.abbreviation, origin: 'abbreviation' });
      }
    }
    const joined = run.join('');
    if (run.length === 2 && dictionary.parted.get(joined) === phrase) {
      for (const word of run) add(word, { words: joined, weight: weights.parted, origin: 'meant' });
    }
  }
  return [...slots].map(([typed, forms]) => ({ typed, forms }));
}

function asTyped(words: string): Form {
  return { words, weight: 1, origin: 'typed' };
}

/**
 * The two neighbours of a long form that say most, which are its longest: each word more may cost
 * another part of the index.
 */
function tellingPair(long: string): string {
  const words = long.split(' ');
  if (words.length < 3) return long;
  const pairs = words.slice(1).map((word, index) => [words[index] ?? '', word]);
  const telling = pairs.filter((pair) => !pair.some(isFiller)).map((pair) => pair.join(' '));
  return telling.reduce((one, other) => (other.length > one.length ? other : one), '') || long;
}

/** Every run of two words or more. */
function* runsOf(words: readonly string[]): Iterable<string[]> {
  for (let start = 0; start < words.length; start += 1) {
    const most = Math.min(words.length, start + longestPhrase);
    for (let end = start + 2; end <= most; end += 1) yield words.slice(start, end);
  }
}
