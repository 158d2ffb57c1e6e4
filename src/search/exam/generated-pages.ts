import { Chance } from './chance.ts';
import type { ExamPage } from './exam-page.ts';

/** Offices whose names pages explain, so that abbreviations can be mined. */
const offices = [
  'Badan Penanggulangan Bencana Daerah (BPBD)',
  'Dewan Perwakilan Rakyat Daerah (DPRD)',
  'Badan Pusat Statistik (BPS)',
  'Dinas Lingkungan Hidup (DLH)',
  'Taman Bacaan Masyarakat (TBM)',
  'Kelompok Wanita Tani (KWT)',
  'Pembinaan Kesejahteraan Keluarga (PKK)',
  'Lembaga Pengelola Hutan Desa (LPHD)',
];

/** Words that have a spelling besides the proper one. */
const spelled = [
  'risiko',
  'izin',
  'aktivitas',
  'jadwal',
  'praktik',
  'sistem',
  'kualitas',
  'provinsi',
];

const syllables =
  'ba bi bu da di du ga go ha ja ka ke ki ku la li lu ma mi mu na ni nu pa pi ra ri ru sa si su ta ti tu wa ya'.split(
    ' ',
  );

/**
 * Made-up pages with the words of real ones: which word follows which is learnt from them, names
 * of villages and people are new. The same texts and number always give the same pages.
 *
 * @param texts What to learn from; a few dozen pages are enough.
 */
export function generatedPages(texts: readonly string[], count: number): ExamPage[] {
  const speech = learn(texts);
  const names = new Chance(11);
  const villages = Array.from({ length: Math.ceil(count / 3) }, () => madeUpName(names));
  return Array.from({ length: count }, (_, number) => {
    const chance = new Chance(number + 1);
    const sentence = (most: number) => speak(speech, chance, most);
    const village = chance.pick(villages) ?? '';
    const title = `${sentence(6)} di ${village}`;
    const summary = `${sentence(14)} di ${village}. ${sentence(12)}.`;
    const office = chance.pick(offices) ?? '';
    const named = chance.below(2) === 0 ? office : office.replace(/ \(.*/, '');
    const paragraphs = Array.from({ length: 6 }, () =>
      Array.from({ length: 4 }, () => `${sentence(16)}.`).join(' '),
    );
    paragraphs.splice(
      2,
      0,
      `Menurut ${named}, ${chance.pick(spelled)} warga ${village} dibahas bersama ${madeUpName(chance)} ${madeUpName(chance)}.`,
    );
    return {
      path: `contoh/${number}/index.html`,
      title,
      summary,
      text: [summary, ...paragraphs].join('\n'),
    };
  });
}

interface Speech {
  /** By a word, and by a pair of words, the words that follow it somewhere. */
  readonly followers: ReadonlyMap<string, readonly string[]>;
  readonly starts: readonly string[];
}

function learn(texts: readonly string[]): Speech {
  const followers = new Map<string, string[]>();
  for (const text of texts) {
    const words = text.match(/[\p{L}\p{N}-]+/gu) ?? [];
    words.forEach((word, index) => {
      const before = words[index - 1];
      const next = words[index + 1];
      if (next === undefined) return;
      for (const key of [word, `${before} ${word}`]) {
        const known = followers.get(key);
        if (known) known.push(next);
        else followers.set(key, [next]);
      }
    });
  }
  return { followers, starts: [...followers.keys()].filter((key) => !key.includes(' ')) };
}

function speak({ followers, starts }: Speech, chance: Chance, most: number): string {
  let word = chance.pick(starts) ?? '';
  const said = [word];
  while (said.length < most) {
    const pair = followers.get(`${said.at(-2)} ${word}`);
    // Mostly as it was written, sometimes astray, so that no two pages say the same.
    word = chance.pick((chance.below(3) > 0 && pair) || followers.get(word) || starts) ?? '';
    said.push(word);
  }
  const sentence = said.join(' ').toLowerCase();
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function madeUpName(chance: Chance): string {
  const name = Array.from({ length: 2 + chance.below(3) }, () => chance.pick(syllables)).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
