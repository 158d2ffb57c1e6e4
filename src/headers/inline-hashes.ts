import { createHash } from 'node:crypto';

/** What a Content-Security-Policy must name so that the built pages run, and nothing else. */
export interface InlineHashes {
  /** `'sha256-...'` of every inline style sheet, sorted. */
  styles: string[];
  /** `'sha256-...'` of every inline script that runs, sorted. */
  scripts: string[];
}

/** Types a browser runs; any other `type` (JSON-LD, speculation rules) is data to the policy. */
const runnable = new Set(['', 'module', 'text/javascript', 'application/javascript']);

/**
 * Hashes of the inline styles and scripts of the pages given, read one at a time.
 *
 * Style and script elements hold raw text: their content ends at the first closing tag and
 * nothing in it is decoded, so that a pattern reads them as a browser does.
 */
export async function collectInlineHashes(
  pages: AsyncIterable<string> | Iterable<string>,
): Promise<InlineHashes> {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  for await (const html of pages) {
    const page = inlineTexts(html);
    for (const text of page.styles) styles.add(hashSource(text));
    for (const text of page.scripts) scripts.add(hashSource(text));
  }
  return { styles: [...styles].sort(), scripts: [...scripts].sort() };
}

/** The `style="..."` attributes of a page: a policy without `'unsafe-inline'` drops them. */
export function styleAttributes(html: string): string[] {
  const outsideRawText = html.replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '');
  return [...outsideRawText.matchAll(/<[a-z][^<>]*\sstyle=("[^"]*"|'[^']*')/gi)].map(
    (match) => match[1]?.slice(1, -1) ?? '',
  );
}

function inlineTexts(html: string): { styles: string[]; scripts: string[] } {
  const found = { styles: [] as string[], scripts: [] as string[] };
  for (const match of html.matchAll(/<(style|script)\b([^>]*)>([\s\S]*?)<\/\1\s*>/gi)) {
    const [, element = '', attributes = '', text = ''] = match;
    if (element.toLowerCase() === 'style') {
      found.styles.push(text);
    } else if (!/\ssrc\s*=/i.test(attributes) && runnable.has(scriptType(attributes))) {
      found.scripts.push(text);
    }
  }
  return found;
}

function scriptType(attributes: string): string {
  const match = /\stype\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes);
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim().toLowerCase();
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
