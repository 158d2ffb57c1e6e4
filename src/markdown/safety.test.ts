import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';
import { renderMarkdown } from './render.ts';

/** Pieces that Markdown, HTML and the directives give a meaning to. */
const pieces = [
  ...['<script>', '</script>', '<b>', '</b>', '<a href="javascript:x">', '<svg onload=x>', '<?'],
  ...['<img src=x onerror=alert(1)>', '<!--', '-->', '<![CDATA[', '<br>', '<p>', '&lt;', '&#106;'],
  ...['javascript:', '](javascript:x)', '<javascript:x>', 'JAVASCRIPT:', 'java\tscript:', 'data:'],
  ...[
    '[',
    ']',
    '](',
    ')',
    '![',
    '[r]',
    '\n[r]: javascript:x\n',
    '[r]: x "onx"\n',
    '[^1]',
    '\n[^1]: ',
  ],
  ...[':::catatan', '\n:::\n', '::foto[x]', '::video[y]', '::berkas[z]', ':bahasa[', ':', '::'],
  ...[
    '{src="javascript:x"}',
    '{url=javascript:x}',
    '{lang="nij"}',
    '{onclick=x .y #z}',
    "{lang='\"'}",
  ],
  ...[
    '# ',
    '> ',
    '- ',
    '- [x] ',
    '|',
    '\n|-|-|\n',
    '```html\n',
    '`',
    '*',
    '**',
    '~~',
    '\\',
    '"',
    "'",
  ],
  ...['https://x.id', 'www.x.id', 'a@b.id', '%', '%E4', '\0', '\n', '\n\n', '\r\n', '\t', ' ', 'a'],
];
const hostileText = array(
  oneof({ weight: 9, arbitrary: constantFrom(...pieces) }, { weight: 1, arbitrary: string() }),
  { maxLength: 40 },
).map((parts) => parts.join(''));

/** What a reader's browser may be told; written out here, apart from the pipeline's own list. */
const harmlessTag =
  /^<\/?(?:a|b|blockquote|br|code|del|div|em|figcaption|figure|h[2-6]|hr|i|img|input|ins|kbd|li|mark|ol|p|pre|s|section|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)((?: [a-z-]+(?:="[^"]*")?)*)>/;
const harmlessAttribute =
  /^(?:alt|aria-describedby|aria-label|checked|class|disabled|download|href|id|lang|rel|role|scope|src|start|tabindex|title|type)$/;
const harmlessAddress = /^(?:https?:|mailto:|tel:|sms:|geo:|[^:]*(?:[/?#]|$))/;

/** A tag to its end; a quoted value may hold any character, `<` and `>` among them. */
const anyTag = /<(?:"[^"]*"|[^">])*>?/g;

function dangersIn(html: string): string[] {
  return [...html.matchAll(anyTag)].flatMap(([piece]) => {
    const tag = harmlessTag.exec(piece);
    if (!tag) return [piece];
    return [...(tag[1] ?? '').matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].flatMap(
      ([attribute, name = '', value = '']) => {
        const safe =
          harmlessAttribute.test(name) &&
          (!['href', 'src'].includes(name) || harmlessAddress.test(value));
        return safe ? [] : [attribute];
      },
    );
  });
}

test('the judge of this test knows a danger when it sees one', () => {
  expect(dangersIn('<p>a</p><script>x</script>')).toEqual(['<script>', '</script>']);
  expect(dangersIn('<p title="<script>">a</p><svg/onload=x')).toEqual(['<svg/onload=x']);
  expect(dangersIn('<a href="javascript:x">x</a><b onclick="x">y</b>')).toEqual([
    ' href="javascript:x"',
    ' onclick="x"',
  ]);
});

test('nothing that runs leaves the pipeline, whatever was typed', async () => {
  await assert(
    asyncProperty(hostileText, async (markdown) => {
      expect(dangersIn(await renderMarkdown(markdown))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

const word = constantFrom(
  ...['Warga', 'desa', 'Rp60.000', '10:30', 'pukul 08.00–12.00', 'nilai:baik', 'a:b', '::', ':::'],
  ...['"kutip"', "'kutip'", '(KIM)', '3/4', '50%', 'No. 1', '—', '...', 'Jalan A. Yani', '7 = 7'],
  ...['a_b', '5 * 3', ':catatan[x]', '{a}', '62.06.01', 'Ibu&Anak', '5 > 3', 'é', '🌾'],
);

test('prose stays the prose that was typed', async () => {
  await assert(
    asyncProperty(array(word, { minLength: 1, maxLength: 30 }), async (words) => {
      // A line that began with "::" or "-" would be more than prose.
      const line = `Kata ${words.join(' ')} akhir.`;
      const escaped = line.replaceAll('&', '&#x26;');
      expect(await renderMarkdown(line)).toBe(`<p>${escaped}</p>`);
      expect(plainText(line)).toBe(line);
    }),
    { numRuns: 500 },
  );
});
