import { closest } from 'fastest-levenshtein';
import { collectionByName, entryPath } from '../../schema/collections.ts';
import type { ContentType, Parts } from '../../schema/content-type.ts';
import { toSlug } from '../../schema/fields/reference.ts';
import { correctedLine } from '../fix/corrected-line.ts';
import type { Problem } from '../problem.ts';
import { listAt, problemOf, textAt } from '../read/typed-data.ts';
import type { Knowledge, ReadEntry, Rule } from './rule.ts';

/** A key that lists the entries this one is made of, as its type says it. */
interface PartList extends Parts {
  /** What the key is called in the form. */
  readonly label: string;
  /** The type of the parts. */
  readonly of: ContentType;
  /** Folder names as typed. */
  readonly slugs: readonly string[];
}

/** Every part is an entry that is there. */
export const knownParts: Rule = (entry, { files }) => {
  const parts = partsOf(entry);
  if (!parts) return [];
  const { key, label, of, slugs } = parts;
  const known = files.paths.flatMap((path) => {
    const [, slug] = new RegExp(`^content/${of.name}/([^/]+)/index\\.md$`).exec(path) ?? [];
    return slug ?? [];
  });
  return slugs.flatMap((slug, index) => {
    if (slug === '' || known.includes(slug)) return [];
    const named = toSlug(slug.replace(/\/$/, '').split('/').at(-1) ?? '');
    const like = known.length === 0 ? null : closest(named, known);
    return problemOf(entry, [key, index], {
      rule: 'unknown-part',
      message: `${label} "${slug}" tidak ada di content/${of.name}/.${like === null ? '' : ` Yang paling mirip: ${like}.`}`,
      fix: like === null ? null : correctedLine(entry, [key, index], like),
    });
  });
};

/** No part belongs to two. */
export const ownParts: Rule = (entry, { holders }) => {
  const parts = partsOf(entry);
  if (!parts) return [];
  const { key, label, slugs } = parts;
  const held = holders(entry.collection.name);
  const taken = new Map(
    [...new Set(slugs)].flatMap((slug) => {
      const others = (held.get(slug) ?? []).filter((path) => path !== entry.file);
      return others.length === 0 ? [] : [[slug, others] as const];
    }),
  );
  if (taken.size === 0) return [];
  const told = [...taken].map(([slug, others]) => `${slug} (${others.join(', ')})`).join('; ');
  return [
    problemOf(entry, [key], {
      rule: 'taken-part',
      message: `${label} yang juga masuk tulisan lain: ${told}. Satu ${label.toLowerCase()} hanya masuk satu, supaya urutannya jelas.`,
      fix: lineWithout(entry, parts, (slug) => taken.has(slug)),
    }),
  ];
};

/** What a whole says of itself is what its parts say of themselves. */
export const agreeingParts: Rule = (entry, known) => {
  const parts = partsOf(entry);
  return parts ? parts.agree.flatMap((key) => disagreement(entry, parts, key, known)) : [];
};

function disagreement(
  entry: ReadEntry,
  parts: PartList,
  key: string,
  { partValues }: Knowledge,
): readonly Problem[] {
  const own = textAt(entry.data, [key]);
  const values = new Map(
    parts.slugs.map((slug) => [slug, partValues.get(entryPath(parts.of, slug))?.[key]]),
  );
  const odd = [...values].filter(([, value]) => value !== undefined && value !== own);
  if (own === null || odd.length === 0) return [];
  const word = entry.collection.fields[key as keyof typeof entry.collection.fields].label;
  const told = odd.map(([slug, value]) => `${slug} (${value})`).join(', ');
  const finding = {
    rule: 'parts-disagree',
    message: `${word} di sini ${own}, berbeda dengan ${word.toLowerCase()} ${parts.label.toLowerCase()} ${told}.`,
  };
  // Where all of them say the same other thing, the word here is the slip.
  const [first] = odd;
  const isAll = odd.length === values.size && odd.every(([, value]) => value === first?.[1]);
  if (isAll) {
    return [problemOf(entry, [key], { ...finding, fix: correctedLine(entry, [key], first?.[1]) })];
  }
  const isOdd = (slug: string) => odd.some(([name]) => name === slug);
  return [problemOf(entry, [parts.key], { ...finding, fix: lineWithout(entry, parts, isOdd) })];
}

/** The list without some of its parts; null where none would be left. */
function lineWithout(
  entry: ReadEntry,
  { key, slugs }: PartList,
  isOut: (slug: string) => boolean,
): string | null {
  const kept = slugs.filter((slug) => !isOut(slug));
  return kept.length === 0 ? null : correctedLine(entry, [key], kept);
}

function partsOf(entry: ReadEntry): PartList | null {
  const type: ContentType = entry.collection;
  const field = type.parts && type.fields[type.parts.key];
  if (!type.parts || field?.widget.kind !== 'entries') return null;
  const slugs = listAt(entry.data, [type.parts.key]).map((slug) => String(slug ?? '').trim());
  return { ...type.parts, label: field.label, of: collectionByName(field.widget.of), slugs };
}
