import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { folderSource } from '../../src/check/node-source.ts';
import { parseFrontMatter } from '../../src/schema/front-matter.ts';

/**
 * The least work there is: read each entry, take its front matter off, turn GFM into HTML.
 *
 * @param rounds Times every entry is gone through, so that a small portal gives a number too.
 * @returns Milliseconds an entry takes.
 */
export async function bareLoop(portalDir: string, rounds = 20): Promise<number> {
  const paths = (await folderSource(portalDir).list()).filter((path) => path.endsWith('.md'));
  const files = await Promise.all(paths.map((path) => readFile(join(portalDir, path), 'utf8')));
  const pipeline = remark().use(remarkGfm).use(remarkRehype).use(rehypeStringify);
  const started = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    for (const file of files) await pipeline.process(parseFrontMatter(file).body);
  }
  return (performance.now() - started) / (files.length * rounds);
}
