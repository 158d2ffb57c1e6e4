const digits = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });

/** An amount as readers are told it: `Rp60.000`. @param amount whole rupiah */
export function rupiah(amount: number): string {
  return `Rp${digits.format(amount)}`;
}

/** From one amount to another: `Rp45.000–Rp85.000`; the first alone when there is no second. */
export function rupiahSpan(from: number, to: number | undefined): string {
  return to === undefined ? rupiah(from) : `${rupiah(from)}–${rupiah(to)}`;
}
