/** Where a reader can tell the office that something is wrong, with the message begun. */
export interface ReportAddresses {
  readonly email: string;
  /** Undefined when the office has no WhatsApp number. */
  readonly whatsapp: string | undefined;
}

/**
 * Addresses that open the reader's own mail or WhatsApp with the page already named, so that the
 * office knows which text is meant.
 * @param page absolute address and title of the text
 */
export function reportAddresses(
  contact: { readonly email: string; readonly whatsapp?: string | undefined },
  page: { readonly title: string; readonly url: string },
): ReportAddresses {
  const subject = encodeURIComponent(`Laporan kesalahan: ${page.title}`);
  const message = encodeURIComponent(
    `Saya menemukan kesalahan pada tulisan ini.\n\nJudul: ${page.title}\nAlamat: ${page.url}\n\nYang keliru: \nYang benar, dan dari mana saya tahu: \n`,
  );
  return {
    email: `mailto:${contact.email}?subject=${subject}&body=${message}`,
    whatsapp: contact.whatsapp && `https://wa.me/${contact.whatsapp}?text=${message}`,
  };
}
