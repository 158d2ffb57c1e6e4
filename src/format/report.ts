/** Ways to reach the office with the message begun. */
export interface ContactAddresses {
  readonly email: string;
  /** Undefined when the office has no WhatsApp number. */
  readonly whatsapp: string | undefined;
}

interface Contact {
  readonly email: string;
  readonly whatsapp?: string | undefined;
}

/** The text a message is about, by its absolute address and title. */
interface Page {
  readonly title: string;
  readonly url: string;
}

/**
 * Addresses that open the reader's own mail or WhatsApp with the page already named, so that the
 * office knows in which text something is wrong.
 */
export function reportAddresses(contact: Contact, page: Page): ContactAddresses {
  return contactAddresses(contact, `Laporan kesalahan: ${page.title}`, [
    'Saya menemukan kesalahan pada tulisan ini.',
    '',
    `Judul: ${page.title}`,
    `Alamat: ${page.url}`,
    '',
    'Yang keliru: ',
    'Yang benar, dan dari mana saya tahu: ',
    '',
  ]);
}

/**
 * The same for what a reader thinks of a draft policy.
 * @param questions what the government asks, each with room for an answer
 */
export function opinionAddresses(
  contact: Contact,
  page: Page,
  questions: readonly string[],
): ContactAddresses {
  return contactAddresses(contact, `Pendapat: ${page.title}`, [
    'Saya ingin menyampaikan pendapat tentang rancangan ini.',
    '',
    `Judul: ${page.title}`,
    `Alamat: ${page.url}`,
    '',
    ...questions.flatMap((question, index) => [`${index + 1}. ${question}`, 'Jawaban: ', '']),
    'Pendapat lain: ',
    'Desa atau kelurahan saya: ',
    '',
  ]);
}

function contactAddresses(
  { email, whatsapp }: Contact,
  subject: string,
  lines: readonly string[],
): ContactAddresses {
  const [about, message] = [subject, lines.join('\n')].map(encodeURIComponent);
  return {
    email: `mailto:${email}?subject=${about}&body=${message}`,
    whatsapp: whatsapp && `https://wa.me/${whatsapp}?text=${message}`,
  };
}
