// node bare-loop.ts <portalDir>: the least work there is for a site. Every Markdown file below
// `content/` is read, its front matter taken off, its GFM turned into HTML; nothing is written.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';

const content = join(process.argv[2] ?? '.', 'content');
const pipeline = remark().use(remarkGfm).use(remarkRehype).use(rehypeStringify);
let [entries, bytes] = [0, 0];
for (const path of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.md')) continue;
  const html = await pipeline.process(matter(readFileSync(join(content, path), 'utf8')).content);
  entries += 1;
  bytes += String(html).length;
}
process.stdout.write(`${JSON.stringify({ entries, bytes })}\n`);
