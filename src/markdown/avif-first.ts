/**
 * HTML of a text with the first `img` of each `picture`, which Astro made of what
 * rehype-offer-widths.ts asked for, as the `source` it stands for. Nobody types a `picture`: the
 * sanitizer lets none through.
 */
export function avifFirst(html: string): string {
  return html.replaceAll(/(<picture>)<img ([^>]*)>/g, (_all, open: string, attributes: string) => {
    const [sizes, offered, whole, width] = ['sizes', 'srcset', 'src', 'width'].map(
      (name) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '',
    );
    // Astro publishes the whole picture too, for the `src` that a source doesn't have.
    const isListed = offered?.includes(`${whole} `);
    const all = isListed ? offered : `${offered}, ${whole} ${width}w`;
    return `${open}<source type="image/avif" sizes="${sizes}" srcset="${all}">`;
  });
}
