import remarkDirective from 'remark-directive';
import type { Processor } from 'unified';
import type { DirectiveKind } from '../directives/directive.ts';
import { directives } from '../directives/list.ts';
import type { Code, Construct, Tokenizer } from './micromark.ts';

const COLON = 58;
const SPACE = 32;
const LEFT_BRACKET = 91;
const LEFT_BRACE = 123;
/** A quote in a warning in a list is three. */
const MAX_CONTAINER_DEPTH = 8;

/**
 * Reads directives whose name and shape stand in `directives/list.ts`, and nothing else as one:
 * `pukul 10:30`, `nilai:baik` and `:::entah` never become directives, so they stay exactly the text
 * that was typed, with ordinary Markdown at work inside.
 */
export function remarkKnownDirectives(this: Processor): undefined {
  remarkDirective.call(this as never);
  const extensions = this.data().micromarkExtensions ?? [];
  const generic = extensions.pop();
  const flow = constructs(generic?.flow?.[COLON]);
  const inline = constructs(generic?.text?.[COLON]);
  const [container, leaf] = flow;
  const [text] = inline;
  if (!container || !leaf || !text) throw new Error('remark-directive changed its constructs');
  extensions.push({
    flow: {
      [COLON]: [
        onlyNamed(shallow(container), 'containerDirective'),
        onlyNamed(leaf, 'leafDirective'),
      ],
    },
    text: { [COLON]: onlyNamed(text, 'textDirective') },
  });
}

function constructs(value: Construct | Construct[] | undefined): Construct[] {
  return value === undefined ? [] : [value].flat();
}

/** The same construct, tried only where a known name of this kind stands ahead. */
function onlyNamed(construct: Construct, kind: DirectiveKind): Construct {
  const names = new Set(directives.filter((d) => d.kind === kind).map((d) => d.name));
  const ahead: Construct = { tokenize: nameAhead(names, kind), partial: true };
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check(ahead, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}

function nameAhead(names: ReadonlySet<string>, kind: DirectiveKind): Tokenizer {
  return (effects, ok, nok) => {
    let name = '';
    return start;

    function start(code: Code) {
      effects.enter('data');
      return colons(code);
    }

    function colons(code: Code) {
      if (code === COLON) {
        effects.consume(code);
        return colons;
      }
      return letters(code);
    }

    function letters(code: Code) {
      if (code !== null && code > SPACE && code !== LEFT_BRACKET && code !== LEFT_BRACE) {
        name += String.fromCharCode(code);
        // No name is longer; a long word must not be read again at each of its colons.
        if (name.length > 20) return nok(code);
        effects.consume(code);
        return letters;
      }
      effects.exit('data');
      const opened =
        code === LEFT_BRACKET ||
        (kind !== 'textDirective' && code === LEFT_BRACE) ||
        kind === 'containerDirective';
      return opened && names.has(name) ? ok(code) : nok(code);
    }
  };
}

/**
 * The same construct, refused inside too many of its kind: each level is read again for the next.
 * A container's text is read as its own document after the container itself, by the same parser.
 */
function shallow(construct: Construct): Construct {
  const readBy = new WeakMap<object, Map<number, number>>();
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const context = this;
      const ends = readBy.get(context.parser) ?? new Map<number, number>();
      readBy.set(context.parser, ends);
      const start = context.now().offset;
      let around = 0;
      for (const [from, to] of ends) if (from < start && start < to) around += 1;
      if (around >= MAX_CONTAINER_DEPTH) return nok;
      return construct.tokenize.call(context, effects, finished, nok);

      function finished(code: Code) {
        ends.set(start, Math.max(context.now().offset, ends.get(start) ?? 0));
        return ok(code);
      }
    },
  };
}
