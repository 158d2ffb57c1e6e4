// The script of /cari/. Without it the form leads to the same page, which offers topics, regions
// and the archive.
import { type Hits, loadPagefind, type SearchEngine } from './engine.ts';
import { formatRequest, isEmptyRequest, readRequest, type SearchRequest } from './request.ts';
import { resultItem } from './result-item.ts';
import { failed, resultSentence, searching } from './words.ts';

const pageSize = 10;

/** Milliseconds without a key that end a word being typed. */
const pause = 400;

const form = required('cari', HTMLFormElement);
const status = required('cari-status', HTMLElement);
const list = required('cari-hasil', HTMLOListElement);
const more = required('cari-lagi', HTMLButtonElement);

let engine: Promise<SearchEngine> | null = null;
let hits: Hits | null = null;
/** Counts the searches, so that a slow answer never replaces a newer one. */
let latest = 0;
let typing: ReturnType<typeof setTimeout> | undefined;

function required<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new TypeError(`The search page has no ${kind.name} "${id}"`);
}

function wake(): Promise<SearchEngine> {
  engine ??= loadPagefind();
  engine.catch(() => {
    engine = null;
  });
  return engine;
}

async function run(request: SearchRequest): Promise<void> {
  latest += 1;
  const mine = latest;
  if (isEmptyRequest(request)) return show(null, '');
  status.textContent = searching;
  try {
    const found = await (await wake()).search(request);
    const cards = await found.cards(0, pageSize);
    if (mine !== latest) return;
    show(found, resultSentence(found.count, request));
    list.append(...cards.map(resultItem));
    more.hidden = found.count <= cards.length;
    if (Object.keys(request.filters).length > 0) status.append(' ', clearLink(request));
  } catch {
    if (mine === latest) show(null, failed);
  }
}

function show(found: Hits | null, sentence: string): void {
  hits = found;
  list.replaceChildren();
  more.hidden = true;
  status.textContent = sentence;
}

function clearLink({ query }: SearchRequest): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `/cari/${formatRequest({ query, filters: {} })}`;
  link.textContent = 'Hapus saringan';
  return link;
}

async function showMore(): Promise<void> {
  const mine = latest;
  const shown = list.childElementCount;
  const cards = (await hits?.cards(shown, pageSize)) ?? [];
  if (mine !== latest || !hits) return;
  list.append(...cards.map(resultItem));
  more.hidden = hits.count <= list.childElementCount;
  list.children[shown]?.querySelector('a')?.focus();
}

/** Puts what the form holds into the address and searches for it. */
function ask(place: 'push' | 'replace'): void {
  clearTimeout(typing);
  const request = readRequest(new FormData(form));
  const address = `/cari/${formatRequest(request)}`;
  if (place === 'push' && address !== `${location.pathname}${location.search}`) {
    history.pushState(null, '', address);
  } else {
    history.replaceState(null, '', address);
  }
  void run(request);
}

/** Brings the form and the results to what the address asks for. */
function followAddress(): void {
  const request = readRequest(new URLSearchParams(location.search));
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const value =
      field.name === 'q' ? request.query : new URLSearchParams(location.search).get(field.name);
    field.value = value ?? '';
  }
  void run(request);
}

form.addEventListener('focusin', () => void wake().catch(() => undefined), { once: true });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  for (const sheet of form.querySelectorAll<HTMLElement>('[popover]')) {
    if (sheet.matches(':popover-open')) sheet.hidePopover();
  }
  ask('push');
});
form.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement) ask('push');
});
form.addEventListener('input', (event) => {
  if (!(event.target instanceof HTMLInputElement)) return;
  clearTimeout(typing);
  typing = setTimeout(() => ask('replace'), pause);
});
more.addEventListener('click', () => void showMore());
addEventListener('popstate', followAddress);
followAddress();
