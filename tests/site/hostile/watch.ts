import type { BrowserContext, Page } from 'playwright-core';

/** What went wrong while pages were open; all lists stay empty on a sound site. */
export interface Watch {
  /** Each run of a hostile text, by what it said. */
  readonly ran: string[];
  /** Requests to another origin than the site's own. */
  readonly foreign: string[];
  /** What the browser reported to the address the policy names. */
  readonly reports: string[];
}

/**
 * The server's part: every policy gets an address for reports, and `/serangan/` is a page of the
 * site whose own script the policy has to stop, so that the watch is known to see.
 */
export function reporting(reports: string[]) {
  return (answer: (request: Request) => Promise<Response>) =>
    async (request: Request): Promise<Response> => {
      const { pathname } = new URL(request.url);
      if (pathname === '/laporan-csp') {
        reports.push(await request.text());
        return new Response(null, { status: 204 });
      }
      const given = await answer(request);
      const headers = new Headers(given.headers);
      const policy = headers.get('Content-Security-Policy');
      if (!policy) throw new Error(`${pathname} has no Content-Security-Policy.`);
      headers.set('Content-Security-Policy', `${policy}; report-uri /laporan-csp`);
      if (pathname !== '/serangan/')
        return new Response(given.body, { status: given.status, headers });
      headers.delete('Content-Length');
      headers.delete('Content-Encoding');
      headers.set('Content-Type', 'text/html');
      return new Response('<title>x</title><script>p()</script><img src=x onerror=p()>', {
        headers,
      });
    };
}

/** The browser's part: `p()` and dialogs are noted, and so is every request that leaves the site. */
export async function watchPages(
  context: BrowserContext,
  origin: string,
  { ran, foreign }: Watch,
): Promise<Page> {
  await context.exposeFunction('p', () => ran.push('p()'));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url)) foreign.push(url);
  });
  context.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  return context.newPage();
}

/** What a page holds, as a reader or a program that reads it meets it. */
export interface PageFacts {
  /** Text, alternative texts, labels and values, with single spaces. */
  readonly words: string;
  readonly title: string;
  /** Attributes that run something, and elements that a page of this site never has. */
  readonly dangers: readonly string[];
  readonly things: readonly string[];
  readonly links: readonly string[];
}

/** Runs in the browser. */
export function factsOfPage(): PageFacts {
  const dangers: string[] = [];
  const words: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if (!/^(?:script|style)$/.test(parentElement?.localName ?? '')) words.push(textContent ?? '');
  }
  const own = /^(?:https?:|mailto:|tel:|\/|#|\?|[^:]*$)/i;
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName;
    if (/^(?:iframe|object|embed|base|math|frame|applet|template|portal)$/.test(tag))
      dangers.push(`<${tag}>`);
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc' || name === 'formaction')
        dangers.push(`${tag} ${name}="${value}"`);
      if (/^(?:href|src|action|xlink:href)$/.test(name) && !own.test(value.trim()))
        dangers.push(`${tag} ${name}="${value}"`);
      if (/^(?:alt|title|value|aria-label|label)$/.test(name)) words.push(` ${value} `);
    }
  }
  return {
    words: words.join('').replace(/\s+/g, ' '),
    title: document.title,
    dangers,
    things: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      ({ textContent }) => textContent ?? '',
    ),
    links: [...document.querySelectorAll('a')].map(({ href }) => href),
  };
}
