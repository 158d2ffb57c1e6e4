import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { createDesk } from '../app.ts';
import { createLocalGit } from '../local-git/local-git.ts';
import { acceptAll } from './accept-all.ts';
import { articleKey, articlePath, articleText } from './article-text.ts';
import { fsck } from './audit.ts';
import type { Deed, History } from './history.ts';
import { type Ask, asSeen, Model } from './model.ts';
import { openScene, type Scene, type SceneKind } from './scene.ts';

export interface Replay {
  /** Calls and deeds by hand that were tried. */
  readonly deeds: number;
  /** A sentence for each thing lost. */
  readonly lost: readonly string[];
}

const slugs = ['2026/11/lama', '2026/11/satu', '2026/11/dua'];

/**
 * Replays a history on a desk over real git, and looks after each step whether some order of its
 * deeds makes the model end the same way, with the same answers.
 */
export async function replay(history: History, kind: SceneKind): Promise<Replay> {
  const hasPull = history.flat().some((deed) => deed.kind === 'pull');
  // git itself merges nothing over a staged change.
  const scene = await openScene(kind, hasPull);
  const stage = new Stage(scene, await scene.uncommitted());
  try {
    for (const step of history) {
      const lost = await stage.play(step);
      if (lost.length > 0) return { deeds: stage.deeds, lost };
    }
    return { deeds: stage.deeds, lost: await stage.end() };
  } finally {
    stage.close();
    await scene.remove();
  }
}

/** What a client saw last of an article. */
interface Seen {
  readonly text?: string | null;
  readonly head?: string;
}

interface Played {
  readonly ask: Ask;
  readonly client: number;
  readonly actual: Actual;
}

interface Actual {
  readonly code: string;
  /** Commit that holds what was taken, when the answer names one. */
  readonly head?: string | undefined;
  readonly other?: string | null | undefined;
}

const answerSchema = z.object({
  code: z.string().optional(),
  head: z.string().optional(),
  commit: z.string().optional(),
  other: z.object({ data: z.string() }).nullish(),
});
const board = z.array(
  z.object({
    slug: z.string(),
    status: z.string(),
    head: z.string(),
    dataFiles: z.tuple([z.object({ data: z.string() })]),
  }),
);

/** What a desk may answer only while somebody at the keyboard works in the same repository. */
const disturbed = new Set(['stale', 'repository', 'uncommitted']);

class Stage {
  deeds = 0;
  readonly #scene: Scene;
  readonly #before: string;
  readonly #storage;
  readonly #desk;
  readonly #seen = new Map<string, Seen>();
  readonly #last = new Map<string, Ask & { kind: 'save' }>();
  readonly #promised = new Set<string>();
  /** Every state that explains all there was to see, alike from outside. */
  #models = [new Model()];
  #isTidy = true;
  /** One person sits at the keyboard: git does not keep a commit safe from a gc beside it. */
  #keyboard: Promise<unknown> = Promise.resolve();

  constructor(scene: Scene, before: string) {
    this.#scene = scene;
    this.#before = before;
    this.#storage = createLocalGit(scene.dir, { branch: scene.branch });
    this.#desk = createDesk({ storage: this.#storage, check: acceptAll });
    this.#model.published.set('2026/11/lama', articleText('Berita lama'));
  }

  close(): void {
    this.#storage.close();
  }

