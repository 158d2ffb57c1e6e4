import type { Attempt } from './builds/builder.ts';
import type { RepositoryState } from './status/repository.ts';
import type { CheckReport } from './status/status.ts';
import { branchNotice, clockNotice } from './status/status-page.ts';

/** What the newsroom says to the person at the terminal, as lines. */

/** Milliseconds between two signs of life of a long piece of work. */
const beat = 10_000;

/** Says every ten seconds that work goes on. @returns what ends it */
export function sayWhileWorking(say: (lines: string[]) => void): () => void {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds += beat / 1000;
    say([`  ${seconds} detik ...`]);
  }, beat);
  return () => clearInterval(timer);
}

export function addressLines(url: string): string[] {
  return [
    '',
    `Situs:          ${url}`,
    `Ruang redaksi:  ${url}admin/`,
    `Keadaan:        ${url}admin/status/`,
    'Tekan Ctrl-C untuk menutup.',
    '',
  ];
}

/** @param hasSite Whether readers see an earlier, good build. */
export function attemptLines({ seconds, failure }: Attempt, hasSite: boolean): string[] {
  if (failure === null) return [`Situs siap dalam ${seconds.toLocaleString('id-ID')} detik.`];
  return [
    hasSite
      ? 'Situs gagal dibangun. Pembaca tetap melihat situs terakhir yang baik.'
      : 'Situs gagal dibangun. Pembaca belum melihat apa pun.',
    ...failure.split('\n').map((line) => `  ${line}`),
  ];
}

export function checkLines({ problems }: CheckReport): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  const [first] = errors;
  return [
    `${errors.length} kesalahan dalam isi; naskahnya tidak tampil di situs. Lihat /admin/status/ atau jalankan npm run check.`,
    `  ${first?.file}${first?.line ? `:${first.line}` : ''} ${first?.message}`,
  ];
}

export function repositoryLines(repository: RepositoryState): string[] {
  if (!repository.usable) {
    return [repository.message, ...repository.commands.map((command) => `  ${command}`)];
  }
  const { published, checkedOut, ahead } = repository;
  return [
    ...(published === checkedOut ? [] : [branchNotice(published, checkedOut)]),
    ...(ahead === null ? [] : [clockNotice(ahead)]),
  ];
}
