/**
 * An address as it is read: percent signs stand for letters, as browsers copy them, and a folder's
 * `index.html` is the folder. What can't be read so stays as it is, for the check to refuse.
 */
export function readAddress(typed: string): string {
  const address = typed.trim();
  try {
    return decodeURIComponent(address).replace(/\/index\.html?\/?$/i, '/');
  } catch {
    return address;
  }
}
