import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test('words stay, marks and addresses go, and blocks stand on lines of their own', () => {
  const markdown = `# Dermaga *baru*

Warga [Desa Contoh](https://contoh.id) menyeberang
pada pukul 10:30.[^1]

:::catatan[Perlu diketahui]
- Bawa \`KTP\`
- CO<sub>2</sub><!-- rahasia -->
:::

::foto[Di dermaga.]{src="a.jpg" alt="Dermaga" credit="Rina"}

| Desa | Warga |
|--|--:|
| Contoh | 900 |

[^1]: Data desa.
`;
  expect(plainText(markdown)).toBe(
    [
      'Dermaga baru',
      'Warga Desa Contoh menyeberang pada pukul 10:30.',
      'Perlu diketahui',
      'Bawa KTP',
      'CO2',
      'Di dermaga. Foto: Rina',
      'Desa Warga',
      'Contoh 900',
      'Data desa.',
    ].join('\n'),
  );
});
