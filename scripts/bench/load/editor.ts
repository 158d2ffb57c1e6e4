import { setTimeout as sleep } from 'node:timers/promises';
import { articleKey, articlePath } from '../../../src/desk/faults/article-text.ts';
import type { Ledger } from '../../../src/desk/faults/ledger.ts';
import type { Move } from '../../../src/desk/faults/moves.ts';
import { parseFrontMatter, writeFrontMatter } from '../../../src/schema/front-matter.ts';
import type { Chance } from '../../../src/search/exam/chance.ts';
import { generatedText } from '../build/generated-text.ts';
import type { Client } from './client.ts';

/** Milliseconds between two actions, at most. */
const pause = 6_000;
/** Actions on one article, on average, before it is published. */
const untilPublished = 12;

/** What an office works with. */
export interface Office {
  readonly branch: string;
  readonly ledger: Ledger;
  /** A published article: its key and its text, after which new ones are written. */
  readonly model: { readonly slug: string; readonly text: string };
  readonly photos: readonly Uint8Array[];
}

/** The article an editor is at. */
interface Work {
  readonly slug: string;
  readonly pictures: Map<string, Uint8Array>;
}

/**
 * One editor at the desk until it is over: looks at the board and at lists, begins articles, saves
 * them again and again with a photo or without, leaves notes, publishes now and then.
 * @param name of the editor, which no other has
 */
export async function edit(
  client: Client,
  chance: Chance,
  isOver: () => boolean,
  { office, name }: { office: Office; name: string },
): Promise<void> {
  const desk = new EditorsDesk(client, chance, office, name);
  for (let count = 1; !isOver(); count += 1) {
    const work: Work = { slug: `2026/10/${name}-${count}`, pictures: new Map() };
    for (let isOpen = true; isOpen && !isOver(); ) {
      isOpen = await desk.act(work);
      await sleep(chance.below(pause));
    }
  }
}

class EditorsDesk {
  readonly #client: Client;
  readonly #chance: Chance;
  readonly #office: Office;
  readonly #name: string;
  #count = 0;

  constructor(client: Client, chance: Chance, office: Office, name: string) {
    this.#client = client;
    this.#chance = chance;
    this.#office = office;
    this.#name = name;
  }

  /** Does one thing; no when the article is done with. */
  async act(work: Work): Promise<boolean> {
    const { ledger, model } = this.#office;
    const { slug } = work;
    const key = articleKey(slug);
    if (!ledger.open.has(slug)) {
      await this.#save(work, null);
      return true;
    }
    if (this.#chance.below(untilPublished) === 0) return !(await this.#publish(slug));
    const acts: readonly (() => Promise<unknown>)[] = [
      () => this.#look('board', 'unpublishedEntries', { detail: true }),
      () =>
        this.#look('list', 'entriesByFolder', {
          folder: 'content/berita',
          extension: 'md',
          depth: 5,
          bodies: false,
          page: 1,
        }),
      () => this.#look('open', 'unpublishedEntry', key),
      () => this.#look('open', 'getEntry', { path: articlePath(model.slug) }),
      () => this.#look('notes', 'getNotes', key),
      () => this.#save(work, ledger.known(slug).text),
      () => this.#save(work, ledger.known(slug).text),
      () => this.#save(work, ledger.known(slug).text),
      () => this.#photograph(work),
      // Somebody who has had the page open since before the first save.
      () => this.#save(work, null),
      () => this.#note(slug),
      () => this.#upload(),
    ];
    await this.#chance.pick(acts)?.();
    return true;
  }

  async #save({ slug, pictures }: Work, base: string | null | undefined): Promise<void> {
    const raw = this.#text(slug, [...pictures.keys()]);
    const path = articlePath(slug);
    await this.#change('save', {
      action: 'persistEntry',
      slug,
      raw,
      pictures,
      params: {
        dataFiles: [{ slug: articleKey(slug).slug, path, raw, base }],
        assets: [...pictures].map(([place, bytes]) => assetOf(place, bytes)),
        options: { collectionName: 'berita' },
      },
    });
  }

  async #photograph(work: Work): Promise<void> {
    const bytes = this.#chance.pick(this.#office.photos);
    if (bytes)
      work.pictures.set(`content/berita/${work.slug}/foto-${work.pictures.size}.jpg`, bytes);
    await this.#save(work, this.#office.ledger.known(work.slug).text);
  }

  async #note(slug: string): Promise<void> {
    const words = `Catatan ke-${this.#next()} dari ${this.#name}.`;
    const params = { ...articleKey(slug), note: { content: words } };
    await this.#change('note', { action: 'addNote', slug, words, params });
  }

  async #upload(): Promise<void> {
    const bytes = this.#chance.pick(this.#office.photos) ?? new Uint8Array();
    const { slug } = this.#office.model;
    const path = `content/berita/${slug}/${this.#name}-${this.#next()}.jpg`;
    const params = { asset: assetOf(path, bytes) };
    await this.#change('upload', { action: 'persistMedia', slug, path, bytes, params });
  }

  /** Marks an article ready, then publishes it; no when one of the two was refused. */
  async #publish(slug: string): Promise<boolean> {
    const { ledger } = this.#office;
    const params = () => ({ ...articleKey(slug), head: ledger.known(slug).head });
    const status = 'pending_publish';
    const isReady = await this.#change('ready', {
      action: 'updateUnpublishedEntryStatus',
      slug,
      status,
      params: { ...params(), newStatus: status },
    });
    if (!isReady) return false;
    const end = { action: 'publishUnpublishedEntry', slug, params: params() } as const;
    return this.#change('publish', end);
  }

  async #change(kind: string, move: Move): Promise<boolean> {
    const heard = this.#office.ledger.begin(move);
    const params = { ...move.params, author: { name: this.#name } };
    const answer = await this.#call(kind, move.action, params);
    heard(answer && { status: answer.status, body: JSON.parse(answer.body.toString()) });
    return answer?.status === 200;
  }

  #look(kind: string, action: string, params: object): Promise<unknown> {
    return this.#call(kind, action, params);
  }

  #call(kind: string, action: string, params: object) {
    const { branch } = this.#office;
    return this.#client.post(`editor: ${kind}`, '/desk/v1', { branch, action, params });
  }

  #text(slug: string, pictures: readonly string[]): string {
    const { data } = parseFrontMatter(this.#office.model.text);
    const figures = pictures.map((path) => `![Titian di dusun.](${path.split('/').at(-1)})`);
    const number = this.#next();
    const body = [generatedText(number), ...figures].join('\n\n');
    const title = `Kabar ${slug.split('/').at(-1)}, tulisan ke-${number}`;
    return writeFrontMatter({ ...data, title }, `${body}\n`);
  }

  /** No two texts, notes or uploads of an editor are the same. */
  #next(): number {
    this.#count += 1;
    return this.#count;
  }
}

function assetOf(path: string, bytes: Uint8Array) {
  return { path, content: Buffer.from(bytes).toString('base64'), encoding: 'base64' };
}
