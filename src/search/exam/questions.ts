import type { Dictionary } from '../layer/dictionary.ts';
import { isFiller } from '../words/informal.ts';
import { isPlainWord, wordsOf } from '../words/tokens.ts';
import { Chance } from './chance.ts';
import { hurried, mistyped, oldSpelling } from './distort.ts';
import type { ExamPage } from './exam-page.ts';

/** The seven kinds of question, in the order of the report. */
export const kinds = [
  'title words',
  'summary words',
  'other affix',
  'typo',
  'abbreviation',
  'informal',
  'old spelling',
] as const;

export type Kind = (typeof kinds)[number];

export interface Question {
  readonly kind: Kind;
  readonly query: string;
  /** The page it was made from; the one right answer. */
  readonly url: string;
}

/** What making questions takes from the corpus: words in other forms and their frequency. */
export interface Knowledge {
  readonly dictionary: Pick<Dictionary, 'family' | 'longForms' | 'shortForms'>;
  pagesWith(word: string): number;
}

const words = (text: string) =>
  wordsOf(text).filter((word) => isPlainWord(word) && word.length > 3 && !isFiller(word));

/**
 * Makes questions of every kind from pages taken in turn.
 * @param perKind As many of each as the pages give, at most this.
 */
export async function makeQuestions(
  pages: readonly ExamPage[],
  { dictionary, pagesWith }: Knowledge,
  perKind: number,
): Promise<Question[]> {
  const chance = new Chance(7);
  const makers: Record<Kind, (page: ExamPage) => Promise<string | null> | string | null> = {
    'title words': ({ title }) => joined(chance.some(words(title), 3)),
    'summary words': ({ summary }) => joined(chance.some(words(summary), 4)),
    'other affix': async ({ title, text }) => {
      const own = new Set(wordsOf(`${title} ${text}`));
      return changed(chance.some(words(title), 3), async (word) => {
        const family = await dictionary.family(word);
        return family.find((other) => !own.has(other)) ?? null;
      });
    },
    typo: ({ title }) =>
      changed(chance.some(words(title), 3), (word) =>
        word.length > 4 ? mistyped(word, chance) : null,
      ),
    abbreviation: ({ title, text }) => {
      const own = ` ${wordsOf(`${title} ${text}`).join(' ')} `;
      const has = (phrase: string) => own.includes(` ${phrase} `);
      const pairs = [...dictionary.longForms].flatMap(([short, longs]) =>
        longs.map((long) => [short, long] as const),
      );
      const usable = pairs.flatMap(([short, long]) =>
        has(long) && !has(short) ? [short] : has(short) && !has(long) ? [long] : [],
      );
      const other = chance.pick(usable);
      return other ? joined([other, ...chance.some(words(title), 2)]) : null;
    },
    informal: ({ title }) => {
      const chosen = chance.some(words(title), 3);
      const place = chance.below(chosen.length);
      const word = chosen[place];
      if (!word || pagesWith(word) < 2) return null;
      chosen[place] = hurried(word, chance);
      const opening = chance.pick(['gmn', 'info', 'yg', 'knp', 'gimana sih']) ?? '';
      return `${opening} ${chosen.join(' dgn ')}`;
    },
    'old spelling': ({ title, text }) => {
      const spelled = words(`${title} ${text}`).find((word) => oldSpelling(word));
      if (!spelled) return null;
      const others = words(title).filter((word) => word !== spelled);
      return joined([oldSpelling(spelled) ?? '', ...chance.some(others, 2)]);
    },
  };
  const questions: Question[] = [];
  for (const kind of kinds) {
    let made = 0;
    for (const page of chance.some(pages, pages.length).toSorted(byScatter)) {
      if (made >= perKind) break;
      const query = await makers[kind](page);
      if (!query) continue;
      questions.push({ kind, query, url: `/${page.path.replace(/index\.html$/, '')}` });
      made += 1;
    }
  }
  return questions;
}

function joined(chosen: readonly string[]): string | null {
  return chosen.length >= 2 ? chosen.join(' ') : null;
}

/** The words with the first that can be changed changed. */
async function changed(
  chosen: readonly string[],
  change: (word: string) => Promise<string | null> | string | null,
): Promise<string | null> {
  for (const [place, word] of chosen.entries()) {
    const other = await change(word);
    if (other) return joined(chosen.with(place, other));
  }
  return null;
}

/** An order that has nothing to do with the pages' dates or topics. */
function byScatter(one: ExamPage, other: ExamPage): number {
  return scatter(one.path) - scatter(other.path);
}

function scatter(path: string): number {
  let sum = 0;
  for (const letter of path) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum;
}
