import type { Construct, Extension } from './micromark.ts';

/**
 * Events of one paragraph that may be walked over for addresses typed bare. At each word GFM walks
 * back to the last open bracket, so `[` before 20,000 words would be 200 million steps.
 */
const MAX_STEPS = 2_000_000;

const names = new Set(['emailAutolink', 'protocolAutolink', 'wwwAutolink']);

/** The same extensions, in which bare addresses (`kim@contoh.id`) are no longer looked for late in a huge paragraph. */
export function boundAutolinks(extensions: readonly Extension[]): Extension[] {
  return extensions.map(({ text, ...rest }) => ({
    ...rest,
    ...(text && { text: mapped(text) }),
  }));
}

function mapped(text: NonNullable<Extension['text']>): Extension['text'] {
  return Object.fromEntries(
    Object.entries(text).map(([code, constructs]) => [code, [constructs ?? []].flat().map(bound)]),
  );
}

const steps = new WeakMap<object, number>();

function bound(construct: Construct): Construct {
  const { name, previous } = construct;
  if (!name || !names.has(name) || !previous) return construct;
  return {
    ...construct,
    previous(code) {
      if (!previous.call(this, code)) return false;
      const taken = (steps.get(this) ?? 0) + this.events.length;
      steps.set(this, taken);
      return taken <= MAX_STEPS;
    },
  };
}
