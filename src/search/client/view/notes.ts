import type { Understood } from '../../layer/understood.ts';
import { formatRequest, type SearchRequest } from '../request.ts';
import { link, made } from './element.ts';

/** What the query was taken for, with the way back to what was typed; empty when nothing was. */
export function understoodNote({ as, beside }: Understood, request: SearchRequest): Node[] {
  if (as === null && beside.length === 0) return [];
  const back = link(
    `/cari/${formatRequest({ ...request, isExact: true })}`,
    `Cari persis “${request.query}”`,
  );
  return [
    ...(as === null ? [] : ['Menampilkan hasil untuk ', made('em', [as]), '. ']),
    ...(beside.length === 0
      ? []
      : ['Ikut dicari: ', ...parted(beside.map(({ words }) => made('em', [words]))), '. ']),
    back,
  ].map((part) => (typeof part === 'string' ? document.createTextNode(part) : part));
}

/** The queries of this device as links. */
export function recentItems(queries: readonly string[]): HTMLLIElement[] {
  return queries.map((query) =>
    made('li', [link(`/cari/${formatRequest({ query, filters: {}, isExact: false })}`, query)]),
  );
}

function parted(nodes: readonly Node[]): (Node | string)[] {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [', ', node]));
}
