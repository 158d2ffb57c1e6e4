import type { PhrasingContent } from 'mdast';
import { type Directive, element, type TypedDirective, type Wrapper } from './directive.ts';

/** `:::catatan[Judul]`: something the reader should know beside the story. */
export const note: Directive = {
  name: 'catatan',
  kind: 'containerDirective',
  convert: (typed) => callout('note', 'Catatan', typed),
};

/** `:::awas[Judul]`: something that can hurt the reader, e.g. a scam or a flood. */
export const warning: Directive = {
  name: 'awas',
  kind: 'containerDirective',
  convert: (typed) => callout('warning', 'Awas', typed),
};

function callout(
  meaning: string,
  defaultTitle: string,
  { label, blocks }: TypedDirective,
): Wrapper {
  const title: PhrasingContent[] =
    label.length > 0 ? label : [{ type: 'text', value: defaultTitle }];
  return element('div', { className: ['callout', `callout-${meaning}`], role: 'note' }, [
    element('p', { className: ['callout-title'] }, [element('strong', {}, title)]),
    ...blocks,
  ]);
}
