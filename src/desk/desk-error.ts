import type { Problem } from '../check/problem.ts';

/** Version of a file that stands in the way of a change. */
export interface OtherVersion {
  readonly path: string;
  readonly id: string;
  readonly data: string;
  /** Name of who saved it. */
  readonly author: string;
  /** ISO 8601. */
  readonly updatedAt: string;
  readonly where: 'draft' | 'published';
  /** Commit the version was read from. */
  readonly head: string;
}

/** What a refusal may carry besides its sentence. */
export interface ErrorDetails {
  readonly problems?: readonly Problem[];
  readonly other?: OtherVersion | null;
  readonly paths?: readonly string[];
}

/** Every refusal, with the HTTP status it is answered with. */
export const errorStatus = {
  malformed: 400,
  'unknown-action': 400,
  author: 400,
  'foreign-host': 403,
  'foreign-origin': 403,
  'foreign-path': 403,
  'foreign-branch': 403,
  'review-required': 403,
  'delete-refused': 403,
  'not-found': 404,
  method: 405,
  stale: 409,
  conflict: 409,
  uncommitted: 409,
  exists: 409,
  repository: 409,
  'too-large': 413,
  'not-json': 415,
  refused: 422,
  'asset-missing': 422,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** A refusal. The message is one Indonesian sentence for the editor: what happened, what to do. */
export class DeskError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }

  get status(): (typeof errorStatus)[ErrorCode] {
    return errorStatus[this.code];
  }
}
