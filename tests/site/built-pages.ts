import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type CollectionName, collections } from '../../src/schema/collections.ts';

/** Standing pages are what stands at the root beside lists. */
const atRoot = new RegExp(
  `^/(?!(?:wilayah|topik|mading|ralat|statistik|cari|${collections.map(({ urlPrefix }) => urlPrefix.slice(1, -1) || '-').join('|')})/)[^/.]+/$`,
);

/** Pages of the portal itself, each known by the shape of its address. */
const ownKinds = {
  beranda: /^\/$/,
  wilayah: /^\/wilayah\/$/,
  kabupaten: /^\/wilayah\/[^/]+\/$/,
  kecamatan: /^\/wilayah\/[^/]+\/(?!mading\/)[^/]+\/$/,
  desa: /^\/wilayah\/[^/]+\/(?!laporan\/)[^/]+\/[^/]+\/$/,
  'daftar topik': /^\/topik\/$/,
  topik: /^\/topik\/[^/]+\/$/,
  lembar: /^\/[^/]+\/halaman\/1\/$/,
  'arsip tahun': /^\/(?!ralat\/)[^/]+\/\d{4}\/$/,
  'arsip bulan': /^\/[^/]+\/\d{4}\/\d{2}\/$/,
  'daftar mading': /^\/mading\/$/,
  'daftar ralat': /^\/ralat\/$/,
  mading: /.\/mading\/$/,
  statistik: /^\/statistik\/$/,
  laporan: /.\/laporan\/\d{4}-\d\/$/,
  'lembar pemandu': /^\/modul\/[^/]+\/pemandu\/$/,
  cari: /^\/cari\/$/,
  'halaman tidak ada': /^\/404\.html$/,
} as const;

export type PageKind = keyof typeof ownKinds | CollectionName | `daftar ${CollectionName}`;

/** Kinds of page a reader meets: the portal's own, and of each collection an entry and the list. */
const kinds: ReadonlyMap<PageKind, RegExp> = new Map<PageKind, RegExp>([
  ...(Object.entries(ownKinds) as [keyof typeof ownKinds, RegExp][]),
  ...collections.flatMap(({ name, layout, urlPrefix }): [PageKind, RegExp][] => {
    if (urlPrefix === '/') return [[name, atRoot]];
    const entry = layout === 'dated' ? '\\d{4}/\\d{2}/[^/]+/' : '[^/]+/';
    return [
      [`daftar ${name}`, new RegExp(`^${urlPrefix}$`)],
      [name, new RegExp(`^${urlPrefix}${entry}$`)],
    ];
  }),
]);

export interface BuiltPage {
  readonly kind: PageKind;
  /** Address on the site. */
  readonly path: string;
}

/** Addresses of every public page of a build, sorted. */
export async function publicPages(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.html') && !file.startsWith('/admin/'))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}

/** One page of each kind the build has. */
export async function onePageOfEachKind(folder: string): Promise<BuiltPage[]> {
  const paths = await publicPages(folder);
  return [...kinds].flatMap(([kind, shape]) => {
    const path = paths.findLast((one) => shape.test(one));
    return path === undefined ? [] : [{ kind, path }];
  });
}

/** Every page of one kind. */
export async function pagesOfKind(folder: string, kind: PageKind): Promise<string[]> {
  return (await publicPages(folder)).filter((path) => kinds.get(kind)?.test(path));
}

/** The file of an address in the build. */
export function fileOf(folder: string, path: string): string {
  return join(folder, path.endsWith('/') ? `${path}index.html` : path);
}

/** Every kind of page there can be. */
export const pageKinds: readonly PageKind[] = [...kinds.keys()];
