import { createHash } from 'node:crypto';

/** What a Content-Security-Policy must name so that the built pages run, and nothing else. */
export interface HashSources {
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

/** Gathers the hashes of the inline styles and scripts of pages. */
export class InlineHashes {
  // Most pages share their styles: each text is hashed once.
  readonly #styles = new Map<string, string>();
  readonly #scripts = new Map<string, string>();

  /**
   * Takes a page in.
   * @returns its `style="..."` attributes: a policy without `'unsafe-inline'` drops them
   */
  add(html: string): string[] {
    const attributes: string[] = [];
    for (const [tag, element, start, text = ''] of html.matchAll(markup)) {
      const name = element?.toLowerCase();
      if (name === 'style') keep(this.#styles, text);
      else if (name && isInlineScript(start ?? '')) keep(this.#scripts, text);
      const inside = name ? (start ?? '') : tag.startsWith('<!--') ? '' : tag;
      // Most tags have none, and looking for the word is cheaper than reading every attribute.
      if (!/style/i.test(inside)) continue;
      const style = attribute(inside, 'style');
      if (style !== null) attributes.push(style);
    }
    return attributes;
  }

  sources(): HashSources {
    return { styles: sorted(this.#styles), scripts: sorted(this.#scripts) };
  }
}

function keep(hashes: Map<string, string>, text: string): void {
  if (!hashes.has(text)) hashes.set(text, hashSource(text));
}

function sorted(hashes: ReadonlyMap<string, string>): string[] {
  return [...new Set(hashes.values())].sort();
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
