import type { Position } from '../../schema/yaml/yaml.ts';
import type { Certainty } from '../find/found.ts';
import {
  findPersonalData,
  type PersonalData,
  type PersonalDataKind,
} from '../find/personal-data.ts';
import { type Finding, type Problem, problemAt, wholeFile } from '../problem.ts';
import type { Path, TypedData } from '../read/typed-data.ts';

/** Something personal, and the field of front matter or the body it stands in. */
export interface PlacedData extends PersonalData {
  readonly field: string | null;
}

/** Which finds are nobody's secret. */
export interface Openness {
  /** Contacts of the portal, its KIM and public services, as `PersonalData.contact` has them. */
  readonly contacts: ReadonlySet<string>;
  /** Whether a field is made to hold how somebody is reached. */
  readonly isContactField: (field: string) => boolean;
}

/** Where no field is made for contacts, and nobody\u2019s are known. */
export const nothingOpen: Openness = { contacts: new Set(), isContactField: () => false };

const told: Readonly<
  Record<
    PersonalDataKind,
    { readonly what: string; readonly doubted?: string; readonly instead: string }
  >
> = {
  'identity-number': {
    what: 'nomor yang tampak seperti NIK atau nomor KK',
    instead: 'Tulis tanpa nomornya, misalnya "warga yang terdaftar".',
  },
  'phone-number': {
    what: 'nomor ponsel',
    doubted: 'nomor ponsel pribadi',
    instead: 'Tulis misalnya "hubungi balai desa", atau nomor kantor.',
  },
  'bank-account': {
    what: 'nomor rekening',
    doubted: 'nomor rekening pribadi',
    instead: 'Tulis misalnya "lewat bendahara di kantor desa".',
  },
  'email-address': {
    what: 'alamat pos-el pribadi',
    instead: 'Tulis alamat pos-el kantor atau KIM.',
  },
  'birth-date': {
    what: 'tanggal lahir seseorang',
    instead: 'Tulis umurnya saja, misalnya "43 tahun".',
  },
  'home-address': {
    what: 'alamat rumah seseorang',
    instead: 'Tulis nama desa atau kelurahannya saja.',
  },
};

/**
 * Everything personal in a text that is not open to all.
 * @param fieldAt the field that holds a place of the file
 */
export function personalDataIn(
  text: string,
  fieldAt: (line: number, column: number) => string | null,
  { contacts, isContactField }: Openness,
): readonly PlacedData[] {
  const found = findPersonalData(text).flatMap((one) => {
    if (one.contact !== null && contacts.has(one.contact)) return [];
    const field = fieldAt(one.line, one.column);
    const isHome = reaches.has(one.kind) && field !== null && isContactField(field);
    return isHome ? [] : { ...one, field };
  });
  const isQuoted = ({ field }: PlacedData) => field?.startsWith('privacy.') ?? false;
  // Words copied into `privacy` stand there without those around them, by which they are doubtful.
  const doubted = new Set(
    found.filter((one) => one.certainty === 'ragu' && !isQuoted(one)).map(identityOf),
  );
  return found.filter((one) => !isQuoted(one) || !doubted.has(identityOf(one)));
}

function identityOf({ contact, value }: PersonalData): string {
  return contact ?? value.replace(/[^\p{L}\d]/gu, '').toLowerCase();
}

const reaches: ReadonlySet<PersonalDataKind> = new Set([
  'phone-number',
  'email-address',
  'home-address',
]);

/** The finds that are certain, as problems that stop a save, and such finds in the path itself. */
export function certainProblems(file: string, found: readonly PlacedData[]): Problem[] {
  // Each name by itself: a slash before a number makes it part of an address.
  const inPath = file
    .split('/')
    .flatMap((name) => findPersonalData(isFolder(name) ? name.replaceAll('-', ' ') : name))
    .filter(({ certainty }) => certainty === 'pasti')
    .map(({ kind, masked }) =>
      problemAt(wholeFile(file), {
        rule: kind,
        message: messageOf(kind, 'pasti', masked, 'Nama folder atau berkas ini'),
      }),
    );
  const inText = found
    .filter(({ certainty }) => certainty === 'pasti')
    .map((one) => personalProblem(file, one));
  return [...inPath, ...inText];
}

/** A folder is named after a title, with hyphens for its spaces. */
function isFolder(name: string): boolean {
  return !name.includes('.');
}

/** A find as a problem, with the words to write in its place. */
export function personalProblem(file: string, one: PlacedData): Problem {
  const { kind, certainty, masked, line, column, field, replacement, value } = one;
  return problemAt({ file, line, column, field }, {
    rule: kind,
    message: messageOf(kind, certainty, masked, 'Baris ini'),
    fix: replacement,
    length: value.length,
  } satisfies Finding);
}

/** @param where the words that name the place */
function messageOf(
  kind: PersonalDataKind,
  certainty: Certainty,
  masked: string,
  where: string,
): string {
  const { what, doubted = what, instead } = told[kind];
  const holds = certainty === 'pasti' ? `memuat ${what}` : `mungkin memuat ${doubted}`;
  // UU 27/2022 pasal 65 ayat (2).
  const law =
    'UU Pelindungan Data Pribadi (UU 27/2022) melarang mengungkapkan data pribadi orang lain tanpa hak.';
  const overrule =
    certainty === 'pasti'
      ? ''
      : ' Bila memang boleh tampil, pemeriksa mencatat alasannya di "Data pribadi yang boleh tampil".';
  return `${where} ${holds} (${masked}). ${law} ${instead}${overrule}`;
}

/** Finds which value a place in a file belongs to: the last key that starts at or before it. */
export function fieldFinder(
  typed: TypedData,
  bodyLine: number,
): (line: number, column: number) => string | null {
  let places: readonly { readonly field: string; readonly at: Position }[] | undefined;
  return (line, column) => {
    if (line >= bodyLine) return 'body';
    // Found once: a file full of numbers asks thousands of times.
    places ??= placesOf(typed);
    return places.findLast(({ at }) => !isAfter(at, line, column))?.field ?? null;
  };
}

function placesOf({ data, locate }: TypedData) {
  return [...pathsOf(data)].map((path) => ({ field: path.join('.'), at: locate(path) }));
}

function isAfter(at: Position, line: number, column: number): boolean {
  return at.line > line || (at.line === line && at.column > column);
}

/** Every way down to a value, in the order typed. */
function* pathsOf(data: unknown, above: Path = []): Generator<Path> {
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    const path = [...above, Array.isArray(data) ? Number(key) : key];
    yield path;
    yield* pathsOf(value, path);
  }
}
