import { folderSource } from '../../check/node/node-source.ts';
import { entryPlace } from '../../schema/collections.ts';
import { parseFrontMatter } from '../../schema/front-matter.ts';
import type { ExamPage } from './exam-page.ts';

/** The entries of a portal as pages of the exam, in the order of their paths. */
export async function portalPages(portalDir: string): Promise<ExamPage[]> {
  const source = folderSource(portalDir);
  const pages: ExamPage[] = [];
  for (const path of await source.list()) {
    if (!entryPlace(path)) continue;
    const { data, body } = parseFrontMatter(
      new TextDecoder().decode((await source.read(path)) ?? new Uint8Array()),
    );
    const { title, summary, draft } = data;
    if (typeof title !== 'string' || typeof summary !== 'string' || draft === 'true') continue;
    const text = `${summary}\n${plainText(body)}`;
    pages.push({ path: path.replace(/^content\/(.*)\.md$/, '$1.html'), title, summary, text });
  }
  return pages;
}

/** Markdown without its signs, well enough for words. */
function plainText(markdown: string): string {
  return markdown
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\{[^}]*\}/g, '')
    .replace(/[#*_>`|[\]]/g, '');
}
