import { sectionPrefix } from '../rehype/rehype-link-sections.ts';

/**
 * The specification's HTML under the portal's rule that only the page's title is an `h1`: a text that
 * has one gets all its headings one level down.
 */
export function withShiftedHeadings(html: string): string {
  if (!html.includes('<h1>')) return html;
  return html.replace(
    /(<\/?h)([1-6])>/g,
    (_, tag: string, level: string) => `${tag}${Math.min(Number(level) + 1, 6)}>`,
  );
}

/**
 * The pipeline's HTML without what it adds to every heading, every link that leads elsewhere, and
 * (a line break that HTML drops) every code block that begins with an empty line.
 */
export function withoutAdditions(html: string): string {
  return html
    .replace(new RegExp(`(<h[2-6]) id="${sectionPrefix}[^"]*"`, 'g'), '$1')
    .replaceAll(' rel="noopener noreferrer external"', '')
    .replace(/<pre>\n+<code>/g, '<pre><code>');
}

/** One spelling for what HTML allows several of: void elements, quotes, `&`, `<` and `>`. */
export function inOneSpelling(html: string): string {
  return html
    .replace(/<(img|br|hr)([^>]*?) ?\/>/g, '<$1$2>')
    .replaceAll('&#x26;', '&amp;')
    .replaceAll('&#x3C;', '&lt;')
    .replaceAll('&gt;', '>')
    .replace(/&quot;|&#x22;/g, '"')
    .trim();
}
