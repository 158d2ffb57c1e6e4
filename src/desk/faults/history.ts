import fc from 'fast-check';

const slugs = ['2026/11/lama', '2026/11/satu', '2026/11/dua'] as const;

/** One thing that somebody does; what they know of the article decides the rest. */
export type Deed =
  | {
      readonly kind: 'save';
      readonly client: number;
      readonly slug: string;
      /** Sends what the client read last, tells nothing, or claims that the entry is new. */
      readonly base: 'read' | 'untold' | 'new';
      /** The same words again, as after an answer that was lost. */
      readonly again: boolean;
    }
  | {
      readonly kind: 'publish' | 'discard';
      readonly client: number;
      readonly slug: string;
      readonly told: boolean;
    }
  | {
      readonly kind: 'status';
      readonly client: number;
      readonly slug: string;
      readonly status: 'draft' | 'pending_review' | 'pending_publish';
      readonly told: boolean;
    }
  | { readonly kind: 'read'; readonly client: number; readonly slug: string }
  | { readonly kind: 'commit'; readonly slug: string }
  | { readonly kind: 'pull' }
  | { readonly kind: 'tidy' };

const who = { client: fc.nat({ max: 2 }), slug: fc.constantFrom(...slugs) };
const often = {
  arbitrary: fc.record({
    kind: fc.constant('save' as const),
    ...who,
    base: fc.constantFrom('read' as const, 'read' as const, 'untold' as const, 'new' as const),
    again: fc.nat({ max: 4 }).map((chance) => chance === 0),
  }),
  weight: 6,
};

const deed: fc.Arbitrary<Deed> = fc.oneof(
  often,
  {
    arbitrary: fc.record({
      kind: fc.constantFrom('publish' as const, 'publish' as const, 'discard' as const),
      ...who,
      told: fc.boolean(),
    }),
    weight: 4,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('status' as const),
      ...who,
      status: fc.constantFrom(
        'draft' as const,
        'pending_review' as const,
        'pending_publish' as const,
      ),
      told: fc.boolean(),
    }),
    weight: 2,
  },
  { arbitrary: fc.record({ kind: fc.constant('read' as const), ...who }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('commit' as const), slug: who.slug }), weight: 2 },
  { arbitrary: fc.constant({ kind: 'pull' as const }), weight: 1 },
  { arbitrary: fc.constant({ kind: 'tidy' as const }), weight: 1 },
);

/** Steps one after another; the deeds of one step all at once. */
export type History = readonly (readonly Deed[])[];

export const histories: fc.Arbitrary<History> = fc.array(
  fc.array(deed, { minLength: 1, maxLength: 3 }),
  { minLength: 3, maxLength: 8, size: 'max' },
);
