import { slugPattern, toSlug } from '../../schema/fields/reference.ts';
import { correctedLine } from '../fix/corrected-line.ts';
import { type Claim, reservedFor } from '../place/address-book.ts';
import { type Problem, type ProblemPlace, problemAt, wholeFile } from '../problem.ts';
import { placeOf, problemOf } from '../read/typed-data.ts';
import type { Knowledge, ReadEntry } from './rule.ts';

/** Names of devices, which Windows gives to no file or folder; a clone of the portal would stop there. */
const windowsDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Letters; a path on Windows has 260 at most, and a title 110. */
const longestSlug = 120;

/** The name of an entry's folder is part of its address, so it must be one that can be typed. */
export function folderName(entry: ReadEntry): readonly Problem[] {
  const { slug, file } = entry;
  const named = (message: string, better: string) => [
    problemAt(wholeFile(file), {
      rule: 'folder-name',
      message,
      fix: better === '' ? null : file.replace(`/${slug}/index.md`, `/${better}/index.md`),
    }),
  ];
  if (windowsDevice.test(slug)) {
    const message = `Nama folder "${slug}" tidak dapat disimpan di Windows. Pakai nama lain.`;
    return named(message, `${slug}-1`);
  }
  if (slug.length > longestSlug) {
    const message = `Nama folder ini terlalu panjang, paling banyak ${longestSlug} huruf.`;
    return named(message, toSlug(slug.slice(0, longestSlug)));
  }
  if (slugPattern.test(slug)) return [];
  return named(
    `Nama folder "${slug}" menjadi alamat halaman, jadi hanya boleh berisi huruf kecil, angka, dan tanda hubung.`,
    toSlug(slug) || toSlug(String(entry.data['title'] ?? '')),
  );
}

/** No two entries on one address, and none on a page of the portal itself. */
export function oneAddress(entry: ReadEntry, { addresses, files }: Knowledge): readonly Problem[] {
  return addresses.claimsOf(entry.file).flatMap((claim) => {
    const reserved = reservedFor(claim.url);
    if (reserved !== null) {
      return [
        problemAt(placeOfClaim(entry, claim), {
          rule: 'reserved-address',
          message: `Alamat ${claim.url} dipakai ${reserved} dan tidak dapat dipakai tulisan.`,
          fix: claim.alias === null ? freePath(entry, files.has) : null,
        }),
      ];
    }
    const others = addresses.claimsOn(claim.url).filter((other) => !isSame(other, claim));
    if (others.length === 0) return [];
    return [
      problemAt(placeOfClaim(entry, claim), {
        rule: 'same-address',
        message: sameAddress(claim, others),
        fix: claim.alias === null ? freePath(entry, files.has) : null,
      }),
    ];
  });
}

function sameAddress(claim: Claim, others: readonly Claim[]): string {
  const names = others.map(({ path, alias }) =>
    alias === null ? path : `${path} (aliases.${alias})`,
  );
  const advice =
    claim.alias === null
      ? 'Ganti nama salah satu folder.'
      : 'Hapus alamat lama ini di sini atau di sana.';
  return `Alamat ${claim.url} juga dipakai ${names.join(', ')}. ${advice}`;
}

/**
 * One path of this site. `*` and `:x` would catch whole folders in `_redirects`, and `//host` leads
 * to another site. `<>"|` are in no file name on Windows, where a portal can be built too.
 */
const onePath = /^(?!.*(?:\/\/|\.\.))\/[^\s?#\\*:<>"|\p{Cc}]*$/u;

/** A host takes `%2e` for a dot, so what it stands for must be a path as well. */
function isOnePath(path: string): boolean {
  try {
    return onePath.test(path) && onePath.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** An old address is a path of this site, so that a redirect can stand there. */
export function aliasForm(entry: ReadEntry): readonly Problem[] {
  const aliases = entry.data['aliases'];
  if (!Array.isArray(aliases)) return [];
  return aliases.flatMap((alias: unknown, index) => {
    if (typeof alias !== 'string' || isOnePath(alias.trim())) return [];
    const path = URL.canParse(alias.trim(), 'http://x/')
      ? new URL(alias.trim(), 'http://x/').pathname
      : '/';
    return [
      problemOf(entry, ['aliases', index], {
        rule: 'alias-form',
        message: `Alamat lama "${alias}" harus alamat di situs ini yang diawali garis miring, misalnya /berita/2026/01/judul-lama/.`,
        fix:
          path === '/' || !isOnePath(path) ? null : correctedLine(entry, ['aliases', index], path),
      }),
    ];
  });
}

function placeOfClaim(entry: ReadEntry, { alias }: Claim): ProblemPlace {
  return alias === null ? wholeFile(entry.file) : placeOf(entry, ['aliases', alias]);
}

function isSame(a: Claim, b: Claim): boolean {
  return a.path === b.path && a.alias === b.alias;
}

/** The same place with a number behind the folder's name. */
function freePath(entry: ReadEntry, isTaken: (path: string) => boolean): string {
  const base = entry.file.slice(0, -`${entry.slug}/index.md`.length);
  const slug = toSlug(entry.slug);
  let number = 2;
  while (isTaken(`${base}${slug}-${number}/index.md`)) number += 1;
  return `${base}${slug}-${number}/index.md`;
}
