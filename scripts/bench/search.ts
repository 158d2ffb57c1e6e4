// The search exam of `npm run bench -- --search [--json]`; a program of its own, since it takes
// minutes and has a corpus of its own.
import { parseArgs } from 'node:util';
import { environment } from '../../src/environment.ts';
import { readSettings } from '../../src/portal/node-settings.ts';
import { generatedPages } from '../../src/search/exam/generated-pages.ts';
import { portalPages } from '../../src/search/exam/portal-pages.ts';
import { kinds } from '../../src/search/exam/questions.ts';
import { type ExamResult, sitExam } from '../../src/search/exam/sit-exam.ts';
import { table } from './report/table.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    pages: { type: 'string', default: '2000' },
    questions: { type: 'string', default: '20' },
  },
});

const { portalDir } = environment();
const { abbreviations } = await readSettings(portalDir);
const portal = await portalPages(portalDir);
const generated = generatedPages(
  portal.map(({ text }) => text),
  Number(values.pages),
);
const options = { perKind: Number(values.questions), abbreviations };
const results = {
  portal: await sitExam(portal, options),
  generated: await sitExam(generated, options),
};

const notes = [
  'Share of right pages among the first five, in percent; bytes from a cold start to ten results',
  '(median, scripts and text with Brotli 5). Every question starts cold. Run in Node through',
  "Pagefind's own JavaScript and WebAssembly over HTTP, not in a browser.",
].join('\n');

if (values.json) {
  console.log(JSON.stringify({ search: { ...results, notes } }, null, 2));
} else {
  for (const [name, result] of Object.entries(results)) {
    console.log(`${name}: ${result.pages} pages, ${result.questions} questions\n`);
    console.log(`${table(rowsOf(result))}\n`);
  }
  console.log(notes);
}

function rowsOf({ marks }: ExamResult) {
  return marks.map(({ name, recall, mean, bytes }) => ({
    engine: name,
    ...Object.fromEntries(kinds.map((kind) => [kind, rounded(recall[kind])])),
    mean: rounded(mean),
    bytes,
  }));
}

function rounded(share: number | undefined): number | null {
  return share === undefined ? null : Math.round(share);
}
