/** The element of the page with an id; the page and its script are one thing. */
export function required<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new TypeError(`The search page has no ${kind.name} "${id}"`);
}

/** A new element with text or nodes in it. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content: readonly (Node | string)[],
  className = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

export function link(href: string, text: string): HTMLAnchorElement {
  const element = made('a', [text]);
  element.href = href;
  return element;
}
