import type { Processor } from 'unified';
import { boundAutolinks } from './bound-autolinks.ts';
import { boundContainers } from './bound-containers.ts';
import { boundLines } from './bound-lines.ts';
import { boundMarks } from './bound-marks.ts';
import { boundTree } from './bound-tree.ts';
import { Grammar } from './grammar.ts';

/**
 * Keeps a hostile or broken text (10,000 `>` in a row) from exhausting the parser's stack or the
 * editor's patience: what lies beyond any depth a person writes stays as plain text. Stands first,
 * since it wraps the parser itself.
 */
export function remarkBoundNesting(this: Processor) {
  const { parser } = this;
  if (!parser) throw new Error('remarkBoundNesting needs a parser before it');
  const data = this.data();
  data.micromarkExtensions = [...boundAutolinks(data.micromarkExtensions ?? []), boundMarks()];
  let grammar: Grammar | undefined;
  this.parser = (document, file) => {
    // Positions of nodes count in the bounded text, so the file has to hold that one.
    file.value = boundLines(boundContainers(document));
    // Steps that stand later in the list add to the grammar too, so it is known at the first text.
    grammar ??= new Grammar({ ...data });
    Object.assign(data, grammar.for(file.value));
    return parser(file.value, file);
  };
  return boundTree;
}
