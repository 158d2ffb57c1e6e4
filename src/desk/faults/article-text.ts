/** An entry's text, as a client would write it. */
export function articleText(title: string, body = 'Air naik sejak subuh.'): string {
  return `---\ntitle: ${title}\ndate: 2026-11-24T08:00:00+07:00\nsummary: Ringkasan.\n---\n${body}\n`;
}

/** Path of an article of `berita`. */
export function articlePath(slug: string): string {
  return `content/berita/${slug}/index.md`;
}

/** Names the draft of an article of `berita`. */
export function articleKey(slug: string): { collection: string; slug: string } {
  return { collection: 'berita', slug: `${slug}/index` };
}
