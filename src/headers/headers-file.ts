/**
 * The `_headers` file of Cloudflare (and Netlify): which response headers an address gets.
 *
 * ```
 * /*
 *   Cache-Control: public, max-age=600
 * /_astro/*
 *   ! Cache-Control
 *   Cache-Control: public, max-age=31536000, immutable
 * ```
 *
 * Every rule whose pattern matches takes part, in the order of the file. `! Name` takes back what
 * earlier rules said; a header named twice without that is joined by a comma. In a pattern `*`
 * stands for any characters and `:name` for one part of a path.
 */

export interface HeaderRule {
  pattern: string;
  /** Names that earlier rules may have set and this one takes back. */
  unset: string[];
  set: [name: string, value: string][];
}

/** Cloudflare ignores longer lines. */
export const longestLine = 2000;

export function formatHeaders(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ pattern, unset, set }) =>
      [
        pattern,
        ...unset.map((name) => `  ! ${name}`),
        ...set.map(([name, value]) => `  ${name}: ${value}`),
      ]
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('\n');
}

export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const rule = rules.at(-1);
    if (/^\S/.test(line)) {
      rules.push({ pattern: trimmed, unset: [], set: [] });
    } else if (rule && trimmed.startsWith('!')) {
      rule.unset.push(trimmed.slice(1).trim());
    } else if (rule) {
      const colon = trimmed.indexOf(':');
      if (colon > 0)
        rule.set.push([trimmed.slice(0, colon).trim(), trimmed.slice(colon + 1).trim()]);
    }
  }
  return rules;
}

/**
 * The headers of one address, as the CDN would send them.
 *
 * @param pathname The path of the address without query, still percent-encoded.
 */
export function headersFor(rules: readonly HeaderRule[], pathname: string): Headers {
  const headers = new Headers();
  for (const rule of rules) {
    if (!patternMatcher(rule.pattern).test(pathname)) continue;
    for (const name of rule.unset) headers.delete(name);
    for (const [name, value] of rule.set) headers.append(name, value);
  }
  return headers;
}

const matchers = new Map<string, RegExp>();

function patternMatcher(pattern: string): RegExp {
  const known = matchers.get(pattern);
  if (known) return known;
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:[A-Za-z]\w*/g, '[^/]+')
    .replaceAll('*', '.*');
  const matcher = new RegExp(`^${source}$`);
  matchers.set(pattern, matcher);
  return matcher;
}
