/** Quotes in lists in quotes; the deepest list in this portal's content has three levels. */
const MAX_DEPTH = 64;
const TAB_WIDTH = 4;
/** A nested list item is indented by two columns at least. */
const COLUMNS_PER_LEVEL = 2;

const space = /[ \t]*/y;
const marker = /(?:>|[-+*](?=[ \t]|$)|(\d{1,9})[.)](?=[ \t]|$)|\[\^[^\]\s]*\]:)/y;
const thematicBreak = /^([-*])(?:[ \t]*\1){2,}[ \t]*$/;

/**
 * Escapes, in each line, the first container mark (quote, list item, footnote) that would open the
 * level after the deepest one allowed. All other text is returned as it came.
 */
export function boundContainers(markdown: string): string {
  return markdown.replace(/^[^\n\r]*[-+*>.)\]:].*$/gm, boundLine);
}

function boundLine(line: string): string {
  let at = 0;
  let depth = 0;
  for (;;) {
    space.lastIndex = at;
    const indent = space.exec(line)?.[0] ?? '';
    const columns = indent.length + (TAB_WIDTH - 1) * indent.split('\t').slice(1).length;
    at += indent.length;
    depth += Math.floor(columns / COLUMNS_PER_LEVEL);
    marker.lastIndex = at;
    const found = marker.exec(line);
    if (!found) return line;
    depth += 1;
    if (depth > MAX_DEPTH) {
      if (thematicBreak.test(line.slice(at))) return line;
      // `1\.` is an escape, `\1.` is not.
      const escapeAt = at + (found[1]?.length ?? 0);
      return `${line.slice(0, escapeAt)}\\${line.slice(escapeAt)}`;
    }
    at += found[0].length;
  }
}
