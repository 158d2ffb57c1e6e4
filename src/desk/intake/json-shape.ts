const quote = 34;
const comma = 44;
const backslash = 92;
const openings = [91, 123];
const closings = [93, 125];

/**
 * Whether JSON holds no more than so many values, nested no deeper, told from its bytes before a
 * parser makes objects of them: 32 MB of brackets alone would become gigabytes.
 */
export function isPlainShape(json: Uint8Array, most: { depth: number; values: number }): boolean {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (byte === quote) {
      at = endOfString(json, at);
    } else if (byte === comma) {
      values += 1;
    } else if (openings.includes(byte)) {
      depth += 1;
      values += 1;
    } else if (closings.includes(byte)) {
      depth -= 1;
    }
    if (depth > most.depth || values > most.values) return false;
  }
  return true;
}

/** Where the string that begins at a quote ends; the end of the bytes when it does not. */
function endOfString(json: Uint8Array, start: number): number {
  for (let at = json.indexOf(quote, start + 1); at >= 0; at = json.indexOf(quote, at + 1)) {
    let before = at - 1;
    while (json[before] === backslash) before -= 1;
    if ((at - before) % 2 === 1) return at;
  }
  return json.length;
}
