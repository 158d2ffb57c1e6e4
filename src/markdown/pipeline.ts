import type { Element } from 'hast';
import rehypeExternalLinks from 'rehype-external-links';
import rehypeSanitize from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import { footnotes } from './footnotes.ts';
import { rehypeGuardNewlines } from './rehype/rehype-guard-newlines.ts';
import { rehypeLinkSections, sectionPrefix } from './rehype/rehype-link-sections.ts';
import { rehypeNameCheckboxes } from './rehype/rehype-name-checkboxes.ts';
import { rehypeWrapTables } from './rehype/rehype-wrap-tables.ts';
import { sanitizeSchema } from './rehype/sanitize-schema.ts';
import { remarkApplyDirectives } from './remark/remark-apply-directives.ts';
import { remarkBoundNesting } from './remark/remark-bound-nesting.ts';
import { remarkFlattenLinks } from './remark/remark-flatten-links.ts';
import { remarkKnownDirectives } from './remark/remark-known-directives.ts';
import { remarkLocalPictures } from './remark/remark-local-pictures.ts';
import { remarkRawHtml } from './remark/remark-raw-html.ts';
import { remarkShiftHeadings } from './remark/remark-shift-headings.ts';
import { remarkSoundAddresses } from './remark/remark-sound-addresses.ts';

/** Steps on Markdown's tree, after GFM, in order. */
export const remarkPlugins = [
  remarkBoundNesting,
  remarkKnownDirectives,
  remarkRawHtml,
  remarkApplyDirectives,
  remarkFlattenLinks,
  remarkSoundAddresses,
  remarkLocalPictures,
  remarkShiftHeadings,
];

/** How the first tree becomes the second. */
export const remarkRehype = footnotes;

/**
 * Steps on HTML's tree, in order. Sanitising comes after every step that touches what was typed.
 * @param siteUrl the portal's own address; links to it are not marked as leading elsewhere.
 */
export function rehypePluginsFor(siteUrl: string | undefined) {
  const leadsElsewhere = (link: Element) => !isOwn(String(link.properties['href']), siteUrl);
  return [
    withOptions(rehypeSlug, { prefix: sectionPrefix }),
    rehypeLinkSections,
    rehypeWrapTables,
    rehypeNameCheckboxes,
    withOptions(rehypeExternalLinks, {
      rel: ['noopener', 'noreferrer', 'external'],
      test: leadsElsewhere,
    }),
    rehypeGuardNewlines,
    withOptions(rehypeSanitize, sanitizeSchema),
  ];
}

function withOptions<Step, Options>(step: Step, options: Options): [Step, Options] {
  return [step, options];
}

function isOwn(href: string, siteUrl: string | undefined): boolean {
  if (!siteUrl || !URL.canParse(href, siteUrl)) return false;
  return new URL(href, siteUrl).host === new URL(siteUrl).host;
}
