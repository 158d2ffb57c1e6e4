import type { Payload } from '../proxy-types.ts';
import { DeskError } from './desk-error.ts';

/** Waits between tries, in milliseconds: a village connection comes and goes. */
const pauses = [400, 1500, 4000];

/**
 * Posts one action to the desk. A call that could not be sent is tried again; sending the same
 * change twice is safe, because a change names the version it was made from.
 * @throws {DeskError} with the editor's sentence for every answer that is no success
 */
export async function call(url: string, payload: Payload & { branch?: string }): Promise<unknown> {
  const response = await send(url, JSON.stringify(payload));
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  throw new DeskError(response.status, isAnswer(answer) ? answer : {});
}

async function send(url: string, body: string): Promise<Response> {
  for (const pause of [...pauses, null]) {
    try {
      return await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
        signal: AbortSignal.timeout(90_000),
      });
    } catch (error) {
      // A desk that took so long may still be at it; asking again would only add to its work.
      const tooLong = error instanceof DOMException && error.name === 'TimeoutError';
      if (pause === null || tooLong) break;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  throw new DeskError(0, {});
}

function isAnswer(answer: unknown): answer is object {
  return typeof answer === 'object' && answer !== null;
}
