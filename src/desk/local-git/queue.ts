const tails = new Map<string, Promise<unknown>>();

/**
 * Runs work on one thing at a time, in the order asked; a failure does not hold up the next.
 * @param name what the work must not share, such as the folder of a repository
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const turn = (tails.get(name) ?? Promise.resolve()).then(work);
  const tail = turn.catch(() => undefined);
  tails.set(name, tail);
  void tail.then(() => {
    if (tails.get(name) === tail) tails.delete(name);
  });
  return turn;
}

/** Lets at most so many pieces of work run at once; the others wait in the order they came. */
export function slots(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
