import type { Thing } from './vocabulary.ts';

/**
 * A thing as the text of a `script` element of type `application/ld+json`. Nothing in it can end
 * the element or open a comment: both need a `<`.
 */
export function jsonLd(thing: Thing): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');
}
