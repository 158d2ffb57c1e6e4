import { sectionPrefix } from './plugins/rehype-link-sections.ts';

/**
 * The specification's HTML after the three rules of the portal that touch ordinary Markdown: a text
 * with an `h1` has all headings one level down. (Ids and `rel` are taken off the other side.)
 */
export function withShiftedHeadings(html: string): string {
  if (!html.includes('<h1>')) return html;
  return html.replace(
    /(<\/?h)([1-6])>/g,
    (_, tag: string, level: string) => `${tag}${Math.min(Number(level) + 1, 6)}>`,
  );
}

/** The pipeline's HTML without what it adds to every heading and every link that leads elsewhere. */
export function withoutAdditions(html: string): string {
  return html
    .replace(new RegExp(`(<h[2-6]) id="${sectionPrefix}[^"]*"`, 'g'), '$1')
    .replaceAll(' rel="noopener noreferrer external"', '');
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
