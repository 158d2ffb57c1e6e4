import type { SharedData } from '../schema/types/entry-fields.ts';
import { type Entry, typeOf } from './entries.ts';
import { kimNamed } from './kims.ts';
import { portal } from './settings.ts';

/** Who stands behind an entry. */
export interface Author {
  /** `issuer` is named by the entry's own front matter. */
  readonly kind: 'kim' | 'issuer' | 'editors';
  readonly name: string;
  /** Page of a KIM. */
  readonly url?: string;
}

/** Whom the entry names, else the KIM that wrote it, else those who run the portal. */
export async function authorOf(entry: Entry): Promise<Author> {
  const { issuer = '' } = typeOf(entry);
  const named = (entry.data as Readonly<Record<string, unknown>>)[issuer];
  if (typeof named === 'string') return { kind: 'issuer', name: named };
  const data: SharedData = entry.data;
  const kim = await kimNamed(data.kim);
  if (kim) return { kind: 'kim', name: kim.data.title, url: kim.url };
  return { kind: 'editors', name: `Redaksi ${portal.name}` };
}
