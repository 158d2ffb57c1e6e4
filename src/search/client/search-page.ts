// The script of /cari/. Without it the form leads to the same page, which offers topics, regions
// and the archive.

import { loadSearch, type SearchParts } from './load.ts';
import { forgetQueries, recentQueries, rememberQuery } from './recent.ts';
import { formatRequest, isEmptyRequest, readRequest, type SearchRequest } from './request.ts';
import { type Outcome, search } from './search.ts';
import { link, required } from './view/element.ts';
import { showCounts } from './view/filter-panel.ts';
import { recentItems, understoodNote } from './view/notes.ts';
import { resultItem } from './view/result-item.ts';
import { failed, resultSentence, searching } from './view/words.ts';

const pageSize = 10;

/** Milliseconds without a key that end a word being typed. */
const pause = 400;

/** On a larger site the counts wait until a reader looks at the filters, for their bytes. */
const countedAtOnce = 2_000;

const form = required('cari', HTMLFormElement);
const filters = required('saring', HTMLElement);
const status = required('cari-status', HTMLElement);
const note = required('cari-maksud', HTMLElement);
const list = required('cari-hasil', HTMLOListElement);
const more = required('cari-lagi', HTMLButtonElement);
const recent = required('cari-riwayat', HTMLElement);

let parts: Promise<SearchParts> | null = null;
let outcome: Outcome | null = null;
let running = new AbortController();
let typing: ReturnType<typeof setTimeout> | undefined;
let wantsCounts = false;

function wake(): Promise<SearchParts> {
  parts ??= loadSearch();
  parts.catch(() => {
    parts = null;
  });
  return parts;
}

async function run(request: SearchRequest, isTyping = false): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  showRecent(request.query === '');
  if (isEmptyRequest(request)) return show(null, '');
  status.textContent = searching;
  try {
    const loaded = await wake();
    const found = await search(request, loaded, { signal, isTyping });
    signal.throwIfAborted();
    const items = await itemsOf(found, 0, loaded);
    signal.throwIfAborted();
    const words = found.understood.as ?? request.query;
    show(found, resultSentence(found.pages.length, words, request.filters));
    note.replaceChildren(...understoodNote(found.understood, request));
    list.append(...items);
    more.hidden = found.pages.length <= items.length;
    if (Object.keys(request.filters).length > 0) status.append(' ', clearLink(request));
    if (wantsCounts || loaded.engine.size <= countedAtOnce) await count(found);
  } catch {
    if (!signal.aborted) show(null, failed);
  }
}

async function itemsOf(found: Outcome, from: number, { engine }: SearchParts) {
  const shown = found.pages.slice(from, from + pageSize);
  return Promise.all(
    shown.map(async ({ page, positions }) => resultItem(await engine.card(page), positions)),
  );
}

async function count(found: Outcome): Promise<void> {
  const counts = await found.counts();
  if (found === outcome) showCounts(form, counts);
}

function show(found: Outcome | null, sentence: string): void {
  outcome = found;
  list.replaceChildren();
  note.replaceChildren();
  more.hidden = true;
  status.textContent = sentence;
}

function showRecent(isWanted: boolean): void {
  const queries = recentQueries(localStorage);
  recent.hidden = !isWanted || queries.length === 0;
  recent.querySelector('ul')?.replaceChildren(...recentItems(queries));
}

function clearLink(request: SearchRequest): HTMLAnchorElement {
  return link(`/cari/${formatRequest({ ...request, filters: {} })}`, 'Hapus saringan');
}

async function showMore(): Promise<void> {
  const found = outcome;
  const shown = list.childElementCount;
  if (!found) return;
  const items = await itemsOf(found, shown, await wake());
  if (found !== outcome) return;
  list.append(...items);
  more.hidden = found.pages.length <= list.childElementCount;
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
  if (place === 'push') rememberQuery(localStorage, request.query);
  void run(request, place === 'replace');
}

/** Brings the form and the results to what the address asks for. */
function followAddress(): void {
  const asked = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    field.value = asked.get(field.name) ?? '';
  }
  void run(readRequest(asked));
}

function wantCounts(): void {
  if (wantsCounts) return;
  wantsCounts = true;
  if (outcome) void count(outcome).catch(() => undefined);
}

form.addEventListener('focusin', () => void wake().catch(() => undefined), { once: true });
for (const event of ['focusin', 'pointerenter', 'beforetoggle']) {
  filters.addEventListener(event, wantCounts, { once: true });
}
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (filters.matches(':popover-open')) filters.hidePopover();
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
form.addEventListener('keydown', (event) => {
  const field = event.target;
  if (event.key !== 'Escape' || !(field instanceof HTMLInputElement) || !field.value) return;
  event.preventDefault();
  field.value = '';
  ask('replace');
});
list.addEventListener('click', (event) => {
  if (event.target instanceof HTMLAnchorElement) {
    rememberQuery(localStorage, readRequest(new FormData(form)).query);
  }
});
recent.querySelector('button')?.addEventListener('click', () => {
  forgetQueries(localStorage);
  showRecent(true);
  form.querySelector('input')?.focus();
});
more.addEventListener('click', () => void showMore());
addEventListener('popstate', followAddress);
followAddress();
