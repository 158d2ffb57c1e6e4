import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('fixtures/', import.meta.url);

/** The cases of `fixtures/`: a folder each, with the Markdown typed and the HTML to expect. */
export function fixtures(): { name: string; input: string; output: string }[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      name,
      input: readFileSync(new URL(`${name}/input.md`, folder), 'utf8'),
      output: new URL(`${name}/output.html`, folder).pathname,
    }));
}
