import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test.each(['read-content.ts', 'before-save.ts', 'command.ts'])(
  '%s needs nothing of Node: a browser and a Worker can run it',
  async (name) => {
    const { errors, metafile } = await build({
      entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'browser',
      logLevel: 'silent',
    });
    expect(errors).toEqual([]);
    const adapters = Object.keys(metafile.inputs).filter((path) => /\/node-[\w-]+\.ts$/.test(path));
    expect(adapters).toEqual([]);
  },
);
