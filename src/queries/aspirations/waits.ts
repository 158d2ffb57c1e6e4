import {
  type AspirationState,
  type Step,
  stateAfter,
} from '../../schema/types/aspiration-steps.ts';

/** How long an aspiration has waited, or did. */
export interface Wait {
  readonly state: AspirationState;
  /** Whole days from its receipt to the first answer, or to today while there is none. */
  readonly days: number;
  /** The day of the first answer, a refusal too; undefined while it waits. */
  readonly answered: string | undefined;
}

/** What a list of aspirations says of those who answer. */
export interface WaitRecord {
  readonly total: number;
  readonly waiting: number;
  readonly answered: number;
  /** Answered in the month of today. */
  readonly answeredThisMonth: number;
  readonly done: number;
  /** Median of days to the first answer; undefined while nothing has been answered. */
  readonly median: number | undefined;
}

/** What ends the waiting: words of the office, or the thing itself. */
const answers: readonly AspirationState[] = ['dijawab', 'selesai', 'ditolak'];

/**
 * @param received the day of receipt, `2026-11-24`
 * @param history the oldest first
 * @param today the day of the build
 */
export function waitOf(received: string, history: readonly Step[], today: string): Wait {
  const answered = history.find(({ status }) => answers.includes(status))?.date;
  return { state: stateAfter(history), days: daysBetween(received, answered ?? today), answered };
}

/** @param month the month of today, `2026-11` */
export function recordOf(waits: readonly Wait[], month: string): WaitRecord {
  const answered = waits.filter((wait) => wait.answered !== undefined);
  return {
    total: waits.length,
    waiting: waits.length - answered.length,
    answered: answered.length,
    answeredThisMonth: answered.filter((wait) => wait.answered?.startsWith(month)).length,
    done: waits.filter(({ state }) => state === 'selesai').length,
    median: median(answered.map(({ days }) => days)),
  };
}

/** Days of the calendar; none where the second comes before the first. */
function daysBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
