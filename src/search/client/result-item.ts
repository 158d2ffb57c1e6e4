import type { Card } from './engine.ts';

/** A found page as a list item: kind, place and date; title; a sentence with the hits marked. */
export function resultItem({ url, title, kind, place, date, excerpt }: Card): HTMLLIElement {
  const item = document.createElement('li');
  const meta = element('p', 'meta');
  meta.textContent = [kind, place, date].filter(Boolean).join(' · ');
  const heading = element('h2', 'title');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  heading.append(link);
  const sentence = element('p', 'sentence');
  sentence.append(...markedText(excerpt));
  item.append(meta, heading, sentence);
  return item;
}

/** Text and `mark` elements made anew: whatever else the engine's HTML holds stays behind. */
function markedText(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function element(name: 'p' | 'h2', className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
