import type { ContentChecker } from '../content-checker.ts';
import type { Action, ParamsOf } from '../protocol.ts';
import type { DraftKey, Storage } from '../storage.ts';

/** What happened to content. */
export interface DeskEvent extends DraftKey {
  readonly kind: 'saved' | 'status' | 'published' | 'discarded' | 'restored' | 'media';
  /** The draft's newest commit, or the published one. */
  readonly commit: string;
}

/** What every action works with. */
export interface Desk {
  readonly storage: Storage;
  readonly check: ContentChecker;
  readonly now: () => Date;
  readonly tell: (event: DeskEvent) => void;
}

/** Answers one action; what it returns is sent as JSON. */
export type Handler<A extends Action> = (desk: Desk, params: ParamsOf<A>) => Promise<unknown>;
