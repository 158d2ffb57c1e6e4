import { collectionByName } from '../../schema/collections.ts';
import { now } from '../clock.ts';
import { dates } from '../dates.ts';
import { type Entry, isOffered, published } from '../entries.ts';
import { type Office, officeNamed, offices } from '../offices.ts';
import { wideArea } from '../places/names.ts';
import { regionPlaces } from '../places/region-tree.ts';
import { recordOf, type Wait, type WaitRecord, waitOf } from './waits.ts';

/** An aspiration with how long it has waited. */
export interface Wish {
  readonly entry: Entry<'aspirasi'>;
  readonly wait: Wait;
  readonly office: Office | undefined;
}

/** Aspirations that stand together on a page. */
export interface Board {
  readonly record: WaitRecord;
  /** The longest wait first. */
  readonly waiting: readonly Wish[];
  /** The newest answer first. */
  readonly answered: readonly Wish[];
}

/** A board with a page of its own. */
export interface BoardPlace extends Board {
  readonly slug: string;
  readonly url: string;
  readonly name: string;
  /** The office whose record it is. */
  readonly office?: Office;
}

const { urlPrefix } = collectionByName('aspirasi');

let known: Promise<readonly Wish[]> | undefined;

/** Everything on the board, newest first. */
export async function wholeBoard(): Promise<Board> {
  return boardOf(await wishes());
}

/** Those to which something happened last come first. */
export async function movedLast(): Promise<readonly Wish[]> {
  const moved = ({ entry: { data } }: Wish) => data.history.at(-1)?.date ?? dates.isoDay(data.date);
  return (await wishes()).toSorted((a, b) => moved(b).localeCompare(moved(a)));
}

/** An aspiration with its wait, whether it is still on the board or not. */
export function wishOf(entry: Entry<'aspirasi'>): Wish {
  const { date, history, addressee } = entry.data;
  return {
    entry,
    wait: waitOf(dates.isoDay(date), history, dates.isoDay(now)),
    office: officeNamed(addressee),
  };
}

/** The offices that have been addressed, in the portal's order. */
export async function officeBoards(): Promise<readonly BoardPlace[]> {
  const byOffice = Map.groupBy(await wishes(), ({ office }) => office?.slug);
  return offices.flatMap((office) => {
    const own = byOffice.get(office.slug);
    const { slug, name } = office;
    return own ? [{ slug, name, office, url: officeBoardUrl(office), ...boardOf(own) }] : [];
  });
}

/** The kabupaten and kota that aspirations come from, by name. */
export async function areaBoards(): Promise<readonly BoardPlace[]> {
  const places = await regionPlaces();
  const byArea = Map.groupBy(await wishes(), ({ entry }) => wideArea(entry.data.region)?.code);
  return [...byArea]
    .flatMap(([code = '', own]) => {
      const place = places.get(code);
      if (!place) return [];
      const { path: slug, region } = place;
      const url = `${urlPrefix}wilayah/${slug}/`;
      return [{ slug, url, name: `${region.kind} ${region.name}`, ...boardOf(own) }];
    })
    .sort((a, b) => a.slug.localeCompare(b.slug));
}

/** Where the record of an office stands, once it has been addressed. */
export function officeBoardUrl({ slug }: Office): string {
  return `${urlPrefix}kantor/${slug}/`;
}

function wishes(): Promise<readonly Wish[]> {
  known ??= published('aspirasi').then((entries) => entries.filter(isOffered).map(wishOf));
  return known;
}

function boardOf(all: readonly Wish[]): Board {
  return {
    record: recordOf(
      all.map(({ wait }) => wait),
      dates.month(now),
    ),
    waiting: all
      .filter(({ wait }) => wait.answered === undefined)
      .toSorted((a, b) => b.wait.days - a.wait.days),
    answered: all
      .filter(({ wait }) => wait.answered !== undefined)
      .toSorted((a, b) => (b.wait.answered ?? '').localeCompare(a.wait.answered ?? '')),
  };
}
