import { expect, test } from 'vitest';
import { fixtures } from './node-fixtures.ts';
import { renderMarkdown } from './render.ts';

test.each(fixtures())('fixture $name', async ({ input, output }) => {
  await expect(`${await renderMarkdown(input)}\n`).toMatchFileSnapshot(output);
});
