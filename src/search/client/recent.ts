const key = 'pencarian-terakhir';
const most = 8;

/** What was searched for on this device, newest first. It leaves the device in no way. */
export function recentQueries(store: Pick<Storage, 'getItem'>): string[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
  } catch {
    // A browser may refuse storage, and another page may have written something else.
    return [];
  }
}

export function rememberQuery(store: Pick<Storage, 'getItem' | 'setItem'>, query: string): void {
  if (!query) return;
  const others = recentQueries(store).filter((known) => known !== query);
  try {
    store.setItem(key, JSON.stringify([query, ...others].slice(0, most)));
  } catch {
    // Full or refused: the search works without.
  }
}

export function forgetQueries(store: Pick<Storage, 'removeItem'>): void {
  try {
    store.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}
