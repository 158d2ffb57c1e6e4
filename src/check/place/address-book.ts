import { collections, entryPlace, entryUrl } from '../../schema/collections.ts';

/** One entry's hold on an address. */
export interface Claim {
  readonly path: string;
  /** As written. */
  readonly url: string;
  /** Index in the entry's `aliases`; null for the address its folder gives. */
  readonly alias: number | null;
}

/** Who holds which address. Upper and lower case are one: many disks and readers can't tell them. */
export interface AddressBook {
  readonly claimsOf: (path: string) => readonly Claim[];
  /** Every claim on an address, sorted by path. */
  readonly claimsOn: (url: string) => readonly Claim[];
}

/** @param aliases old addresses by entry path, of the entries that have any */
export function addressBook(
  paths: readonly string[],
  aliases: ReadonlyMap<string, readonly string[]>,
): AddressBook {
  const byUrl = new Map<string, Claim[]>();
  const claimsOf = (path: string): Claim[] => {
    const place = entryPlace(path);
    if (!place) return [];
    const own = { path, url: entryUrl(place.collection, place.id), alias: null };
    return [own, ...(aliases.get(path) ?? []).map((url, alias) => ({ path, url, alias }))];
  };
  for (const path of paths) {
    for (const claim of claimsOf(path)) {
      const claims = byUrl.get(addressKey(claim.url));
      if (claims) claims.push(claim);
      else byUrl.set(addressKey(claim.url), [claim]);
    }
  }
  return { claimsOf, claimsOn: (url) => byUrl.get(addressKey(url)) ?? [] };
}

/** First parts of addresses that pages of the portal itself stand on. */
const ownPages: Readonly<Record<string, string>> = {
  wilayah: 'halaman wilayah',
  topik: 'halaman topik',
  mading: 'halaman mading',
  statistik: 'halaman statistik',
  ralat: 'daftar ralat',
  cari: 'halaman pencarian',
  admin: 'ruang redaksi',
  desk: 'meja redaksi',
  pagefind: 'indeks pencarian',
  bagikan: 'gambar bagikan',
  _astro: 'berkas situs',
  '404': 'halaman tidak ditemukan',
};

/** What of the portal itself stands on an address; null when the address is free for entries. */
export function reservedFor(url: string): string | null {
  const key = addressKey(url);
  if (key === '/') return 'halaman depan';
  const [, first = ''] = key.split('/');
  if (ownPages[first]) return ownPages[first];
  const collection = collections.find(({ urlPrefix }) => urlPrefix === `/${first}/`);
  if (!collection) return null;
  const below = key.slice(collection.urlPrefix.length);
  if (below === '') return `daftar ${collection.label}`;
  const isArchive =
    collection.layout === 'dated' && /^(?:\d{4}\/(?:\d{2}\/)?|halaman\/\d+\/)$/.test(below);
  return isArchive ? `arsip ${collection.label}` : null;
}

function addressKey(url: string): string {
  const path = url.trim().toLowerCase();
  return path.endsWith('/') || /\.[a-z0-9]+$/.test(path) ? path : `${path}/`;
}
