import { describe, expect, test } from 'vitest';
import { collections } from '../collections.ts';
import { type Field, type Fields, plainKit } from '../field.ts';
import { settingsFiles } from '../settings.ts';

/** Sound addresses; a field that takes one of them is led to by a click. */
const sound = ['https://contoh.go.id/berita', '/berita/', '/berita/2026/11/banjir/'];

interface Named {
  readonly name: string;
  readonly field: Field;
}

/** Every field of the definition, those of groups and rows too. */
function everyField(fields: Fields, above: string): Named[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const name = `${above}.${key}`;
    const { widget } = field;
    const inside = 'fields' in widget ? everyField(widget.fields, name) : [];
    return [{ name, field }, ...inside];
  });
}

const fields = [...collections, ...settingsFiles].flatMap(({ name, fields: all }) =>
  everyField(all, name),
);

function takes({ field }: Named, value: string): boolean {
  return field.schema(plainKit).safeParse(value).success;
}

/** Fields that take an address, but no words. */
const links = fields.filter(
  (one) => !takes(one, 'Air naik') && sound.some((address) => takes(one, address)),
);

const schemes = ['javascript', 'data', 'vbscript', 'blob', 'file'];

/** Ways to write a scheme that some reader of addresses has once taken for it. */
function spellings(scheme: string): string[] {
  const [first = '', rest] = [scheme[0], scheme.slice(1)];
  const code = first.charCodeAt(0);
  const wide = [...scheme].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  const starts = ['', ' ', '\t', '\n', '\r\n', '\0', '\u0001', '\u001f', '\u00a0', '\ufeff'];
  const inside = ['\t', '\n', '\r', '\0', '\u00ad', '\u200b', '\u2028'];
  const names = [
    scheme,
    scheme.toUpperCase(),
    `${first.toUpperCase()}${rest}`,
    ...inside.map((sign) => `${first}${sign}${rest}`),
    `%${code.toString(16)}${rest}`,
    `&#${code};${rest}`,
    `&#x${code.toString(16)};${rest}`,
    `\\u00${code.toString(16)}${rest}`,
    wide.join(''),
  ];
  const colons = [':', ' :', '\t:', '%3a', '&colon;', '&#58;', '\uff1a', '://contoh.go.id/%0a'];
  return names.flatMap((name) => [
    ...colons.map((colon) => `${name}${colon}p()`),
    ...starts.map((start) => `${start}${name}:p()`),
  ]);
}

describe('an address that runs something, or reads this machine', () => {
  test('the fields that hold addresses are found', () => {
    expect(links.length).toBeGreaterThan(8);
    // Whatever its name says is an address must be told by its schema.
    const named = fields.filter(({ name }) => /\.(url|link|href|website)$/i.test(name));
    expect(named.filter((one) => !links.includes(one)).map(({ name }) => name)).toEqual([]);
  });

  test.each(schemes)('%s: is refused in every spelling by every field', (scheme) => {
    const all = spellings(scheme);
    const taken = links.flatMap((one) =>
      all.filter((value) => takes(one, value)).map((value) => `${one.name}: ${value}`),
    );
    expect(taken).toEqual([]);
  });
});
