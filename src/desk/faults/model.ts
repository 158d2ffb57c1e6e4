/** What a client asks for; `base` and `head` are what it last saw, left out when not told. */
export type Ask =
  | {
      readonly kind: 'save';
      readonly slug: string;
      readonly text: string;
      readonly base?: string | null;
    }
  | { readonly kind: 'publish'; readonly slug: string; readonly head?: string }
  | { readonly kind: 'discard'; readonly slug: string; readonly head?: string }
  | {
      readonly kind: 'status';
      readonly slug: string;
      readonly status: string;
      readonly head?: string;
    }
  /** A commit on the published branch that somebody else made. */
  | { readonly kind: 'commit'; readonly slug: string; readonly text: string };

/** How the model says a call ends. */
export type Outcome =
  | { readonly code: 'taken'; readonly head: string | undefined }
  | { readonly code: 'stale'; readonly other: string | null }
  | { readonly code: 'conflict' | 'not-found' };

interface ModelDraft {
  readonly text: string;
  readonly status: string;
  /** Its newest commit. */
  readonly head: string;
  /** Text that was published when the draft was begun; null when there was none. */
  readonly begunOn: string | null;
}

/**
 * The desk as a few lines: a draft is a text with a state, begun on what was published. An answer
 * is always given on the newest state, one call after another.
 */
export class Model {
  readonly drafts: Map<string, ModelDraft>;
  readonly published: Map<string, string>;

  constructor(from?: Model) {
    this.drafts = new Map(from?.drafts);
    this.published = new Map(from?.published);
  }

  /** @param head the commit that the desk's answer names, if it took the call */
  apply(ask: Ask, head = ''): Outcome {
    if (ask.kind === 'commit') {
      this.published.set(ask.slug, ask.text);
      return { code: 'taken', head: undefined };
    }
    const draft = this.drafts.get(ask.slug);
    const current = draft?.text ?? this.published.get(ask.slug) ?? null;
    if (ask.kind === 'save') {
      const isStale = ask.base !== undefined && ask.base !== current && ask.text !== current;
      if (isStale) return { code: 'stale', other: current };
      const begunOn = draft ? draft.begunOn : (this.published.get(ask.slug) ?? null);
      const status = draft?.status ?? 'draft';
      return this.#put(ask.slug, { text: ask.text, status, begunOn, head });
    }
    if (!draft) return { code: 'not-found' };
    if (ask.head !== undefined && ask.head !== draft.head) {
      return { code: 'stale', other: draft.text };
    }
    if (ask.kind === 'discard') return this.#end(ask.slug);
    const merged = this.#merged(ask.slug, draft);
    if (ask.kind === 'publish') {
      if (merged === null) return { code: 'conflict' };
      this.published.set(ask.slug, merged);
      return this.#end(ask.slug);
    }
    if (ask.status === 'pending_publish' && merged === null) return { code: 'conflict' };
    if (ask.status === draft.status) return { code: 'taken', head: draft.head };
    return this.#put(ask.slug, { ...draft, status: ask.status, head });
  }

  #put(slug: string, draft: ModelDraft): Outcome {
    this.drafts.set(slug, draft);
    return { code: 'taken', head: draft.head };
  }

  #end(slug: string): Outcome {
    this.drafts.delete(slug);
    return { code: 'taken', head: undefined };
  }

  /** The text after both sides are joined; null when both changed it in different ways. */
  #merged(slug: string, { text, begunOn }: ModelDraft): string | null {
    const published = this.published.get(slug) ?? null;
    if (published === begunOn || published === text) return text;
    return text === begunOn ? published : null;
  }

  /** What must be seen from outside, in one comparable text. */
  seen(): string {
    return asSeen(this.drafts, this.published);
  }

  /** All of it: what a draft was begun on shows only when it is published. */
  whole(): string {
    return JSON.stringify([[...this.drafts].sort(), [...this.published].sort()]);
  }
}

/** Drafts and published texts as one comparable text. */
export function asSeen(
  drafts: ReadonlyMap<
    string,
    { readonly text: string; readonly status: string; readonly head: string }
  >,
  published: ReadonlyMap<string, string>,
): string {
  return JSON.stringify({
    drafts: [...drafts].map(([slug, { text, status, head }]) => [slug, status, head, text]).sort(),
    published: [...published].sort(),
  });
}
