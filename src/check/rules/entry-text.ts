import { isEmpty } from '../../schema/field.ts';
import { type Problem, problemAt } from '../problem.ts';
import { problemOf, textAt, valueAt } from '../read/typed-data.ts';
import type { ReadEntry } from './rule.ts';

/** A type whose text is its point needs one. */
export function bodyWritten(entry: ReadEntry): readonly Problem[] {
  const { body } = entry.collection;
  if (!body.required || entry.body.trim() !== '') return [];
  const place = { file: entry.file, line: entry.bodyLine, column: 1, field: 'body' };
  return [
    problemAt(place, {
      rule: 'missing-body',
      message: `${body.label} belum ditulis. Tulis di bawah baris --- yang kedua.`,
    }),
  ];
}

/** An example is no fact, so nobody can have verified it. */
export function sampleOrVerified(entry: ReadEntry): readonly Problem[] {
  if (textAt(entry.data, ['sample']) !== 'true' || isEmpty(valueAt(entry.data, ['verified']))) {
    return [];
  }
  return [
    problemOf(entry, ['sample'], {
      rule: 'sample-verified',
      message:
        'Tulisan ini ditandai contoh sekaligus terverifikasi. Contoh bukan kejadian nyata, jadi tidak dapat diverifikasi. Hapus salah satunya.',
      fix: 'sample: false',
    }),
  ];
}

/**
 * ` #` starts a comment in YAML, so what follows it in a value is lost without a word:
 * `title: Banjir di RT 5 #siaga` is the title `Banjir di RT 5`.
 */
export function textAfterHash(entry: ReadEntry): readonly Problem[] {
  return entry.lines.slice(0, entry.bodyLine - 1).flatMap((row, index) => {
    const at = row.indexOf('#');
    if (at === -1 || !/^#\S/.test(row.slice(at, at + 2))) return [];
    const before = row.slice(0, at);
    const [prefix = '', key = null] = /^\s*(?:- +)?(?:([\w-]+): +)?/.exec(before) ?? [];
    const value = before.slice(prefix.length).trimEnd();
    const isText = value === '' || (before.endsWith(' ') && /^[^\s"'|>[{-]/.test(value));
    if (prefix.trim() === '' || !isText) return [];
    const lost = row.slice(at);
    const place = { file: entry.file, line: index + 1, column: at + 1, field: key };
    const whole = `${value} ${lost}`.trim().replace(/["\\]/g, '\\$&');
    return [
      problemAt(place, {
        rule: 'text-after-hash',
        severity: 'warning',
        message: `Bagian "${lost}" tidak terbaca karena tanda pagar memulai catatan. Apit seluruh nilainya dengan tanda kutip.`,
        fix: `${prefix}"${whole}"`,
      }),
    ];
  });
}

/** What git leaves in a file that two people changed, when nobody has joined the two. */
export function conflictProblems(file: string, text: string): readonly Problem[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('<<<<<<< '));
  if (start === -1 || !lines.some((line) => line.startsWith('>>>>>>> '))) return [];
  return [
    problemAt(
      { file, line: start + 1, column: 1, field: null },
      {
        rule: 'conflict-marker',
        message:
          'Berkas ini memuat dua versi yang belum disatukan. Pilih satu versi, lalu hapus baris <<<<<<<, =======, dan >>>>>>>.',
      },
    ),
  ];
}
