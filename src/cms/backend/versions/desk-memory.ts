import type { Draft, MediaFile } from '../proxy-types.ts';
import { type Shelf, Versions } from './versions.ts';

/**
 * What this page has learnt from the desk. Texts and pictures are kept by their git id, so a kept
 * one is never out of date.
 */
export class DeskMemory {
  readonly versions: Versions;
  readonly texts = new Map<string, string>();
  readonly pictures = new Map<string, MediaFile>();
  /** Path to id of every picture the desk has told of. */
  readonly stored = new Map<string, string>();
  readonly #heads = new Map<string, string>();
  #board = new Map<string, Draft>();

  constructor(shelf: Shelf) {
    this.versions = new Versions(shelf);
  }

  /** Takes in the whole board; from it every draft is answered without another request. */
  board(drafts: readonly Draft[]): readonly string[] {
    this.#board = new Map(drafts.map((draft) => [`${draft.collection}/${draft.slug}`, draft]));
    for (const draft of drafts) this.draft(draft);
    return [...this.#board.keys()];
  }

  fromBoard(id: string): Draft | undefined {
    return this.#board.get(id);
  }

  draft(draft: Draft): void {
    this.head(draft.collection, draft.slug, draft.head);
    for (const { path, id } of draft.diffs) this.stored.set(path, id);
    for (const { id, data } of draft.dataFiles ?? []) this.texts.set(id, data);
  }

  head(collection: string, slug: string, head: unknown): void {
    if (typeof head === 'string') this.#heads.set(`${collection}/${slug}`, head);
  }

  /** Names the commit a change of state was decided on. */
  seen(collection: string, slug: string): { readonly head?: string } {
    const head = this.#heads.get(`${collection}/${slug}`);
    return head === undefined ? {} : { head };
  }
}
