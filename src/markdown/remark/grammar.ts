import type { Data } from 'unified';
import type { Extension } from './micromark.ts';

type Extensions = Pick<Data, 'micromarkExtensions' | 'fromMarkdownExtensions'>;

/** GFM's constructs for addresses that stand bare in a text, and its step after them, by name. */
const webAddresses = ['wwwAutolink', 'protocolAutolink'];
const mailAddresses = ['emailAutolink'];
const bareLinkStep = 'transformGfmAutolinkLiterals';

const tables = ['table'];

/** What every such address holds, typed or hidden in a character reference. */
const mayBeWeb = /www|http|&/i;
const mayBeMail = /[@&]/;
/** A row below a table's head has one of these, or is the underline of a heading. */
const mayBeTable = /\||:-|-:/;

/**
 * What a text needs of GFM. The construct for mail addresses stops the parser at every word, which
 * takes a third of its time, the one for tables at every line, and most texts have neither.
 */
export class Grammar {
  readonly #whole: Extensions;
  /** By what is left out. */
  readonly #lean = new Map<string, Extensions>();

  /** @param whole what the processor was given */
  constructor(whole: Extensions) {
    this.#whole = whole;
  }

  /** The same tree comes of the text as by the whole grammar. */
  for(markdown: string): Extensions {
    const missing = [
      ...(mayBeWeb.test(markdown) ? [] : webAddresses),
      ...(mayBeMail.test(markdown) ? [] : mailAddresses),
      ...(mayBeTable.test(markdown) ? [] : tables),
    ];
    const key = missing.join();
    const known = this.#lean.get(key) ?? without(missing, this.#whole);
    this.#lean.set(key, known);
    return known;
  }
}

function without(
  names: readonly string[],
  { micromarkExtensions = [], fromMarkdownExtensions = [] }: Extensions,
): Extensions {
  const noAddress = [...webAddresses, ...mailAddresses].every((name) => names.includes(name));
  return {
    micromarkExtensions: micromarkExtensions.map((one) => withoutConstructs(names, one)),
    fromMarkdownExtensions: fromMarkdownExtensions.map((some) =>
      noAddress && Array.isArray(some) ? some.filter((one) => !hasBareLinkStep(one)) : some,
    ),
  };
}

function withoutConstructs(names: readonly string[], extension: Extension): Extension {
  const { text, flow } = extension;
  return {
    ...extension,
    ...(text && { text: withoutNamed(names, text) }),
    ...(flow && { flow: withoutNamed(names, flow) }),
  };
}

type Constructs = NonNullable<Extension['text']>;

function withoutNamed(names: readonly string[], constructs: Constructs): Constructs {
  const kept = Object.entries(constructs).map(([code, some]) => {
    const list = some === undefined ? [] : [some].flat();
    return [code, list.filter(({ name }) => !names.includes(name ?? ''))] as const;
  });
  return Object.fromEntries(kept.filter(([, list]) => list.length > 0));
}

function hasBareLinkStep(extension: object): boolean {
  const { transforms } = extension as { readonly transforms?: readonly { name: string }[] | null };
  return transforms?.some(({ name }) => name === bareLinkStep) ?? false;
}
