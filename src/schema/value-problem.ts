/** Something wrong between values of one entry. */
export interface ValueProblem {
  /** Keys and list indices down to the value to change; `body` is the text. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** The value to put there, as it is typed; left out where only the author knows. */
  readonly fix?: unknown;
}

/** What a rule may ask of the portal around an entry. */
export interface PortalWords {
  /** The moment at which is asked. */
  readonly now: Date;
  /** The calendar day of a moment in the portal's zone, `2026-11-24`. */
  readonly dayOf: (moment: Date) => string;
}

/** What a rule may ask beside the values. */
export interface RuleWords extends PortalWords {
  /** The entry's text. */
  readonly body: string;
  /** The values as typed, for a correction that keeps what was typed. */
  readonly typed: Readonly<Record<string, unknown>>;
}
