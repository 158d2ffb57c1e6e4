/** One exchange of text inside a file of a package. */
export interface Edit {
  /** Text as it stands in the package; it must occur exactly once. */
  readonly find: string;
  readonly put: string;
}

/**
 * A change made to one file of Decap while it is bundled. The package in `node_modules` stays as
 * it was published; only our bundle differs.
 */
export interface Patch {
  /** Path below `node_modules`, with `/`. */
  readonly file: string;
  readonly edits: readonly Edit[];
}

/** A package, or one file of it, that is replaced as a whole. */
export interface Stub {
  /** What an `import` names, matched from its start to its end. */
  readonly module: RegExp;
  /** Only imports standing in files below this path of `node_modules`; everywhere when absent. */
  readonly importer?: RegExp;
  /** JavaScript that stands in its place, or the absolute path of our own module. */
  readonly put: { readonly code: string } | { readonly path: string };
}

/** Decap changed where a patch takes hold; the bundle would silently lose the mend. */
export class PatchError extends Error {}

/**
 * Applies a patch to the text of its file.
 * @throws {PatchError} when a text to exchange isn't there exactly once
 */
export function applyPatch(source: string, { file, edits }: Patch): string {
  return edits.reduce((text, { find, put }) => {
    const occurrences = text.split(find).length - 1;
    if (occurrences !== 1) {
      throw new PatchError(
        `The patch for ${file} expects this text once and found it ${occurrences} times. ` +
          `Decap has changed there; look at the patch again:\n${find}`,
      );
    }
    return text.replace(find, () => put);
  }, source);
}
