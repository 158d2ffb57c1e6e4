import type { Code, Construct, Extension } from './micromark.ts';

/** Runs of `*`, `_` or `~` in one paragraph that can mark words. */
const MAX_EMPHASIS = 1_000;
/** Openings of links and pictures, and of tags, in one paragraph. */
const MAX_BRACKETS = 500;

/**
 * Makes marks plain text after so many of their kind in one paragraph: the parser's time grows with
 * the square of their number, for pictures with its cube.
 */
export function boundMarks(): Extension {
  const emphasis = guard(MAX_EMPHASIS);
  const brackets = guard(MAX_BRACKETS);
  const tags = guard(MAX_BRACKETS);
  const codes: [string, Construct][] = [
    ['*', emphasis],
    ['_', emphasis],
    ['~', emphasis],
    ['!', brackets],
    ['[', brackets],
    ['<', tags],
  ];
  return { text: Object.fromEntries(codes.map(([mark, by]) => [mark.charCodeAt(0), by])) };
}

/** A construct that stands before the real one and takes the mark as data once there are too many. */
function guard(max: number): Construct {
  const counts = new WeakMap<object, number>();
  return {
    tokenize(effects, ok, nok) {
      const count = (counts.get(this) ?? 0) + 1;
      counts.set(this, count);
      return count > max ? takeAsData : nok;

      function takeAsData(code: Code) {
        effects.enter('data');
        effects.consume(code);
        effects.exit('data');
        return ok;
      }
    },
  };
}
