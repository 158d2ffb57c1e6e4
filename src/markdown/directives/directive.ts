import type { Parent, PhrasingContent, RootContent } from 'mdast';
import type {} from 'remark-directive';

/** A piece of the page that Markdown itself has no node for, e.g. a figure or its caption. */
export interface Wrapper extends Parent {
  type: 'wrapper';
  children: RootContent[];
  data: { hName: string; hProperties: Record<string, boolean | string | string[]> };
}

declare module 'mdast' {
  interface RootContentMap {
    wrapper: Wrapper;
  }
  interface PhrasingContentMap {
    wrapper: Wrapper;
  }
  interface BlockContentMap {
    wrapper: Wrapper;
  }
}

export type DirectiveKind = 'containerDirective' | 'leafDirective' | 'textDirective';

/** What an editor typed between the colons, the brackets and the braces. */
export interface TypedDirective {
  readonly label: PhrasingContent[];
  readonly attributes: Readonly<Record<string, string>>;
  /** Blocks between the fences of a container; empty for the other kinds. */
  readonly blocks: RootContent[];
}

/** One directive editors can use: its name, its shape, and what it becomes on the page. */
export interface Directive {
  readonly name: string;
  readonly kind: DirectiveKind;
  /** The page's node, or a sentence for the editor naming what is missing. */
  readonly convert: (typed: TypedDirective) => Wrapper | string;
}

/** A wrapper that becomes `<tagName …properties>children</tagName>`. */
export function element(
  tagName: string,
  properties: Wrapper['data']['hProperties'],
  children: RootContent[],
): Wrapper {
  return { type: 'wrapper', data: { hName: tagName, hProperties: properties }, children };
}

/** A text node. */
export function text(value: string): RootContent {
  return { type: 'text', value };
}
