import { findBankAccounts } from './bank-account.ts';
import { findBirthDates } from './birth-date.ts';
import { findEmailAddresses } from './email-address.ts';
import type { Certainty, Found } from './found.ts';
import { findHomeAddresses } from './home-address.ts';
import { findIdentityNumbers } from './identity-number.ts';
import { findPhoneNumbers } from './phone-number.ts';

/** Kinds of personal data, the surest finder first: of two finds in one place the first counts. */
const finders = [
  { kind: 'identity-number', words: '(nomor tidak dimuat)', find: findIdentityNumbers },
  { kind: 'bank-account', words: '(nomor tidak dimuat)', find: findBankAccounts },
  { kind: 'phone-number', words: '(nomor tidak dimuat)', find: findPhoneNumbers },
  { kind: 'email-address', words: '(pos-el tidak dimuat)', find: findEmailAddresses },
  { kind: 'birth-date', words: '(tanggal lahir tidak dimuat)', find: findBirthDates },
  { kind: 'home-address', words: '(alamat tidak dimuat)', find: findHomeAddresses },
] as const;

export type PersonalDataKind = (typeof finders)[number]['kind'];

export const personalDataKinds: readonly PersonalDataKind[] = finders.map(({ kind }) => kind);

/** Something in a text that tells of a person. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly certainty: Certainty;
  /** As written, with its spaces and signs, and the link around it if it is one. */
  readonly value: string;
  /** What to show a person in its place: messages land in terminals, logs and reviews. */
  readonly masked: string;
  /** What to write in place of `value`. */
  readonly replacement: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** A number in the form `628…`, or an address in small letters; null for all else. */
  readonly contact: string | null;
}

/** Everything in a text that tells of a person, in the order written. */
export function findPersonalData(text: string): PersonalData[] {
  const found = finders.flatMap(({ kind, words, find }, rank) =>
    find(text).map((one) => ({ ...one, kind, rank, ...withLink(text, one, words) })),
  );
  const placed: PersonalData[] = [];
  let [line, lineStart] = [1, 0];
  for (const one of withoutOverlaps(found)) {
    const { start, end, kind, certainty, masked, replacement, contact = null } = one;
    for (let next = lineStart; ; lineStart = next, line += 1) {
      next = text.indexOf('\n', lineStart) + 1;
      if (next === 0 || next > start) break;
    }
    const column = start - lineStart + 1;
    const value = text.slice(start, end);
    placed.push({ kind, certainty, value, masked, replacement, line, column, contact });
  }
  return placed;
}

/** Of finds that share a character, the one whose finder is surer; then the longer one. */
function withoutOverlaps<One extends Found & { readonly rank: number }>(found: One[]): One[] {
  const kept: One[] = [];
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
    else if (one.rank < last.rank) kept[kept.length - 1] = one;
  }
  return kept;
}

/** A find that is a link's address takes the link with it, since words can't be an address. */
function withLink(text: string, { start, end }: Found, words: string) {
  const before = text.slice(Math.max(0, start - 200), start);
  const label = /\[([^\]\n]*)\]\(<?$/.exec(before);
  const close = /^>?(?:\s+"[^"\n]*")?\)/.exec(text.slice(end, end + 200));
  if (label && close) {
    const plain = label[1] ?? '';
    const isNumber = /\d{4}|@/.test(plain);
    return {
      start: start - label[0].length,
      end: end + close[0].length,
      replacement: isNumber || plain === '' ? words : `${plain} ${words}`,
    };
  }
  const isAutolink = before.endsWith('<') && text.charAt(end) === '>';
  return isAutolink
    ? { start: start - 1, end: end + 1, replacement: words }
    : { start, end, replacement: words };
}
