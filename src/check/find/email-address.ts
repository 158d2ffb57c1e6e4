import type { Found } from './found.ts';

const address = /(?:mailto:)?([\w.+-]{1,64})@((?:[\w-]{1,63}\.){1,5}[a-z]{2,12})(?![\w@])/gi;

/** Services that give anybody a letter box, and Indonesia's domain for persons. */
const forPersons =
  /^(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|me|mac|aol|gmx|proton|protonmail|pm|zoho|yandex|mail|tutanota|plasa)\.(?:com|co\.id|id|net|me|ru|de)$|\.my\.id$/i;

/** Parts of a letter box's name by which an office, a group or a trade uses such a service. */
const ofOffice =
  /^(?:desa|pemdes|kel|kelurahan|kec|kecamatan|kantor|kim|redaksi|humas|info|admin|sekretariat|kontak|layanan|puskesmas|posyandu|pkk|karangtaruna|bumdes|ppid|dinas|bpbd|koperasi|sdn?|smpn?|sman?|smkn?|paud|tk|mts|toko|umkm)/i;

/**
 * Finds e-mail addresses of persons: letter boxes of free services whose names show no office.
 * Doubtful, since a village office may use one under somebody's name.
 */
export function findEmailAddresses(text: string): Found[] {
  if (!text.includes('@')) return [];
  const found: Found[] = [];
  for (const { 0: whole, 1: box = '', 2: domain = '', index } of text.matchAll(address)) {
    if (!forPersons.test(domain) || box.split(/[._+-]/).some((part) => ofOffice.test(part))) {
      continue;
    }
    found.push({
      start: index,
      end: index + whole.length,
      certainty: 'ragu',
      masked: `${box.slice(0, 2)}•••@${domain}`,
      contact: `${box}@${domain}`.toLowerCase(),
    });
  }
  return found;
}
