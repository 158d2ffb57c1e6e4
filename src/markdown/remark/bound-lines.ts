/** Lines that go on behind a quote or list without its mark: at each the parser walks back far. */
const MAX_UNMARKED = 1_000;
/** Headings made by a line of `=` or `-` below them: at each the parser copies what it has read. */
const MAX_UNDERLINES = 300;
/** Lines without an empty one among them: the parser joins the pieces of a paragraph one by one. */
const MAX_RUN = 5_000;

const marks = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]\s]*\]:))+[ \t]*/;
const underline = /^(?:=+|-+)$/;

/** What a line needs to belong to the quote or list above. */
interface Open {
  readonly quotes: number;
  readonly columns: number;
}

/**
 * Keeps a text of very many lines from costing the parser the square of their number. Behind the
 * last unmarked line allowed, an empty line ends the quote or list and every further mark of one is
 * escaped; so are the underlines after so many headings. A run of too many lines is parted by empty
 * lines. All other text is returned as it came.
 */
export function boundLines(markdown: string): string {
  const lines = markdown.match(/[\n\r]/g)?.length ?? 0;
  if (lines < MAX_UNDERLINES) return markdown;
  let unmarked = 0;
  let underlines = 0;
  let run = 0;
  let open: Open | null = null;

  return markdown.replace(/^[^\n\r]*$/gm, (line) => {
    const mark = marks.exec(line)?.[0] ?? '';
    const words = line.slice(mark.length).trim();
    // A lone hyphen is a mark of a list, below words an underline.
    const isUnderline = run > 0 && underline.test(words || line.trim());
    const isBlank = words === '' && !isUnderline;
    const isParted = run >= MAX_RUN && !isBlank;
    if (isParted) open = null;
    run = isBlank ? 0 : isParted ? 1 : run + 1;

    if (unmarked >= MAX_UNMARKED) {
      const endsOpen = open !== null && run > 1;
      open = null;
      const free = mark === '' ? line : escaped(line, line.search(/[^ \t\d]/));
      return isParted || endsOpen ? `\n${free}` : free;
    }
    if (mark !== '') {
      const quotes = mark.split('>').length - 1;
      if (open && quotes < open.quotes) unmarked += 1;
      open = { quotes, columns: mark.length };
    } else if (!isBlank && open && (open.quotes > 0 || line.search(/\S/) < open.columns)) {
      unmarked += 1;
      if (run === 1) open = null;
    }
    if (isUnderline) underlines += 1;
    const bounded =
      underlines > MAX_UNDERLINES && isUnderline
        ? escaped(line, line.search(/[=-]+[ \t]*$/))
        : line;
    return isParted ? `\n${bounded}` : bounded;
  });
}

function escaped(line: string, at: number): string {
  return `${line.slice(0, at)}\\${line.slice(at)}`;
}
