import { z } from 'astro/zod';
import { articlePath } from './article-text.ts';
import type { Answer } from './desk-process.ts';
import type { Move } from './moves.ts';

/** A file that must lie in a commit for ever. */
interface Kept {
  readonly commit: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A refusal that the protocol foresees when clients meet. */
const refusal = z.object({
  error: z.string(),
  code: z.enum(['stale', 'not-found', 'conflict', 'exists']),
  other: z.object({ id: z.string(), data: z.string(), where: z.string() }).nullish(),
});
const saved = z.object({ head: z.string(), dataFiles: z.tuple([z.object({ id: z.string() })]) });
const moved = z.object({ head: z.string() });
const publishedAnswer = z.object({ commit: z.string() });
const discarded = z.object({ kept: z.string() });

/** Keeps what the desk has promised to its clients, for the audit. */
export class Ledger {
  calls = 0;
  acknowledged = 0;
  refused = 0;
  cutOff = 0;
  /** Files promised since the last audit. */
  files: Kept[] = [];
  /** Commits that some draft, the published branch or a discarded draft must hold. */
  readonly commits = new Set<string>();
  /** Commits that the published branch must hold. */
  readonly published = new Set<string>();
  /** Articles that readers must see. */
  readonly publishedSlugs = new Set<string>();
  /** Pictures that the published branch must hold. */
  readonly media = new Map<string, Uint8Array>();
  readonly kept = new Set<string>();
  readonly notes = new Map<string, Set<string>>();
  /** Commit of a change of state, with the state. */
  readonly states = new Map<string, string>();
  /** Calls whose answer never came; their clients send them again. */
  readonly unanswered: Move[] = [];
  /** Answers that no client should get. */
  readonly surprises: string[] = [];
  /** Every text ever sent for an article. */
  readonly #texts = new Map<string, Set<string>>();
  readonly #known = new Map<string, { text?: string; head?: string }>();
  /** Articles that nobody has asked to publish or discard since a save was acknowledged. */
  readonly #open = new Set<string>();
  /** Publications and discards of each article: how many were asked for, how many are under way. */
  readonly #ends = new Map<string, { asked: number; running: number }>();

  /** What clients have heard of an article: id of its text, and its draft's head. */
  known(slug: string): { readonly text?: string; readonly head?: string } {
    return this.#known.get(slug) ?? {};
  }

  /** Articles that must have a draft. */
  get open(): ReadonlySet<string> {
    return this.#open;
  }

  /** Whether a client ever sent this text for the article. */
  wasSent(slug: string, text: string): boolean {
    return this.#texts.get(slug)?.has(text) ?? false;
  }

  /** Takes down a move; the function returned takes down its answer. */
  begin(move: Move): (answer: Answer | null) => void {
    this.calls += 1;
    const { slug } = move;
    if (move.action === 'persistEntry') {
      const texts = this.#texts.get(slug) ?? new Set();
      this.#texts.set(slug, texts.add(move.raw));
    }
    const ends = this.#ends.get(slug) ?? { asked: 0, running: 0 };
    this.#ends.set(slug, ends);
    const isEnd = ['publishUnpublishedEntry', 'deleteUnpublishedEntry'].includes(move.action);
    if (isEnd) {
      ends.asked += 1;
      ends.running += 1;
      this.#open.delete(slug);
    }
    const began = { ...ends };
    return (answer) => {
      if (isEnd) ends.running -= 1;
      if (answer === null) {
        this.cutOff += 1;
        this.unanswered.push(move);
      } else if (answer.status === 200) {
        this.acknowledged += 1;
        this.#acknowledge(move, answer.body);
        // An end that was under way when a save began, or was asked for since, may come after it.
        const isCalm = began.running === 0 && ends.asked === began.asked;
        if (move.action === 'persistEntry' && isCalm) this.#open.add(slug);
      } else {
        this.#refuse(move, answer);
      }
    };
  }

  #acknowledge(move: Move, body: unknown): void {
    switch (move.action) {
      case 'persistEntry': {
        const { head, dataFiles } = saved.parse(body);
        this.#known.set(move.slug, { text: dataFiles[0].id, head });
        this.commits.add(head);
        const text = new TextEncoder().encode(move.raw);
        this.files.push({ commit: head, path: articlePath(move.slug), bytes: text });
        for (const [path, bytes] of move.pictures) this.files.push({ commit: head, path, bytes });
        break;
      }
      case 'updateUnpublishedEntryStatus': {
        const { head } = moved.parse(body);
        this.#known.set(move.slug, { ...this.known(move.slug), head });
        this.commits.add(head);
        this.states.set(head, move.status);
        break;
      }
      case 'publishUnpublishedEntry':
        this.published.add(publishedAnswer.parse(body).commit);
        this.publishedSlugs.add(move.slug);
        break;
      case 'deleteUnpublishedEntry':
        this.kept.add(discarded.parse(body).kept);
        this.#known.delete(move.slug);
        break;
      case 'addNote':
        this.notes.set(move.slug, (this.notes.get(move.slug) ?? new Set()).add(move.words));
        break;
      case 'persistMedia':
        this.media.set(move.path, move.bytes);
    }
  }

  #refuse(move: Move, { status, body }: Answer): void {
    this.refused += 1;
    const known = refusal.safeParse(body);
    if (!known.success) {
      this.surprises.push(`${move.action} ${move.slug}: ${status} ${JSON.stringify(body)}`);
      return;
    }
    const { code, other } = known.data;
    if (code === 'not-found') this.#known.delete(move.slug);
    // The client reads the other version and goes on from there.
    if (code === 'stale') this.#known.set(move.slug, other ? { text: other.id } : {});
  }
}
