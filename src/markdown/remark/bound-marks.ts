import type { Code, Construct, Extension } from './micromark.ts';

/** `*`, `_` and `~` in one paragraph that can mark words. */
const MAX_EMPHASIS = 1_000;
/** Openings of links and pictures in one paragraph, and as many ends: each is looked for up to the start. */
const MAX_BRACKETS = 500;
/** Openings of tags and addresses in `<>`, each of which may be looked for up to the end. */
const MAX_ANGLES = 100;
/** `<!` and `<?` open comments and the like, looked for over all lines; they count tenfold. */
const EXCLAMATION = 33;
const QUESTION = 63;
const LONG_SEARCH = 10;

/**
 * Makes the rest of a paragraph plain text after so many marks of one kind: the parser's time grows
 * with the square of their number, for pictures with its cube. Each line is one piece of text, since
 * the parser joins neighbouring pieces one by one.
 */
export function boundMarks(): Extension {
  const emphasis = guard(MAX_EMPHASIS, (run) => run);
  const brackets = guard(MAX_BRACKETS, one);
  const marks: [string, Construct][] = [
    ['*', emphasis],
    ['_', emphasis],
    ['~', emphasis],
    ['!', brackets],
    ['[', brackets],
    [']', guard(MAX_BRACKETS, one)],
    [
      '<',
      guard(MAX_ANGLES, (_, next) => (next === EXCLAMATION || next === QUESTION ? LONG_SEARCH : 1)),
    ],
  ];
  return { text: Object.fromEntries(marks.map(([mark, by]) => [mark.charCodeAt(0), by])) };
}

function one(): number {
  return 1;
}

/**
 * A construct that stands before the real one and takes the rest of the line as data once there
 * are too many in this paragraph.
 * @param used what the real construct, given a run and the character after it, counts for.
 */
function guard(max: number, used: (run: number, next: Code) => number): Construct {
  const counts = new WeakMap<object, number>();
  return {
    tokenize(effects, ok, nok) {
      const paragraph = this;
      const before = counts.get(paragraph) ?? 0;
      let run = 0;
      let mark: Code = null;
      return start;

      function start(code: Code) {
        mark = code;
        effects.enter('data');
        return more(code);
      }

      function more(code: Code) {
        if (code === mark && run <= max) {
          effects.consume(code);
          run += 1;
          return more;
        }
        if (before + run > max) return rest(code);
        effects.exit('data');
        counts.set(paragraph, before + used(run, code));
        return nok(code);
      }

      function rest(code: Code) {
        if (code !== null && code >= 0) {
          effects.consume(code);
          return rest;
        }
        effects.exit('data');
        return ok(code);
      }
    },
  };
}
