import { expect, test } from 'vitest';
import { stylesIn } from './weigh.ts';

test('the styles of a page are those of all its style elements', () => {
  const html = '<style>a{}</style><p>x</p><style data-x="1">\nb{}\n</style><script>c</script>';
  expect(stylesIn(html)).toBe('a{}\n\nb{}\n');
  expect(stylesIn('<p>tanpa gaya</p>')).toBe('');
});
