import type { Browser } from 'playwright-core';

/** What a reader meets who opens a page for the first time. Times are ms from the tap on a link. */
export interface Visit {
  readonly requests: number;
  /** On the wire, headers included. */
  readonly bytes: number;
  readonly fcp: number;
  readonly lcp: number;
  /** Cumulative layout shift, without a unit. */
  readonly cls: number;
  /** When the last file was there. */
  readonly loaded: number;
}

/** A phone of 360 px with two pixels to each. */
export const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 } as const;

/** Times slower than this machine that the phone's processor is. */
const slower = 6;

/** Quiet for so many ms after loading, the page has shown what it shows by itself. */
const settle = 800;

type Figures = Pick<Visit, 'fcp' | 'lcp' | 'cls' | 'loaded'>;

/** Opens a page with nothing kept from before, on a slow phone, and waits until it rests. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ ...phone, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let [requests, bytes] = [0, 0];
    session.on('Network.requestWillBeSent', ({ request }) => {
      if (/^https?:/.test(request.url)) requests += 1;
    });
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await session.send('Network.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.addInitScript(observe);
    await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(settle);
    return { requests, bytes, ...(await page.evaluate(figures)) };
  } finally {
    await context.close();
  }
}

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** Runs in the page before anything else of it. */
function observe(): void {
  const seen = { lcp: 0, cls: 0 };
  Object.assign(globalThis, { seenByBench: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      if (!entry.hadRecentInput) seen.cls += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page at the end. */
function figures(): Figures {
  const { lcp, cls } = (globalThis as unknown as { seenByBench: { lcp: number; cls: number } })
    .seenByBench;
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const files = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  return {
    fcp: paint?.startTime ?? Number.NaN,
    lcp,
    cls,
    loaded: Math.max(...files.map(({ responseEnd }) => responseEnd)),
  };
}
