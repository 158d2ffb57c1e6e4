import type { Posting } from './engine.ts';
import type { Form, Slot } from './slots.ts';

/** What a reader is told of how the query was taken. */
export interface Understood {
  /** The query with the words it was searched by; null when that is what was typed. */
  readonly as: string | null;
  /** Long or short forms that were searched beside, with the word that stands for each. */
  readonly beside: readonly { readonly typed: string; readonly words: string }[];
}

/** How many times more frequent a word must be to be named in place of one that exists. */
const clearly = 20;

/** @param found By a form's words, the pages that hold them. */
export function understand(
  slots: readonly Slot[],
  found: ReadonlyMap<string, readonly Posting[]>,
): Understood {
  const pages = ({ words }: Pick<Form, 'words'>) => found.get(words)?.length ?? 0;
  let isChanged = false;
  const words = slots.map(({ typed, forms }) => {
    const typedPages = pages({ words: typed });
    const best = forms
      .filter(({ origin }) => origin === 'meant')
      .find((form) => pages(form) > clearly * typedPages);
    if (best) isChanged = true;
    return best?.words ?? typed;
  });
  const beside = slots.flatMap(({ typed, forms }) =>
    forms
      .filter((form) => form.origin === 'abbreviation' && pages(form) > 0)
      .map((form) => ({ typed, words: form.says ?? form.words })),
  );
  return {
    as: isChanged ? [...new Set(words)].join(' ') : null,
    beside: beside.filter(
      ({ words: one }, index) => beside.findIndex(({ words: other }) => other === one) === index,
    ),
  };
}
