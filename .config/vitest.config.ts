import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Timeouts of what drives a browser or builds a site. */
const slow = {
  testTimeout: 180_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  root,
  test: {
    // The default leaves a core to watch mode, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      { root, test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...slow } },
      {
        root,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // One newsroom at a time: each builds, serves and is driven by a browser.
          fileParallelism: false,
          ...slow,
        },
      },
    ],
  },
});
