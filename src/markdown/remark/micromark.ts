import type {} from 'remark';
import type { Data } from 'unified';

/** Types of micromark, the tokenizer under remark, as remark's own declarations give them. */
export type Extension = NonNullable<Data['micromarkExtensions']>[number];
export type Construct = Exclude<NonNullable<NonNullable<Extension['text']>[number]>, unknown[]>;
export type Tokenizer = Construct['tokenize'];
/** A character, a line ending or tab (below zero), or the end (null). */
export type Code = Parameters<ReturnType<Tokenizer>>[0];
