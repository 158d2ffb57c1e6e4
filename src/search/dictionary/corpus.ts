import { isPlainWord, wordsOf } from '../words/tokens.ts';

/** The words of all pages, kept as numbers, so that ten thousand pages fit into a few megabytes. */
export class Corpus {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #counts: number[] = [];
  readonly #lastPage: number[] = [];
  readonly #texts: Uint32Array[] = [];

  get pages(): number {
    return this.#texts.length;
  }

  add(text: string): void {
    const page = this.#texts.length;
    const numbers = wordsOf(text).map((word) => this.#number(word));
    for (const number of numbers) {
      if (this.#lastPage[number] === page) continue;
      this.#lastPage[number] = page;
      this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    }
    this.#texts.push(Uint32Array.from(numbers));
  }

  /** Every word of letters alone with the number of pages that hold it, in alphabetical order. */
  plainWords(): Map<string, number> {
    const plain = this.#words.filter(isPlainWord).sort();
    return new Map(plain.map((word) => [word, this.pagesWith(word)]));
  }

  pagesWith(word: string): number {
    return this.#counts[this.#numbers.get(word) ?? -1] ?? 0;
  }

  /** How often the second word follows the first, for every pair asked about, in its order. */
  countPairs(pairs: readonly (readonly [string, string])[]): number[] {
    const size = this.#words.length;
    const places = new Map<number, number>();
    pairs.forEach(([first, second], place) => {
      const [a, b] = [this.#numbers.get(first), this.#numbers.get(second)];
      if (a !== undefined && b !== undefined) places.set(a * size + b, place);
    });
    const counts = pairs.map(() => 0);
    for (const text of this.#texts) {
      for (let index = 1; index < text.length; index += 1) {
        const place = places.get((text[index - 1] ?? 0) * size + (text[index] ?? 0));
        if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1;
      }
    }
    return counts;
  }

  #number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.push(word) - 1;
    this.#numbers.set(word, number);
    return number;
  }
}
