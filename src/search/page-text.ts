/** Whether a page asks to be found. */
export function isFindable(html: string): boolean {
  return html.includes('data-pagefind-body');
}

/** What a reader may find on a page: the same text that goes into the index. */
export interface PageText {
  /** Address on the site, such as `/berita/2026/11/banjir/`. */
  readonly url: string;
  /** The title and the text, elements parted by line ends. */
  readonly text: string;
  readonly title: string;
  /** What the page says of itself, by the name of the filter; see `facets.ts`. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** A built page as the index takes it. */
export interface FindablePage extends PageText {
  /** The element that can be found, as it stands on the page. */
  readonly body: string;
}

/** Elements without content, and elements whose content is not text of the page. */
const empty = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const silent = /^(?:style|script|noscript|label|form|svg|footer|nav|iframe|template|select)$/;
/** Elements that stand inside a sentence. */
const inline =
  /^(?:a|abbr|b|bdi|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/;

const markup = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/gi;

/**
 * Reads a built page.
 *
 * @param path POSIX path below the site, ending in `index.html`.
 * @param html A page whose elements are all closed, as Astro writes them.
 */
export function pageText(path: string, html: string): FindablePage {
  const start = Math.max(html.lastIndexOf('<', html.indexOf('data-pagefind-body')), 0);
  const open: { name: string; isSilent: boolean; isTitle: boolean }[] = [];
  const pieces: string[] = [];
  const titles: string[] = [];
  const filters: Record<string, string[]> = {};
  let end = html.length;
  markup.lastIndex = start;
  for (let found = markup.exec(html); found; found = markup.exec(html)) {
    const [, closing, tag = '', attributes = '', text] = found;
    const top = open.at(-1);
    if (text !== undefined) {
      if (!top || top.isSilent) continue;
      pieces.push(text);
      if (top.isTitle) titles.push(text);
    } else if (closing) {
      open.pop();
      if (!inline.test(tag)) pieces.push('\n');
      if (open.length === 0) {
        end = markup.lastIndex;
        break;
      }
    } else if (tag && !empty.test(tag) && !attributes.endsWith('/')) {
      keepFilter(attributes, filters);
      if (!inline.test(tag)) pieces.push('\n');
      open.push({
        name: tag,
        isSilent:
          (top?.isSilent ?? false) || silent.test(tag) || /\sdata-pagefind-ignore/.test(attributes),
        isTitle: (top?.isTitle ?? false) || tag === 'h1',
      });
    } else if (tag === 'br') pieces.push('\n');
  }
  return {
    url: `/${path.replace(/index\.html$/, '')}`,
    text: decode(pieces.join('')),
    title: decode(titles.join('')).trim(),
    filters,
    body: html.slice(start, end),
  };
}

function keepFilter(attributes: string, filters: Record<string, string[]>): void {
  const [, name, value] = /data-pagefind-filter="([^":]+):([^"]*)"/.exec(attributes) ?? [];
  if (name && value) filters[name] = [...(filters[name] ?? []), decode(value)];
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(x?)([0-9a-f]+)|([a-z]+));/gi, (whole, hex, number, name) => {
    if (number) return String.fromCodePoint(Number.parseInt(number, hex ? 16 : 10));
    return entities[name] ?? whole;
  });
}
