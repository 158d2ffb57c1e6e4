/** Enough to keep the disk and the picture decoder busy; few enough to hold little in memory. */
const ahead = 8;

/**
 * Works on items a few at a time and gives the results in the items' order. No more is begun than
 * is being taken.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // A failure is met where its result is taken, maybe after others.
    result.catch(() => undefined);
    running.push(result);
    const first = running.length >= ahead ? running.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of running) yield await result;
}
