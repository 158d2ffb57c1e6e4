/**
 * Indonesian word building by rule, without a dictionary: what a word may have been before its
 * affixes. Which of the guesses is a word is for the site's own vocabulary to say.
 */

/** The shortest stem worth guessing; shorter ones meet in too many words by chance. */
const shortest = 4;

const vowel = /^[aeiou]/;

/** A nasal prefix swallows the first sound of the stem: what may stand behind each of its forms. */
const nasals: readonly (readonly [ending: string, behind: RegExp, restored: string])[] = [
  ['nge', /^[a-z]/, ''],
  ['ng', vowel, 'k'],
  ['ng', /^[aeioughkq]/, ''],
  ['ny', vowel, 's'],
  ['n', vowel, 't'],
  ['n', /^[dcjtszy]/, ''],
  ['m', vowel, 'p'],
  ['m', /^[bfvp]/, ''],
  ['', /^[lrwymn]/, ''],
];

const plainPrefixes = ['di', 'ke', 'se', 'ter', 'ber', 'bel', 'be', 'per', 'pel'];
const particles = ['lah', 'kah', 'tah', 'pun', 'nya', 'ku', 'mu'];
const suffixes = ['kan', 'an', 'i'];

/**
 * Every stem the word may come from, the word itself first.
 * `penulisannya` gives, among others, `penulisan`, `penulis` and `tulis`.
 */
export function stemGuesses(word: string): string[] {
  const guesses = new Set([word]);
  for (const ending of [word, ...withoutEnding(word, particles)]) {
    for (const shorter of [ending, ...withoutEnding(ending, suffixes)]) {
      guesses.add(shorter);
      for (const once of withoutPrefix(shorter)) {
        guesses.add(once);
        // memper-, diper-, keber-, menter-: at most two prefixes stand before a stem.
        for (const twice of withoutPrefix(once)) guesses.add(twice);
      }
    }
  }
  return [...guesses];
}

/** What someone who chats may mean: `ngurus` is `mengurus`, `daftarin` is `daftarkan`. */
export function formalGuesses(word: string): string[] {
  const guesses = new Set<string>();
  const bare = /in$/.test(word) ? word.slice(0, -2) : word;
  const roots = new Set([bare]);
  for (const [ending, behind, restored] of nasals) {
    // A bare n- or m- before a consonant is no prefix.
    if (ending.length < 2 && restored === '') continue;
    const rest = bare.slice(ending.length);
    if (bare.startsWith(ending) && behind.test(rest)) roots.add(restored + rest);
  }
  if (/^ny/.test(bare)) roots.add(`c${bare.slice(2)}`);
  for (const root of roots) {
    if (bare !== word) guesses.add(`${root}kan`);
    guesses.add(root);
    if (/^n[gy]/.test(root)) guesses.add(`me${root}`);
  }
  guesses.delete(word);
  return [...guesses].filter(longEnough);
}

function withoutEnding(word: string, endings: readonly string[]): string[] {
  return endings
    .filter((ending) => word.endsWith(ending))
    .map((ending) => word.slice(0, -ending.length))
    .filter(longEnough);
}

function withoutPrefix(word: string): string[] {
  const plain = plainPrefixes
    .filter((prefix) => word.startsWith(prefix))
    .map((prefix) => word.slice(prefix.length));
  const first = word.slice(0, 2);
  if (first !== 'me' && first !== 'pe') return plain.filter(longEnough);
  const tail = word.slice(2);
  const nasal = nasals
    .filter(([ending, behind]) => tail.startsWith(ending) && behind.test(tail.slice(ending.length)))
    .map(([ending, , restored]) => restored + tail.slice(ending.length));
  return [...plain, ...nasal].filter(longEnough);
}

function longEnough(stem: string): boolean {
  return stem.length >= shortest;
}
