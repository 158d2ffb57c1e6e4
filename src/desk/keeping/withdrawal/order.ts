import type { DraftKey, Signature } from '../../storage.ts';
import type { Reason } from './notice.ts';

/** What is to be withdrawn, and how. */
export interface WithdrawalOrder {
  readonly entry: DraftKey;
  readonly reason: Reason;
  /** Name of the one file that is taken out; null takes out the whole text and all its files. */
  readonly file: string | null;
  /** Leaves no page behind, where the address itself tells of a person. */
  readonly withoutPage: boolean;
  readonly author: Signature;
  readonly now: Date;
}
