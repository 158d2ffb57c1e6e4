import { findIdentityNumbers } from '../check/find/identity-number.ts';
import { DeskError } from './desk-error.ts';
import type { Signature } from './storage.ts';

/** Signs a change whose client sent no name. */
const unnamed: Signature = { name: 'Redaksi', email: 'redaksi@desk.invalid' };

/**
 * The signature of a commit from what a client sent. Spaces are tidied and angle brackets left out,
 * since git takes them for the ends of an address.
 * @throws {DeskError} `author` when the name or address can't stand in a commit
 */
export function signatureOf(
  author: { name: string; email?: string | null | undefined } | undefined,
): Signature {
  if (author === undefined) return unnamed;
  const name = author.name.replace(/[<>]/g, '').replace(/ +/g, ' ').trim();
  // A name of punctuation alone is empty to git.
  if (/\p{C}/u.test(author.name) || !/[\p{L}\p{N}]/u.test(name) || name.length > 100) {
    throw new DeskError(
      'author',
      'Nama editor tidak dapat dipakai; isi dengan nama Anda dalam satu baris, paling panjang 100 huruf.',
    );
  }
  if (findIdentityNumbers(`${name}\n${author.email ?? ''}`).length > 0) {
    throw new DeskError(
      'author',
      'Nama atau surel editor memuat nomor yang tampak seperti NIK atau nomor KK; isi dengan nama Anda saja.',
    );
  }
  if (!author.email) {
    return { name, email: `${mailbox(name)}@desk.invalid` };
  }
  if (!/^[^\s@<>\p{C}]{1,64}@[^\s@<>\p{C}]{1,190}$/u.test(author.email)) {
    throw new DeskError(
      'author',
      'Alamat surel editor tidak dapat dipakai; isi seperti nama@contoh.id atau kosongkan.',
    );
  }
  return { name, email: author.email };
}

function mailbox(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.+|\.+$/g, '');
  return plain === '' ? 'redaksi' : plain;
}
