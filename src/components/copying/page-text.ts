/** What of a page is no part of what it says: ways around it, pictures, words for machines. */
const silent =
  '[data-pagefind-ignore], [hidden], [aria-hidden="true"], .unseen, nav, script, style, svg';

/** Elements that begin a line, and those that stand apart from what is around them. */
const lines = new Set(['TR', 'DD', 'FIGCAPTION', 'DIV']);
const blocks = new Set(['P', 'H2', 'H3', 'H4', 'UL', 'OL', 'DL', 'TABLE', 'BLOCKQUOTE', 'FIGURE']);

/**
 * The words of an element as plain text to paste: a blank line between paragraphs, a line for each
 * item (with its dash or number), each row of a table (cells apart by a tab) and each pair of a list
 * of terms (`Harga: Rp60.000`).
 */
export function pageText(element: Element): string {
  return wordsOf(element)
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ ?([\n\t]) ?/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function wordsOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  if (!(node instanceof Element) || node.matches(silent)) return '';
  const inside = [...node.childNodes].map(wordsOf).join('');
  const name = node.tagName;
  if (name === 'BR') return '\n';
  if (inside.trim() === '') return '';
  if (name === 'TH' || name === 'TD') return `${inside.trim()}\t`;
  if (name === 'DT') return `\n${inside.trim()}: `;
  // A term stands before its description, on the same line.
  if (name === 'DD' && node.previousElementSibling?.tagName === 'DT') return inside.trim();
  if (name === 'LI') return `\n${markOf(node)}${inside.trim()}`;
  if (blocks.has(name)) return `\n\n${inside.trim()}\n\n`;
  return lines.has(name) ? `\n${inside.trim()}` : inside;
}

function markOf(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return '- ';
  return `${[...list.children].indexOf(item) + 1}. `;
}
