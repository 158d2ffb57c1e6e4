import type { Definition, Image, Link, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { remarkPlugins } from '../../markdown/pipeline.ts';
import type { MarkdownFile } from '../../markdown/remark/source-text.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { ReadEntry } from '../rules/rule.ts';

/** A file beside the entry that its text names. */
export interface BodyReference {
  /** Name as the file has it on disk. */
  readonly name: string;
  /** Name as typed in Markdown. */
  readonly typed: string;
  /** From 1, in the body. */
  readonly line: number;
  readonly column: number;
  /** Where the words that name it begin and end, as offsets in the body. */
  readonly from: number;
  readonly to: number;
}

/** A picture of the entry that its text shows. */
export interface BodyPhoto {
  readonly alt: string;
  /** What `::foto` says of the people in it; null when it says nothing. */
  readonly consent: string | null;
  /** False for a plain Markdown picture, which has no place for consent. */
  readonly isDirective: boolean;
  /** From 1, in the body. */
  readonly line: number;
  readonly column: number;
}

/** Anything a picture, a file, a directive or raw HTML starts with; other bodies are not parsed. */
const worthParsing =
  /!\[|:[a-z]+[[{]|:::|<[a-z/!]|\]\(\s*<?(?!https?:|\/|#|mailto:|tel:)|^ {0,3}\[[^\]]+\]:/im;

/**
 * Runs the steps of the site's own Markdown over an entry's text: the files it names, and what the
 * steps warn of.
 */
export function readBody(entry: ReadEntry): {
  readonly references: readonly BodyReference[];
  readonly photos: readonly BodyPhoto[];
  readonly problems: readonly Problem[];
} {
  if (!worthParsing.test(entry.body)) return { references: [], photos: [], problems: [] };
  const file = processor.processSync(entry.body);
  const problems = file.messages.map(({ line = 1, column = 1, reason }) =>
    problemAt(
      { file: entry.file, line: line + entry.bodyLine - 1, column, field: 'body' },
      { rule: 'markdown', message: reason, severity: 'warning' },
    ),
  );
  return { ...(found.get(file) ?? { references: [], photos: [] }), problems };
}

/** The files beside an entry that a body names, in its order. */
export function fileReferences(body: string): readonly BodyReference[] {
  return found.get(processor.processSync(body))?.references ?? [];
}

/** What the collecting step found in a file, until its caller has taken it. */
const found = new WeakMap<
  object,
  { readonly references: readonly BodyReference[]; readonly photos: readonly BodyPhoto[] }
>();

const processor = remark()
  .use(remarkGfm)
  .use(collectReferences)
  .use(remarkPlugins)
  .use(withoutOutput)
  .freeze();

function collectReferences() {
  return (tree: Root, file: MarkdownFile): undefined => {
    const references: BodyReference[] = [];
    const photos: BodyPhoto[] = [];
    const add = (url: string | null | undefined, node: { position?: Root['position'] }) => {
      const name = localName(url ?? '');
      if (name === null) return;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const from = node.position?.start.offset ?? 0;
      const to = node.position?.end.offset ?? from;
      references.push({ name, typed: url ?? '', line, column, from, to });
    };
    visit(tree, (node) => {
      if (isAddressed(node)) add(node.url, node);
      const photo = photoIn(node);
      if (photo) photos.push(photo);
      if (node.type === 'leafDirective' || node.type === 'containerDirective') {
        add(node.attributes?.['src'], node);
      }
    });
    found.set(file, { references, photos });
  };
}

function photoIn(node: RootContent | Root): BodyPhoto | null {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (node.type === 'image' && localName(node.url) !== null) {
    return { alt: node.alt ?? '', consent: null, isDirective: false, line, column };
  }
  if (node.type !== 'leafDirective' || node.name !== 'foto') return null;
  const { src, alt, izin } = node.attributes ?? {};
  if (localName(src ?? '') === null) return null;
  return { alt: alt ?? '', consent: izin ?? null, isDirective: true, line, column };
}

function isAddressed(node: { type: string }): node is Image | Link | Definition {
  return node.type === 'image' || node.type === 'link' || node.type === 'definition';
}

/** The file an address names; null when it leads to another page or another site. */
function localName(url: string): string | null {
  const path = url
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/^\.\//, '');
  if (path === '' || /^(?:[a-z][a-z0-9+.-]*:|\/|\.\.\/)/i.test(path) || path.endsWith('/'))
    return null;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function withoutOutput(this: Processor): undefined {
  this.compiler = () => '';
}
