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
 * Comments and tags of a page, with the text of style and script elements. These two hold raw
 * text: it ends at the first closing tag and nothing in it is decoded. Quoted attributes are
 * passed over whole, so that what looks like a tag in a description is none.
 */
const markup =
  /<!--[\s\S]*?-->|<(style|script)\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/\1\s*>|<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/** Hashes of the inline styles and scripts of the pages given, read one at a time. */
export async function collectInlineHashes(
  pages: AsyncIterable<string> | Iterable<string>,
): Promise<InlineHashes> {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  for await (const html of pages) {
    for (const [, element, attributes = '', text = ''] of html.matchAll(markup)) {
      if (element?.toLowerCase() === 'style') styles.add(hashSource(text));
      else if (element && isInlineScript(attributes)) scripts.add(hashSource(text));
    }
  }
  return { styles: [...styles].sort(), scripts: [...scripts].sort() };
}

/** The `style="..."` attributes of a page: a policy without `'unsafe-inline'` drops them. */
export function styleAttributes(html: string): string[] {
  return [...html.matchAll(markup)].flatMap(([tag, element, attributes]) => {
    const start = element ? (attributes ?? '') : tag.startsWith('<!--') ? '' : tag;
    return attribute(start, 'style') ?? [];
  });
}

function isInlineScript(attributes: string): boolean {
  const type = (attribute(attributes, 'type') ?? '').trim().toLowerCase();
  return attribute(attributes, 'src') === null && runnable.has(type);
}

/** The value of an attribute; `null` when the tag has none of that name. */
function attribute(tag: string, name: string): string | null {
  for (const match of tag.matchAll(
    /\s([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g,
  )) {
    if (match[1]?.toLowerCase() === name) return match[2] ?? match[3] ?? match[4] ?? '';
  }
  return null;
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