  /** Plays the deeds of one step at once; answers what was lost. */
  async play(step: readonly Deed[]): Promise<string[]> {
    const [readers, doers] = [step.filter(isRead), step.filter((deed) => !isRead(deed))];
    for (const { client, slug } of readers) await this.#read(client, slug);
    const isDisturbed = doers.some(({ kind }) => ['commit', 'pull', 'tidy'].includes(kind));
    this.deeds += step.length;
    const played = (await Promise.all(doers.map((deed) => this.#do(deed)))).flat();
    const seen = await this.#look();
    const ordered = played.filter(({ actual }) => !isDisturbed || !disturbed.has(actual.code));
    const found = this.#models.flatMap((model) =>
      permutations(ordered).flatMap((order) => inOrder(model, order) ?? []),
    );
    const fitting = found.filter((model) => model.seen() === seen);
    if (fitting.length === 0) {
      const told = JSON.stringify(played.map(({ ask, actual }) => [ask, actual]));
      return [`No order explains ${told}\nafter ${this.#model.seen()}\nwith ${seen}`];
    }
    this.#models = [...new Map(fitting.map((model) => [model.whole(), model])).values()];
    for (const one of played) this.#remember(one);
    return this.#lostCommits();
  }

  /** The last look, at the whole repository. */
  async end(): Promise<string[]> {
    const now = await this.#scene.uncommitted();
    return [
      ...(await fsck(this.#scene)),
      ...(now === this.#before || !this.#isTidy ? [] : [`Uncommitted work has changed:\n${now}`]),
    ];
  }

  /** Any of the states: what is asked of it is alike in all. */
  get #model(): Model {
    const [model] = this.#models;
    if (!model) throw new Error('No state is left');
    return model;
  }

  async #do(deed: Deed): Promise<Played[]> {
    switch (deed.kind) {
      case 'read':
        return [];
      case 'pull':
        await this.#byHand(() => this.#pull());
        return [];
      case 'tidy':
        await this.#byHand(() => this.#tidy());
        return [];
      case 'commit': {
        const ask = { kind: 'commit', slug: deed.slug, text: newText() } as const;
        await this.#byHand(() => this.#scene.commitByHand(articlePath(ask.slug), ask.text));
        return [{ ask, client: -1, actual: { code: 'taken' } }];
      }
      default: {
        const ask = this.#askOf(deed);
        return [{ ask, client: deed.client, actual: await this.#call(ask) }];
      }
    }
  }

  #byHand(work: () => Promise<void>): Promise<void> {
    const done = this.#keyboard.then(work);
    this.#keyboard = done;
    return done;
  }

  async #tidy(): Promise<void> {
    // git itself gives up when another one is at work.
    await this.#scene.git(['gc', '--quiet', '--prune=now']).catch(() => undefined);
  }

  async #pull(): Promise<void> {
    if (this.#scene.kind !== 'checkout' && this.#scene.kind !== 'linked') return;
    const path = articlePath(`2026/11/asal-${crypto.randomUUID()}`);
    this.#isTidy &&= await this.#scene.pull(path, newText());
  }

  #askOf(deed: Deed & { readonly client: number }): Ask {
    const key = `${deed.client} ${'slug' in deed ? deed.slug : ''}`;
    const seen = this.#seen.get(key) ?? {};
    switch (deed.kind) {
      case 'save': {
        const last = this.#last.get(key);
        if (deed.again && last) return last;
        const base = { read: seen.text, untold: undefined, new: null }[deed.base];
        const fresh = { kind: 'save', slug: deed.slug, text: newText() } as const;
        const ask = base === undefined ? fresh : { ...fresh, base };
        this.#last.set(key, ask);
        return ask;
      }
      case 'status':
      case 'publish':
      case 'discard': {
        const { slug, told } = deed;
        const head = told && seen.head !== undefined ? { head: seen.head } : {};
        return deed.kind === 'status'
          ? { kind: 'status', slug, status: deed.status, ...head }
          : { kind: deed.kind, slug, ...head };
      }
      default:
        throw new Error(`${deed.kind} is no call of a client`);
    }
  }

  async #call(ask: Ask): Promise<Actual> {
    const { status, body } = await this.#ask(...paramsOf(ask, articleKey(ask.slug)));
    const answer = answerSchema.parse(body);
    if (status !== 200) return { code: answer.code ?? '', other: answer.other?.data ?? null };
    const commit = answer.head ?? answer.commit;
    if (commit !== undefined) this.#promised.add(commit);
    return { code: 'taken', head: answer.head };
  }

  async #ask(action: string, params: object): Promise<{ status: number; body: unknown }> {
    const response = await this.#desk.fetch(
      new Request('http://localhost/desk/v1', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ branch: this.#scene.branch, action, params }),
      }),
    );
    return { status: response.status, body: await response.json() };
  }

  #remember({ client, ask, actual }: Played): void {
    const key = `${client} ${ask.slug}`;
    if (actual.code === 'stale') this.#seen.set(key, { text: actual.other ?? null });
    if (actual.code !== 'taken' || actual.head === undefined) return;
    const { text } = ask.kind === 'save' ? ask : (this.#seen.get(key) ?? {});
    this.#seen.set(key, text === undefined ? { head: actual.head } : { text, head: actual.head });
  }

  /** A client opens an article: its draft, or what is published. */
  async #read(client: number, slug: string): Promise<void> {
    const key = `${client} ${slug}`;
    const draft = this.#model.drafts.get(slug);
    const answer = await this.#ask('unpublishedEntry', articleKey(slug));
    const { head } = answerSchema.parse(answer.body);
    this.#seen.set(
      key,
      draft && head !== undefined
        ? { text: draft.text, head }
        : { text: this.#model.published.get(slug) ?? null },
    );
  }

  /** Everything that is seen from outside. */
  async #look(): Promise<string> {
    const drafts = board.parse((await this.#ask('unpublishedEntries', { detail: true })).body);
    const texts = await Promise.all(
      slugs.map(async (slug) => {
        const name = `refs/heads/${this.#scene.branch}:${articlePath(slug)}`;
        return [slug, (await this.#scene.blob(name))?.toString()] as const;
      }),
    );
    return asSeen(
      new Map(
        drafts.map(({ slug, status, head, dataFiles }) => [
          slug.replace(/\/index$/, ''),
          { status, head, text: dataFiles[0].data },
        ]),
      ),
      new Map(texts.flatMap(([slug, text]) => (text === undefined ? [] : [[slug, text]]))),
    );
  }

  async #lostCommits(): Promise<string[]> {
    const all = new Set((await this.#scene.git(['rev-list', '--all'])).split('\n'));
    return [...this.#promised].filter((id) => !all.has(id)).map((id) => `Commit ${id} is gone`);
  }
}

function isRead(deed: Deed): deed is Deed & { kind: 'read' } {
  return deed.kind === 'read';
}

/** The model after the calls in this order; null when it would have answered one otherwise. */
function inOrder(from: Model, order: readonly Played[]): Model | null {
  const model = new Model(from);
  for (const { ask, actual } of order) {
    const outcome = model.apply(ask, actual.head);
    if (outcome.code !== actual.code) return null;
    if (outcome.code === 'taken' && outcome.head !== actual.head) return null;
    if (outcome.code === 'stale' && outcome.other !== actual.other) return null;
  }
  return model;
}

function paramsOf(ask: Ask, key: { collection: string; slug: string }): [string, object] {
  switch (ask.kind) {
    case 'save': {
      const base = typeof ask.base === 'string' ? blobId(ask.base) : ask.base;
      const file = { slug: key.slug, path: articlePath(ask.slug), raw: ask.text, base };
      return ['persistEntry', { dataFiles: [file], assets: [] }];
    }
    case 'status':
      return ['updateUnpublishedEntryStatus', { ...key, newStatus: ask.status, head: ask.head }];
    case 'publish':
      return ['publishUnpublishedEntry', { ...key, head: ask.head }];
    case 'discard':
      return ['deleteUnpublishedEntry', { ...key, head: ask.head }];
    case 'commit':
      throw new Error('A commit by hand is no call');
  }
}

function newText(): string {
  return articleText(crypto.randomUUID());
}

/** The id git gives a text, in a SHA-1 repository. */
function blobId(text: string): string {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}
