/** What somebody orders, and where it is told of. */
interface Ordered {
  readonly title: string;
  /** The price with its unit and its day, as the page says it. */
  readonly price: string;
  /** Absolute address of its page. */
  readonly url: string;
}

/**
 * Address that opens the reader's WhatsApp at the seller's number with the message begun, so that
 * both know which product and which price is meant.
 * @param whatsapp with the country's code, digits only
 */
export function orderAddress(whatsapp: string, { title, price, url }: Ordered): string {
  const message = [
    'Saya ingin menanyakan produk ini.',
    '',
    `Produk: ${title}`,
    `Harga di portal: ${price}`,
    `Alamat: ${url}`,
    '',
    'Jumlah: ',
    'Diambil sendiri atau diantar ke: ',
    '',
  ].join('\n');
  return `https://wa.me/${whatsapp}?text=${encodeURIComponent(message)}`;
}
