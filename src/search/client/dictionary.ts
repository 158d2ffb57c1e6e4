import {
  bucketOf,
  type DictionaryRoot,
  dictionaryFolder,
  lengthSign,
  parseFamily,
  parseWords,
} from '../dictionary/format.ts';
import type { Dictionary } from '../layer/dictionary.ts';

/** The dictionary's files, each asked for once and only when a word needs it. */
export function openDictionary(
  root: Omit<DictionaryRoot, 'engine'>,
  readText: (address: string) => Promise<string>,
): Dictionary {
  const files = new Map<string, Promise<string>>();
  function read(name: string): Promise<string> {
    const known = files.get(name) ?? readText(`${dictionaryFolder}${root.version}/${name}.txt`);
    files.set(name, known);
    known.catch(() => files.delete(name));
    return known;
  }
  const { longForms, shortForms } = bothWays(root.abbreviations);
  return {
    longForms,
    shortForms,
    parted: new Map(root.parted.map((words) => [words.replace(' ', ''), words])),
    async near(letter, length) {
      const sign = lengthSign(length);
      return root.lengths[letter]?.includes(sign)
        ? parseWords(await read(letter + sign))
        : new Map();
    },
    async family(word) {
      return parseFamily(await read(`${bucketOf(word, root.buckets)}`), word);
    },
  };
}

function bothWays(pairs: readonly string[]) {
  const longForms = new Map<string, string[]>();
  const shortForms = new Map<string, string[]>();
  for (const pair of pairs) {
    const [short = '', long = ''] = pair.split('=');
    longForms.set(short, [...(longForms.get(short) ?? []), long]);
    shortForms.set(long, [...(shortForms.get(long) ?? []), short]);
  }
  return { longForms, shortForms };
}
