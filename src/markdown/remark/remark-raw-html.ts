import type { Html, Nodes, Parent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { element, text } from '../directives/directive.ts';
import { holds } from '../holds.ts';
import type { MarkdownFile } from './source-text.ts';

/** Tags without attributes that only mark words, so that `CO<sub>2</sub>` and `Ctrl` keys work. */
const wordTags = [
  ...['b', 'del', 'em', 'i', 'ins', 'kbd', 'mark'],
  ...['s', 'small', 'strong', 'sub', 'sup', 'u'],
];
const tag = new RegExp(`^<(/?)(${wordTags.join('|')})>$`, 'i');
const lineBreak = /^<br\s*\/?>$/i;
const comments = /<!--(?:>|->|[\s\S]*?-->)/g;

/**
 * Raw HTML never runs. `<br>` and paired word tags without attributes keep their meaning; a comment
 * stays in the source, unpublished; every other tag is shown as the text that was typed.
 */
export function remarkRawHtml() {
  return (tree: Root, file: MarkdownFile): undefined => {
    if (!holds(tree, 'html')) return;
    visit(tree, (node) => {
      if (!('children' in node) || !node.children.some(isHtml)) return;
      const parent: Parent = node;
      parent.children = holdsBlocks(node)
        ? parent.children.flatMap((child) => block(child, file))
        : phrasing(parent.children, file);
    });
  };
}

function isHtml(node: Nodes): node is Html {
  return node.type === 'html';
}

function holdsBlocks(node: Nodes): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective'].includes(
    node.type,
  );
}

function block(node: RootContent, file: MarkdownFile): RootContent[] {
  if (!isHtml(node)) return [node];
  const shown = withoutComments(node);
  if (!shown) return [];
  report(node, file);
  return [
    {
      type: 'paragraph',
      children: [{ type: 'text', value: shown }],
      ...(node.position && { position: node.position }),
    },
  ];
}

function phrasing(children: readonly RootContent[], file: MarkdownFile): RootContent[] {
  const out: RootContent[] = [];
  // Tags waiting for their end, each with the place of its text in `out`.
  const open: { name: string; at: number; node: Html }[] = [];
  for (const child of children) {
    if (!isHtml(child)) {
      out.push(child);
      continue;
    }
    if (!withoutComments(child)) continue;
    if (lineBreak.test(child.value)) {
      out.push(element('br', {}, []));
      continue;
    }
    const [, slash, typedName] = tag.exec(child.value) ?? [];
    const name = typedName?.toLowerCase();
    const start = open.findLastIndex((waiting) => waiting.name === name);
    const waiting = open[start];
    if (name && slash && waiting) {
      for (const unclosed of open.splice(start).slice(1)) report(unclosed.node, file);
      const inside = out.splice(waiting.at + 1);
      out[waiting.at] = element(name, {}, inside);
      continue;
    }
    if (name && !slash && !waiting) open.push({ name, at: out.length, node: child });
    else report(child, file);
    out.push(text(child.value));
  }
  for (const unclosed of open) report(unclosed.node, file);
  return out;
}

function withoutComments(node: Html): string {
  return node.value.replace(comments, '').trim();
}

function report(node: Html, file: MarkdownFile) {
  const [firstLine = ''] = node.value.trim().split('\n');
  const typed = firstLine.length > 40 ? `${firstLine.slice(0, 40)}…` : firstLine;
  file.message(
    `Kode HTML ${typed} tampil sebagai teks biasa. Hapus, atau pakai tulisan Markdown.`,
    {
      place: node.position,
      ruleId: 'html',
      source: 'markdown',
    },
  );
}
