/** The size of a file as readers are told it: `84 kB`, `1,2 MB`; a thousand bytes to the kB. */
export function fileSize(bytes: number): string {
  const words = (value: number, digits: number) =>
    new Intl.NumberFormat('id-ID', { maximumFractionDigits: digits }).format(value);
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${words(kilobytes, 0)} kB` : `${words(bytes / 1_000_000, 1)} MB`;
}
