import type { BreadcrumbList } from './vocabulary.ts';

/**
 * The way down to a page.
 * @param steps from the widest to the page itself, with site-relative addresses
 */
export function breadcrumbs(
  steps: readonly { readonly label: string; readonly url: string }[],
  absoluteUrl: (path: string) => string,
): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absoluteUrl(url),
    })),
  };
}
