/** A place in a text, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Why a text can't be read as data, for the person who typed it. */
export class UnreadableError extends Error {
  readonly code: string;
  readonly position: Position;
  /** The line to put in place of the broken one, when it can be told. */
  readonly fix: string | null;

  constructor(code: string, message: string, position: Position, fix: string | null = null) {
    super(message);
    this.name = 'UnreadableError';
    this.code = code;
    this.position = position;
    this.fix = fix;
  }
}
