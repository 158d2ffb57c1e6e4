/** A piece of text, and whether it is what was asked for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

const excerptWords = 26;

/**
 * The stretch of a page with most of the hits, as pieces to show.
 *
 * @param words The page's words, as printed.
 * @param positions Places of the hits, ascending.
 * @param skip Words at the start that stand elsewhere already: the title.
 */
export function excerpt(
  words: readonly string[],
  positions: readonly number[],
  skip: number,
): Piece[] {
  const hits = positions.filter((position) => position >= skip && position < words.length);
  const start = Math.max(skip, Math.min(densest(hits, skip), words.length - excerptWords));
  const end = Math.min(words.length, start + excerptWords);
  const marked = new Set(hits);
  const pieces: { text: string; isHit: boolean }[] = [];
  if (start > skip) pieces.push({ text: '… ', isHit: false });
  for (let index = start; index < end; index += 1) {
    const isHit = marked.has(index);
    const last = pieces.at(-1);
    const text = words[index] ?? '';
    if (last && last.isHit === isHit) last.text += `${text} `;
    else pieces.push({ text: `${text} `, isHit });
  }
  return spaced(pieces, end < words.length);
}

/** Where the stretch with most hits begins, with a few words before its first. */
function densest(hits: readonly number[], from: number): number {
  let best = from;
  let most = 0;
  hits.forEach((hit, index) => {
    const here = hits.filter((other) => other >= hit && other < hit + excerptWords - 5).length;
    if (here > most) {
      most = here;
      best = hits[index] ?? from;
    }
  });
  return most === 0 ? from : best - 5;
}

/** Moves spaces and signs around a hit out of it, so that only the words are marked. */
function spaced(pieces: readonly Piece[], isCut: boolean): Piece[] {
  const joined: { text: string; isHit: boolean }[] = [];
  for (const { text, isHit } of pieces.flatMap((piece) => (piece.isHit ? bare(piece) : [piece]))) {
    const last = joined.at(-1);
    if (last && last.isHit === isHit) last.text += text;
    else if (text) joined.push({ text, isHit });
  }
  const last = joined.at(-1);
  if (last && !last.isHit) last.text = last.text.trimEnd();
  if (isCut) joined.push({ text: ' …', isHit: false });
  return joined.filter(({ text }) => text !== '');
}

function bare({ text }: Piece): Piece[] {
  const [, before = '', words = text, after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  return [
    { text: before, isHit: false },
    { text: words, isHit: true },
    { text: after, isHit: false },
  ];
}
