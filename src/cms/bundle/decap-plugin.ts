import { readFile } from 'node:fs/promises';
import type { Loader, Plugin } from 'esbuild';
import { applyPatch, type Patch, PatchError, type Stub } from './patch.ts';

/**
 * Puts patches and stubs in while esbuild reads Decap.
 * The build fails when a patch found no file: then Decap has moved it, and the mend is lost.
 */
export function decapPlugin(patches: readonly Patch[], stubs: readonly Stub[]): Plugin {
  return {
    name: 'decap',
    setup(build) {
      const applied = new Set<Patch>();
      build.onStart(() => applied.clear());

      build.onResolve({ filter: /.*/ }, ({ path, importer }) => {
        const index = stubs.findIndex(
          (stub) => stub.module.test(path) && (stub.importer?.test(slashed(importer)) ?? true),
        );
        const put = stubs[index]?.put;
        if (!put) return null;
        return 'path' in put
          ? { path: put.path }
          : { path: `${index}:${path}`, namespace: 'stub', sideEffects: false };
      });
      build.onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => {
        const put = stubs[Number(path.split(':', 1)[0])]?.put;
        return { contents: put && 'code' in put ? put.code : '', loader: 'js' };
      });

      build.onLoad({ filter: /node_modules.*\.js$/ }, async ({ path }) => {
        const file = slashed(path).split('/node_modules/').at(-1);
        const matching = patches.filter((patch) => patch.file === file);
        if (matching.length === 0) return null;
        const source = await readFile(path, 'utf8');
        for (const patch of matching) applied.add(patch);
        const loader: Loader = 'js';
        return { contents: matching.reduce(applyPatch, source), loader };
      });

      build.onEnd((result) => {
        if (result.errors.length > 0) return;
        const lost = patches.filter((patch) => !applied.has(patch));
        if (lost.length > 0) {
          throw new PatchError(
            `The bundle has no ${lost.map(({ file }) => file).join(', ')}; a patch is lost.`,
          );
        }
      });
    },
  };
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
