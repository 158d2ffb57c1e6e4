import type { DeskError, OtherVersion, Problem } from '../calls/desk-error.ts';
import { ask, element } from './dialog.ts';

export type ConflictChoice = 'mine' | 'theirs' | 'later';

/**
 * Shows both versions of a file that two people changed, and lets the editor decide. Nothing typed
 * is lost whatever is chosen: "theirs" first puts the own text on the clipboard.
 */
export async function askAboutConflict(
  mine: string,
  other: OtherVersion | null,
): Promise<ConflictChoice> {
  for (;;) {
    const choice = await ask<ConflictChoice | 'copy'>({
      title: 'Ada versi lain yang lebih baru',
      text: other
        ? `${other.author} menyimpan tulisan ini pada ${when(other.updatedAt)}, setelah Anda membukanya. Bandingkan, lalu pilih. Versi yang tidak dipilih tetap ada di riwayat.`
        : 'Draf yang Anda buka sudah dibuang orang lain. Simpan versi Anda sebagai draf baru, atau salin dahulu teksnya.',
      content: [
        ...(other ? [version(`Versi ${other.author}`, other.data)] : []),
        version('Versi Anda', mine),
      ],
      choices: [
        { value: 'mine', label: 'Simpan versi saya', main: true },
        ...(other ? [{ value: 'theirs', label: 'Pakai versi itu' } as const] : []),
        { value: 'copy', label: 'Salin teks saya' },
        { value: 'later', label: 'Kembali ke tulisan' },
      ],
      otherwise: 'later',
    });
    if (choice === 'copy' || choice === 'theirs') await copy(mine);
    if (choice !== 'copy') return choice;
  }
}

/** Shows what the desk refused, each finding with the value to put in its place. */
export async function showProblems(error: DeskError, title: string): Promise<void> {
  const advice = 'Perbaiki hal berikut, lalu coba lagi. Tulisan Anda masih di layar.';
  await ask({
    title,
    text: error.problems.length > 0 ? advice : error.message,
    content: problemList(error),
    choices: [{ value: 'close', label: 'Kembali', main: true }],
    otherwise: 'close',
  });
}

/** The same for personal data; true when the editor wants all of it replaced by the words shown. */
export async function offerMasking(error: DeskError, title: string): Promise<boolean> {
  const areNumbers = error.problems.every(({ rule }) => numbers.has(rule));
  const choice = await ask<'mask' | 'close'>({
    title,
    text: 'Samarkan yang berikut dan simpan, atau kembali dan perbaiki sendiri. Tulisan Anda masih di layar.',
    content: problemList(error),
    choices: [
      { value: 'mask', label: areNumbers ? 'Samarkan nomor' : 'Samarkan data pribadi', main: true },
      { value: 'close', label: 'Kembali' },
    ],
    otherwise: 'close',
  });
  return choice === 'mask';
}

const numbers = new Set(['identity-number', 'phone-number', 'bank-account']);

function problemList({ problems }: DeskError): HTMLElement[] {
  if (problems.length === 0) return [];
  const list = element('ul', 'pk-problems');
  for (const problem of problems) list.append(problemItem(problem));
  return [list];
}

function problemItem({ severity, file, line, message, fix }: Problem): HTMLElement {
  const item = element('li', severity === 'error' ? 'pk-problem' : 'pk-problem-warning');
  item.append(element('p', '', message));
  if (fix !== null && fix !== '') {
    const mend = element('p', 'pk-problem-fix', 'Ganti dengan: ');
    mend.append(element('code', '', fix));
    item.append(mend);
  }
  item.append(element('small', '', line === null ? file : `${file}, baris ${line}`));
  return item;
}

function version(title: string, text: string): HTMLElement {
  const box = element('details', 'pk-version');
  box.open = true;
  const area = element('textarea', 'pk-version-text');
  area.readOnly = true;
  area.value = text;
  area.setAttribute('aria-label', title);
  box.append(element('summary', '', title), area);
  return box;
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard?.writeText(text).catch(() => undefined);
}

function when(moment: string): string {
  return new Intl.DateTimeFormat('id', { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(moment),
  );
}
