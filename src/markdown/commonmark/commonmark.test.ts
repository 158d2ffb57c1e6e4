import { tests } from 'commonmark-spec';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../render.ts';
import { inOneSpelling, withoutAdditions, withShiftedHeadings } from './comparison.ts';
import { differences } from './differences.ts';

describe('the examples of CommonMark 0.31', () => {
  test('all 652 are here, and each listed difference is one of them', () => {
    expect(tests.map((example) => example.number)).toEqual(
      Array.from({ length: 652 }, (_, index) => index + 1),
    );
    expect([...differences.keys()].filter((number) => number < 1 || number > 652)).toEqual([]);
  });

  test.each(tests)('$number, $section', async ({ number, markdown, html }) => {
    const rendered = await renderMarkdown(tabs(markdown));
    const actual = inOneSpelling(withoutAdditions(rendered));
    const expected = inOneSpelling(withShiftedHeadings(tabs(html)));
    const reason = differences.get(number);
    if (reason === undefined) {
      expect(actual).toBe(expected);
    } else {
      expect(actual, `Example ${number} is listed as differing ("${reason}")`).not.toBe(expected);
      expect(actual).toMatchSnapshot();
    }
  });
});

function tabs(text: string): string {
  return text.replaceAll('→', '\t');
}
