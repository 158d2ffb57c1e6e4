import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Kinds of page a reader meets, each known by the shape of its address. */
const kinds = {
  beranda: /^\/$/,
  berita: /^\/berita\/$/,
  'lembar berita': /^\/berita\/halaman\/1\/$/,
  'arsip tahun': /^\/berita\/\d{4}\/$/,
  'arsip bulan': /^\/berita\/\d{4}\/\d{2}\/$/,
  artikel: /^\/berita\/\d{4}\/\d{2}\/[^/]+\/$/,
  'daftar pengumuman': /^\/pengumuman\/$/,
  pengumuman: /^\/pengumuman\/\d{4}\/\d{2}\/[^/]+\/$/,
  'tangga literasi': /^\/literasi\/$/,
  pelajaran: /^\/literasi\/[^/]+\/$/,
  'direktori KIM': /^\/kim\/$/,
  KIM: /^\/kim\/[^/]+\/$/,
  wilayah: /^\/wilayah\/$/,
  kabupaten: /^\/wilayah\/[^/]+\/$/,
  kecamatan: /^\/wilayah\/[^/]+\/[^/]+\/$/,
  desa: /^\/wilayah\/[^/]+\/[^/]+\/[^/]+\/$/,
  'daftar topik': /^\/topik\/$/,
  topik: /^\/topik\/[^/]+\/$/,
  halaman: /^\/(tentang|redaksi)\/$/,
  cari: /^\/cari\/$/,
  'halaman tidak ada': /^\/404\.html$/,
} as const;

export type PageKind = keyof typeof kinds;

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

/** One page of each kind the build has; of articles, the one with most of everything on it. */
export async function onePageOfEachKind(folder: string): Promise<BuiltPage[]> {
  const paths = await publicPages(folder);
  return (Object.keys(kinds) as PageKind[]).flatMap((kind) => {
    const path = paths.findLast((one) => kinds[kind].test(one));
    return path === undefined ? [] : [{ kind, path }];
  });
}

/** Every page of one kind. */
export async function pagesOfKind(folder: string, kind: PageKind): Promise<string[]> {
  return (await publicPages(folder)).filter((path) => kinds[kind].test(path));
}

/** The file of an address in the build. */
export function fileOf(folder: string, path: string): string {
  return join(folder, path.endsWith('/') ? `${path}index.html` : path);
}
