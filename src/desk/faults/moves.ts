import { randomBytes } from 'node:crypto';
import type { Chance } from '../../search/exam/chance.ts';
import { articleKey, articlePath, articleText } from './article-text.ts';
import type { Ledger } from './ledger.ts';
import { firstSlug } from './scene.ts';

/** One call of a client, with what must hold once it is acknowledged. */
export type Move =
  | {
      readonly action: 'persistEntry';
      readonly slug: string;
      readonly raw: string;
      readonly pictures: ReadonlyMap<string, Uint8Array>;
      readonly params: object;
    }
  | {
      readonly action: 'publishUnpublishedEntry' | 'deleteUnpublishedEntry';
      readonly slug: string;
      readonly params: object;
    }
  | {
      readonly action: 'updateUnpublishedEntryStatus';
      readonly slug: string;
      readonly status: string;
      readonly params: object;
    }
  | {
      readonly action: 'addNote';
      readonly slug: string;
      readonly words: string;
      readonly params: object;
    }
  | {
      readonly action: 'persistMedia';
      readonly slug: string;
      readonly path: string;
      readonly bytes: Uint8Array;
      readonly params: object;
    };

/** Few names, so that clients meet on them. */
const slugs = Array.from({ length: 6 }, (_, index) => `2026/11/tulisan-${index}`);
const statuses = ['draft', 'pending_review', 'pending_publish'];

const weights: readonly (readonly [Move['action'], number])[] = [
  ['persistEntry', 8],
  ['publishUnpublishedEntry', 6],
  ['updateUnpublishedEntryStatus', 2],
  ['deleteUnpublishedEntry', 2],
  ['addNote', 1],
  ['persistMedia', 1],
];
const lot = weights.flatMap(([action, weight]) => Array<Move['action']>(weight).fill(action));

/** What a client does next, by what it has heard so far. */
export function nextMove(chance: Chance, ledger: Ledger): Move {
  const slug = chance.pick(slugs) ?? firstSlug;
  const action = chance.pick(lot) ?? 'persistEntry';
  const author = { name: `Editor ${chance.below(4)}` };
  const known = ledger.known(slug);
  const head = chance.below(3) === 0 ? undefined : known.head;
  const judged = { ...articleKey(slug), author, head };
  switch (action) {
    case 'persistEntry':
      return saveMove(chance, slug, { author, base: chance.below(6) === 0 ? null : known.text });
    case 'updateUnpublishedEntryStatus': {
      const status = chance.pick(statuses) ?? 'draft';
      return { action, slug, status, params: { ...judged, newStatus: status } };
    }
    case 'addNote': {
      const words = `Catatan ${randomBytes(6).toString('hex')}`;
      return {
        action,
        slug,
        words,
        params: { ...articleKey(slug), author, note: { content: words } },
      };
    }
    case 'persistMedia': {
      const name = `foto-${randomBytes(4).toString('hex')}.jpg`;
      const path = `content/berita/${firstSlug}/${name}`;
      const bytes = randomBytes(500 + chance.below(60_000));
      return { action, slug, path, bytes, params: { asset: assetOf(path, bytes), author } };
    }
    default:
      return { action, slug, params: judged };
  }
}

function saveMove(
  chance: Chance,
  slug: string,
  { author, base }: { author: object; base: string | null | undefined },
): Move {
  const mark = randomBytes(6).toString('hex');
  const names = Array.from({ length: chance.below(4) }, (_, index) => `foto-${index}.jpg`);
  const words = 'Air naik sejak subuh. '.repeat(chance.below(chance.below(4) === 0 ? 5_000 : 40));
  const raw = articleText(mark, [words, ...names.map((name) => `![Air](${name})`)].join('\n\n'));
  const pictures = new Map<string, Uint8Array>(
    names.map((name) => [
      `content/berita/${slug}/${name}`,
      randomBytes(500 + chance.below(100_000)),
    ]),
  );
  return {
    action: 'persistEntry',
    slug,
    raw,
    pictures,
    params: {
      author,
      dataFiles: [{ slug: articleKey(slug).slug, path: articlePath(slug), raw, base }],
      assets: [...pictures].map(([path, bytes]) => assetOf(path, bytes)),
      options: { collectionName: 'berita', commitMessage: `Simpan ${mark}` },
    },
  };
}

function assetOf(path: string, bytes: Uint8Array) {
  return { path, content: Buffer.from(bytes).toString('base64'), encoding: 'base64' };
}
