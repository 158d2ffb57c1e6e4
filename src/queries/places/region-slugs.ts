import GithubSlugger from 'github-slugger';
import type { Region } from '../../regions/region-table.ts';

/**
 * The last part of each region's address, made from its name. Regions under one parent that would
 * get the same one all carry their code too, so that no address depends on which came first.
 * @param siblings all regions below one parent
 * @returns slug by region code
 */
export function regionSlugs(siblings: readonly Region[]): ReadonlyMap<string, string> {
  const bySlug = Map.groupBy(siblings, ({ name }) => plainSlug(name));
  return new Map(
    siblings.map(({ code, name }) => {
      const slug = plainSlug(name);
      const alone = slug !== '' && bySlug.get(slug)?.length === 1;
      return [code, alone ? slug : [slug, code.replaceAll('.', '')].filter(Boolean).join('-')];
    }),
  );
}

function plainSlug(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\p{ASCII}]/gu, '')
    .replaceAll('/', ' ');
  return new GithubSlugger().slug(ascii).replace(/-+/g, '-');
}
