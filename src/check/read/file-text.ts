import { longestText } from '../../schema/files.ts';
import { type Problem, problemAt, wholeFile } from '../problem.ts';

/** The text of a file with `\n` line endings and without a byte order mark, or why there is none. */
export function decodeText(file: string, bytes: Uint8Array | null): string | Problem {
  if (bytes === null) {
    return problemAt(wholeFile(file), {
      rule: 'unreadable-file',
      message:
        'Berkas ini tautan ke tempat lain atau tidak dapat dibaca. Ganti dengan berkas biasa.',
    });
  }
  if (bytes.length > longestText) {
    return problemAt(start(file), {
      rule: 'too-long',
      message: `Berkas ini ${Math.ceil(bytes.length / 1000)} kB; satu tulisan paling besar ${longestText / 1000} kB. Bagi menjadi beberapa tulisan.`,
    });
  }
  if (bytes.includes(0)) {
    return problemAt(start(file), {
      rule: 'binary',
      message: 'Berkas ini bukan teks. Simpan ulang dari penyunting teks dengan penyandian UTF-8.',
    });
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.replace(/\r\n?/g, '\n');
  } catch {
    return problemAt(firstWrongPlace(file, bytes), {
      rule: 'encoding',
      message:
        'Huruf di sini tidak terbaca karena berkasnya tidak disandikan dengan UTF-8. Simpan ulang dengan penyandian UTF-8.',
    });
  }
}

function start(file: string) {
  return { ...wholeFile(file), line: 1, column: 1 };
}

function firstWrongPlace(file: string, bytes: Uint8Array) {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  const before = text.slice(0, text.indexOf('\ufffd'));
  const line = before.split('\n').length;
  return { ...wholeFile(file), line, column: before.length - before.lastIndexOf('\n') };
}
