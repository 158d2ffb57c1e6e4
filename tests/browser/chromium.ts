import { type Browser, chromium } from 'playwright-core';

/** The browser of the tests: `CHROMIUM`, or the one of the system. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Milliseconds a busy machine may take for one step; a step that is stuck fails all the same. */
export const patience = 30_000;
