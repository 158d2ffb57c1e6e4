import { stripVTControlCharacters } from 'node:util';
import type { BuildResult } from './builder.ts';

/** How the process of a build ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** All it printed. */
  readonly output: string;
}

export type BuildFailure = Extract<BuildResult, { ok: false }>;

/** What a build says that the disk takes no more of. */
const fullDisk = /\b(ENOSPC|EDQUOT|EFBIG)\b|[Nn]o space left on device|[Dd]isk quota exceeded/;
const noMemory = /heap out of memory|allocation failed|\bENOMEM\b|cannot allocate memory/i;

const diskSentence =
  'Penyimpanan komputer penuh, jadi situs tidak dapat dibangun; kosongkan sebagian.';

/** What to tell of a build that ended so, and whether the machine was to blame or the content. */
export function failureOf({ code, signal, output }: Ending): BuildFailure {
  const said = failureIn(output);
  const machine = machineTrouble(signal, output);
  if (machine !== null) return passing(machine, said);
  return { ok: false, report: said || `Pembangunan situs berhenti dengan kode ${code}.` };
}

/** The same for an error of this very process, as where a folder for the site can't be made. */
export function failureOfError(error: unknown): BuildFailure {
  const said = String(error);
  return fullDisk.test(said) ? passing(diskSentence, said) : { ok: false, report: said };
}

function passing(sentence: string, said: string): BuildFailure {
  return { ok: false, report: [sentence, said].filter(Boolean).join('\n'), isPassing: true };
}

function machineTrouble(signal: NodeJS.Signals | null, output: string): string | null {
  if (signal === 'SIGXFSZ' || fullDisk.test(output)) return diskSentence;
  if (noMemory.test(output)) {
    return 'Memori untuk membangun situs tidak cukup; tutup program lain, atau beri lebih banyak: NODE_OPTIONS=--max-old-space-size=3000 npm start.';
  }
  return signal === null
    ? null
    : `Pembangunan situs dihentikan dari luar (${signal}), biasanya karena memori komputer habis; tutup program lain.`;
}

/** Most lines of a report. */
const mostLines = 60;

/**
 * What went wrong, out of everything a build prints: from the last error that ended it, without
 * colours and without the lines that only locate Node's own code. An entry that was left out is
 * logged as an error too, but ends no build; a warning may only speak of errors.
 */
export function failureIn(output: string): string {
  const lines = stripVTControlCharacters(output).trimEnd().split('\n');
  const ending = lines.findLastIndex(
    (line) => line.includes('[ERROR]') && !line.includes('[portal-kim-entries]'),
  );
  const first =
    ending >= 0
      ? ending
      : lines.findIndex(
          (line) => !line.includes('[WARN]') && /error|gagal|tidak dapat/i.test(line),
        );
  return lines
    .slice(first < 0 ? -20 : first)
    .filter((line) => !/^\s+at .*(node:|node_modules)/.test(line))
    .slice(0, mostLines)
    .join('\n')
    .trim();
}
