/** What a client asks for; `base` and `version` are what it last saw, left out when not told. */
export type Ask =
  | {
      readonly kind: 'save';
      readonly slug: string;
      readonly text: string;
      readonly base?: string | null;
    }
  | { readonly kind: 'publish'; readonly slug: string; readonly version?: number }
  | { readonly kind: 'discard'; readonly slug: string; readonly version?: number }
  | {
      readonly kind: 'status';
      readonly slug: string;
      readonly status: string;
      readonly version?: number;
    }
  /** A commit on the published branch that somebody else made. */
  | { readonly kind: 'commit'; readonly slug: string; readonly text: string };

/** How the model says a call ends. */
export type Outcome =
  | { readonly code: 'taken'; readonly version: number }
  | { readonly code: 'stale'; readonly other: string | null }
  | { readonly code: 'conflict' | 'not-found' };

interface ModelDraft {
  readonly text: string;
  readonly status: string;
  /** Grows with each commit. */
  readonly version: number;
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
  #versions: number;

  constructor(from?: Model) {
    this.drafts = new Map(from?.drafts);
    this.published = new Map(from?.published);
    this.#versions = from ? from.#versions : 0;
  }

  apply(ask: Ask): Outcome {
    if (ask.kind === 'commit') {
      this.published.set(ask.slug, ask.text);
      return { code: 'taken', version: 0 };
    }
    const draft = this.drafts.get(ask.slug);
    const current = draft?.text ?? this.published.get(ask.slug) ?? null;
    if (ask.kind === 'save') {
      const isStale = ask.base !== undefined && ask.base !== current && ask.text !== current;
      if (isStale) return { code: 'stale', other: current };
      const begunOn = draft ? draft.begunOn : (this.published.get(ask.slug) ?? null);
      return this.#put(ask.slug, { text: ask.text, status: draft?.status ?? 'draft', begunOn });
    }
    if (!draft) return { code: 'not-found' };
    if (ask.version !== undefined && ask.version !== draft.version) {
      return { code: 'stale', other: draft.text };
    }
    if (ask.kind === 'discard') return this.#end(ask.slug, draft);
    const merged = this.#merged(ask.slug, draft);
    if (ask.kind === 'publish') {
      if (merged === null) return { code: 'conflict' };
      this.published.set(ask.slug, merged);
      return this.#end(ask.slug, draft);
    }
    if (ask.status === 'pending_publish' && merged === null) return { code: 'conflict' };
    if (ask.status === draft.status) return { code: 'taken', version: draft.version };
    return this.#put(ask.slug, { ...draft, status: ask.status });
  }

  #put(slug: string, draft: Omit<ModelDraft, 'version'>): Outcome {
    this.#versions += 1;
    this.drafts.set(slug, { ...draft, version: this.#versions });
    return { code: 'taken', version: this.#versions };
  }

  #end(slug: string, { version }: ModelDraft): Outcome {
    this.drafts.delete(slug);
    return { code: 'taken', version };
  }

  /** The text after both sides are joined; null when both changed it in different ways. */
  #merged(slug: string, { text, begunOn }: ModelDraft): string | null {
    const published = this.published.get(slug) ?? null;
    if (published === begunOn || published === text) return text;
    return text === begunOn ? published : null;
  }

  /** Everything, in one comparable text. */
  whole(): string {
    return JSON.stringify([[...this.drafts].sort(), [...this.published].sort()]);
  }

  /** What must be seen from outside, in one comparable text. */
  seen(): string {
    return asSeen(this.drafts, this.published);
  }
}

/** Drafts and published texts as one comparable text. */
export function asSeen(
  drafts: ReadonlyMap<string, { readonly text: string; readonly status: string }>,
  published: ReadonlyMap<string, string>,
): string {
  return JSON.stringify({
    drafts: [...drafts].map(([slug, { text, status }]) => [slug, status, text]).sort(),
    published: [...published].sort(),
  });
}
