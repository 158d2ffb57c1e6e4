import type { Problem } from '../../check/problem.ts';
import type { DiscardedEntry } from '../../desk/actions/discarded.ts';
import type { Draft } from '../../desk/storage.ts';
import type { Build } from '../builds/build-store.ts';
import type { Attempt } from '../builds/builder.ts';
import type { RepositoryState } from './repository.ts';

/** What the content check found at its last run. */
export interface CheckReport {
  /** Number of entries read. */
  files: number;
  problems: readonly Problem[];
}

export type WaitingDraft = Pick<
  Draft,
  'collection' | 'slug' | 'status' | 'updatedBy' | 'startedBy'
> & {
  /** ISO 8601. */
  updatedAt: string;
  /** What people call it; `null` where it has no title that can be read. */
  title: string | null;
};

/** A draft with its title, as the desk tells it. */
export interface TitledDraft extends Draft {
  readonly title: string | null;
}

/** All that `/admin/status/` tells, and `/admin/status.json` as it is. */
export interface NewsroomStatus {
  pid: number;
  /** ISO 8601. */
  startedAt: string;
  /** The build readers see; `null` before the first one. */
  site: Omit<Build, 'folder'> | null;
  /** Why a build is under way; `null` when none is. */
  building: string | null;
  /** The latest attempt of this process. */
  last: Attempt | null;
  /** When the site next changes by itself, ISO 8601. */
  due: string | null;
  /** `null` until the first check is through. */
  check: CheckReport | null;
  repository: RepositoryState;
  drafts: WaitingDraft[];
  /** What was discarded and can come back, newest first. */
  discarded: readonly DiscardedEntry[];
}

export function waitingDraft(draft: TitledDraft): WaitingDraft {
  const { collection, slug, title, status, updatedAt, updatedBy, startedBy } = draft;
  const moment = updatedAt.toISOString();
  return { collection, slug, title, status, updatedAt: moment, updatedBy, startedBy };
}

/** A build as it is told of; where it lies concerns nobody. */
export function withoutFolder({ number, key, builtAt, seconds }: Build): Omit<Build, 'folder'> {
  return { number, key, builtAt, seconds };
}
