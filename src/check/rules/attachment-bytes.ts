import { extensionOf, isPictureName } from '../../schema/files.ts';
import { locationProblem, tellsLocation } from '../find/picture-location.ts';
import {
  endingOfFormat,
  formatOfEnding,
  maxStretch,
  type PictureFault,
  type PictureProbe,
} from '../picture.ts';
import { type Finding, type Problem, problemAt, wholeFile } from '../problem.ts';
import type { Reference } from './attachments.ts';

const faults: Readonly<Record<PictureFault, (name: string) => Finding>> = {
  'not-a-picture': (name) => ({
    rule: 'not-a-picture',
    message: `Berkas "${name}" bukan foto, walaupun namanya seperti foto. Simpan foto aslinya dengan nama itu.`,
  }),
  heic: (name) => ({
    rule: 'picture-format',
    message: `Isi "${name}" sebenarnya HEIC, yang tidak dapat dipakai. Simpan ulang sebagai .jpg.`,
  }),
  damaged: (name) => ({
    rule: 'damaged-picture',
    message: `Foto "${name}" rusak atau terpotong. Salin ulang foto aslinya.`,
  }),
  'too-large': (name) => ({
    rule: 'picture-too-large',
    message: `Foto "${name}" terlalu besar. Kecilkan sampai sisi terpanjangnya 1.600 piksel.`,
  }),
};

/**
 * Looks into a file beside an entry.
 * @param path of the file
 * @param bytes null when the path holds no regular file
 * @param reference where the entry names it, if it does: the problem is told there
 */
export async function attachmentProblems(
  path: string,
  bytes: Uint8Array | null,
  reference: Reference | undefined,
  probe: PictureProbe,
): Promise<Problem[]> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const place = reference?.place ?? wholeFile(path);
  if (bytes === null) {
    return [
      problemAt(place, {
        rule: 'unreadable-file',
        message: `"${name}" adalah tautan ke tempat lain atau tidak dapat dibaca. Ganti dengan berkas biasa.`,
      }),
    ];
  }
  if (bytes.length === 0) {
    return [
      problemAt(place, {
        rule: 'empty-file',
        message: `Berkas "${name}" kosong. Salin ulang berkas aslinya.`,
      }),
    ];
  }
  if (!isPictureName(name)) return documentProblems(name, bytes, place);
  const facts = await probe(bytes);
  if ('problem' in facts) return [problemAt(place, faults[facts.problem](name))];
  const found: Problem[] = [];
  if (facts.format !== formatOfEnding[extensionOf(name)]) {
    found.push(problemAt(place, otherFormat(name, facts.format, reference)));
  }
  const sides = [facts.width, facts.height] as const;
  if (Math.max(...sides) > maxStretch * Math.min(...sides)) {
    found.push(
      problemAt(place, {
        rule: 'picture-shape',
        message: `Foto "${name}" terlalu pipih (${facts.width} × ${facts.height} piksel). Potong sampai sisi panjangnya paling banyak ${maxStretch} kali sisi pendeknya.`,
      }),
    );
  }
  if (tellsLocation(bytes)) {
    found.push(locationProblem(path));
  }
  return found;
}

function otherFormat(name: string, format: string, reference: Reference | undefined): Finding {
  const ending = endingOfFormat[format];
  const rule = 'picture-format';
  if (ending === undefined) {
    return {
      rule,
      message: `Isi "${name}" sebenarnya ${format.toUpperCase()}, yang tidak dapat dipakai. Simpan ulang sebagai .jpg.`,
    };
  }
  const better = name.replace(/\.[^.]+$/, `.${ending}`);
  return {
    rule,
    message: `Isi "${name}" sebenarnya ${format.toUpperCase()}. Ganti nama berkasnya menjadi ${better}${reference ? ', lalu sebut nama itu di sini' : ''}.`,
    fix: reference ? reference.renamed(better) : better,
  };
}

function documentProblems(name: string, bytes: Uint8Array, place: Problem | Reference['place']) {
  if (String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-') return [];
  return [
    problemAt(place, {
      rule: 'not-a-document',
      message: `Berkas "${name}" bukan PDF, walaupun namanya .pdf. Simpan ulang sebagai PDF.`,
    }),
  ];
}
