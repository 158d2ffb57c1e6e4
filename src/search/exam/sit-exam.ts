import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDictionary } from '../client/dictionary.ts';
import { Corpus } from '../dictionary/corpus.ts';
import { type DictionaryRoot, dictionaryFolder } from '../dictionary/format.ts';
import { type ListedAbbreviation, SiteSearch } from '../site-search.ts';
import { type Candidate, layeredPagefind, shippedPagefind } from './candidates.ts';
import { serveCounting } from './counting-server.ts';
import { type ExamPage, examHtml } from './exam-page.ts';
import { type Kind, kinds, makeQuestions, type Question } from './questions.ts';

/** How one candidate did. */
export interface Mark {
  readonly name: string;
  /** By kind, the share of right pages among the first five, in percent. */
  readonly recall: Readonly<Partial<Record<Kind, number>>>;
  /** Mean over the kinds. */
  readonly mean: number;
  /** Bytes from a cold start to ten results, the median over all questions. */
  readonly bytes: number;
}

export interface ExamResult {
  readonly pages: number;
  readonly questions: number;
  readonly marks: readonly Mark[];
}

const first = 5;

/**
 * Indexes the pages as a site of their own and puts the same questions to Pagefind as shipped and
 * to the portal's search, each time from a cold start, through Pagefind's own code in Node and
 * real HTTP requests.
 */
export async function sitExam(
  pages: readonly ExamPage[],
  options: { perKind: number; abbreviations: readonly ListedAbbreviation[] },
): Promise<ExamResult> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-exam-'));
  try {
    await index(pages, folder, options.abbreviations);
    const questions = await questionsFor(pages, folder, options.perKind);
    const server = await serveCounting(folder);
    try {
      const marks: Mark[] = [];
      for (const start of [shippedPagefind, layeredPagefind]) {
        marks.push(await markOf(await start(folder, server), questions));
      }
      return { pages: pages.length, questions: questions.length, marks };
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function index(
  pages: readonly ExamPage[],
  folder: string,
  abbreviations: readonly ListedAbbreviation[],
): Promise<void> {
  const search = await SiteSearch.open(abbreviations);
  try {
    for (const page of pages.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
      await search.add(page.path, examHtml(page));
    }
    await search.write(folder);
  } finally {
    await search.close();
  }
}

async function questionsFor(pages: readonly ExamPage[], folder: string, perKind: number) {
  const readText = (address: string) => readFile(join(folder, address), 'utf8');
  const root: DictionaryRoot = JSON.parse(await readText(`${dictionaryFolder}indeks.json`));
  const corpus = new Corpus();
  for (const { title, text } of pages) corpus.add(`${title}\n${text}`);
  return makeQuestions(
    pages,
    {
      dictionary: openDictionary(root, readText),
      pagesWith: (word) => corpus.pagesWith(word),
    },
    perKind,
  );
}

async function markOf(candidate: Candidate, questions: readonly Question[]): Promise<Mark> {
  const right = new Map<Kind, boolean[]>();
  const bytes: number[] = [];
  for (const { kind, query, url } of questions) {
    const answered = await candidate.ask(query);
    bytes.push(answered.bytes);
    right.set(kind, [...(right.get(kind) ?? []), answered.urls.slice(0, first).includes(url)]);
  }
  const shares = kinds.flatMap((kind) => {
    const all = right.get(kind);
    return all ? [[kind, (100 * all.filter(Boolean).length) / all.length] as const] : [];
  });
  return {
    name: candidate.name,
    recall: Object.fromEntries(shares),
    mean: shares.reduce((sum, [, share]) => sum + share, 0) / Math.max(shares.length, 1),
    bytes: bytes.toSorted((a, b) => a - b)[Math.floor(bytes.length / 2)] ?? 0,
  };
}
