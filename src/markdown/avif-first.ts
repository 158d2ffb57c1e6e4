/**
 * HTML of a text with the first `img` of each `picture`, which Astro made of what
 * rehype-offer-widths.ts asked for, as the `source` it stands for. Nobody types a `picture`: the
 * sanitizer lets none through.
 */
export function avifFirst(html: string): string {
  return html.replaceAll(/(<picture>)<img ([^>]*)>/g, (_all, open: string, attributes: string) => {
    const kept = ['sizes', 'srcset'].flatMap(
      (name) => new RegExp(`(?:^|\\s)${name}="[^"]*"`).exec(attributes)?.[0].trim() ?? [],
    );
    return `${open}<source type="image/avif" ${kept.join(' ')}>`;
  });
}
