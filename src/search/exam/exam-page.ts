/** A page of the exam. */
export interface ExamPage {
  /** POSIX path below the site, ending in `index.html`. */
  readonly path: string;
  readonly title: string;
  /** The first sentences, as a summary says them. */
  readonly summary: string;
  readonly text: string;
}

/** The page as HTML, marked the way the portal's own pages are. */
export function examHtml({ title, text }: ExamPage): string {
  const paragraphs = text
    .split('\n')
    .filter(Boolean)
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`);
  return `<!doctype html><html lang="id"><body><main data-pagefind-body><h1>${escaped(title)}</h1>${paragraphs.join('')}</main></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
