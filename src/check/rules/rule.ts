import type { RegionTable } from '../../regions/region-table.ts';
import type { Collection } from '../../schema/collections.ts';
import type { AddressBook } from '../place/address-book.ts';
import type { Problem } from '../problem.ts';
import type { TypedData } from '../read/typed-data.ts';
import type { FolderIndex } from '../source.ts';
import type { PlacedData } from './personal-problems.ts';

/** An entry whose data could be read; its values may still be wrong. */
export interface ReadEntry extends TypedData {
  readonly collection: Collection;
  /** Path below the collection's folder without `/index.md`. */
  readonly id: string;
  readonly slug: string;
  /** Repository-relative, without a slash at the end. */
  readonly folder: string;
  readonly body: string;
  /** Line of the file on which the body starts. */
  readonly bodyLine: number;
  /** What the file tells of persons, in the order written. */
  readonly personal: readonly PlacedData[];
}

/** A topic or an office as its settings file lists it. */
export interface Listed {
  readonly slug: string;
  readonly name: string;
}

/** What entries are judged against: the tree as a whole. */
export interface Knowledge {
  readonly files: FolderIndex;
  /** Folder names of the KIM profiles. */
  readonly kims: readonly string[];
  /** Null when the settings that hold them can't be read: then nobody is told their topic is wrong. */
  readonly topics: readonly Listed[] | null;
  /** The same for offices. */
  readonly offices: readonly Listed[] | null;
  readonly regions: RegionTable | null;
  /** Codes the portal covers. */
  readonly covered: readonly string[];
  /** Offset of the portal's zone, such as `+07:00`. */
  readonly offset: string;
  /** The moment of the check: what a rule calls the future lies behind it. */
  readonly now: Date;
  readonly addresses: AddressBook;
  /** Paths of a type's entries by the value of its unique key. */
  readonly held: (type: string) => ReadonlyMap<string, readonly string[]>;
  /** For a type whose entries are made of others: their paths by the folder name of each part. */
  readonly holders: (type: string) => ReadonlyMap<string, readonly string[]>;
  /** What a part holds in the keys it must agree in, by the path of its file. */
  readonly partValues: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Contacts that any text may tell, as `PersonalData.contact` has them. */
  readonly contacts: ReadonlySet<string>;
}

/** One thing that is held against an entry. */
export type Rule = (entry: ReadEntry, known: Knowledge) => readonly Problem[];
