import { createHash } from 'node:crypto';
import type { PageText } from '../page-text.ts';
import { Abbreviations } from './abbreviations.ts';
import { Corpus } from './corpus.ts';
import { type Family, wordFamilies } from './families.ts';
import {
  bucketOf,
  type DictionaryRoot,
  lengthSign,
  levelOf,
  longestLength,
  reachOf,
  shortestLength,
} from './format.ts';
import { partedWords } from './parted-words.ts';

/** What a browser loads before the first word stays small: the rarest go first. */
const mostAbbreviations = 400;
const mostParted = 200;

/** More of one family says the same thing again and costs bytes. */
const largestFamily = 8;

/** Letters of families in one file, before compression. */
const bucketSize = 4_000;

export interface DictionaryFiles {
  readonly root: Omit<DictionaryRoot, 'engine'>;
  /** Text by name below the folder of the version. */
  readonly files: ReadonlyMap<string, string>;
}

/** Mines a dictionary from the text of a site, page by page. */
export class DictionaryMaker {
  readonly #corpus = new Corpus();
  readonly #abbreviations = new Abbreviations();
  readonly #handList: readonly (readonly [short: string, long: string])[];

  /** @param handList Abbreviations the office lists itself, folded. */
  constructor(handList: readonly (readonly [short: string, long: string])[] = []) {
    this.#handList = handList;
  }

  add({ text }: Pick<PageText, 'text'>): void {
    this.#corpus.add(text);
    this.#abbreviations.add(text);
  }

  /** The same pages, in whatever order, make the same files. */
  make(): DictionaryFiles {
    const corpus = this.#corpus;
    const all = corpus.plainWords();
    // On a large site a word of one or two pages is as a rule a slip or a name.
    const least = Math.min(3, 1 + Math.floor(corpus.pages / 2_500));
    const vocabulary = new Map([...all].filter(([, pages]) => pages >= least));
    const families = cutFamilies(wordFamilies(vocabulary));
    const words = cutVocabulary(vocabulary);
    const files = new Map([...words.files, ...families.files]);
    const content = [...files].map(([name, text]) => `${name}\n${text}\n`).join('');
    return {
      root: {
        version: createHash('sha256').update(content).digest('hex').slice(0, 10),
        pages: corpus.pages,
        buckets: families.buckets,
        lengths: words.lengths,
        abbreviations: [
          ...new Set(
            [...this.#handList, ...this.#abbreviations.pairs(mostAbbreviations)].map((pair) =>
              pair.join('='),
            ),
          ),
        ].sort(),
        parted: partedWords(corpus, vocabulary, mostParted),
      },
      files,
    };
  }
}

function cutVocabulary(vocabulary: ReadonlyMap<string, number>) {
  const lists = new Map<string, string>();
  for (const [word, pages] of vocabulary) {
    const entry = word + levelOf(pages);
    for (let length = shortestLength; length <= longestLength; length += 1) {
      const own = Math.min(word.length, longestLength);
      if (Math.abs(own - length) > reachOf(length)) continue;
      const name = `${word.charAt(0)}${lengthSign(length)}`;
      lists.set(name, (lists.get(name) ?? '') + entry);
    }
  }
  const names = [...lists.keys()].sort();
  const lengths: Record<string, string> = {};
  for (const name of names) {
    lengths[name.charAt(0)] = (lengths[name.charAt(0)] ?? '') + name.charAt(1);
  }
  return { lengths, files: names.map((name) => [`${name}.txt`, lists.get(name) ?? ''] as const) };
}

function cutFamilies(families: readonly Family[]) {
  const lines = new Map<string, string>();
  for (const { stem, words } of families) {
    const first = words.slice(0, largestFamily);
    // A reader may ask for the stem alone, and a rare word for its more frequent relatives.
    for (const word of new Set([stem, ...words])) {
      lines.set(word, (first.includes(word) ? '' : `${word}=`) + first.join(' '));
    }
  }
  const letters = [...lines.values()].reduce((sum, line) => sum + line.length, 0);
  const buckets = Math.max(1, Math.ceil(letters / bucketSize));
  const cut = Array.from({ length: buckets }, () => new Set<string>());
  for (const [word, line] of lines) cut[bucketOf(word, buckets)]?.add(line);
  return {
    buckets,
    files: cut.map((bucket, number) => [`${number}.txt`, [...bucket].join('\n')] as const),
  };
}
