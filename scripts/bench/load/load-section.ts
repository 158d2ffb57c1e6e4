import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { deskPath } from '../../../src/desk/app.ts';
import { audit, fsck } from '../../../src/desk/faults/audit.ts';
import { Ledger } from '../../../src/desk/faults/ledger.ts';
import { portalCacheDir } from '../../../src/newsroom/project.ts';
import type { NewsroomStatus } from '../../../src/newsroom/status/status.ts';
import { Chance } from '../../../src/search/exam/chance.ts';
import { startNewsroomProcess } from '../../../tests/browser/newsroom-process.ts';
import { say } from '../report/progress.ts';
import type { Section } from '../report/section.ts';
import { Client } from './client.ts';
import { edit } from './editor.ts';
import { memoryRows, watchMemory } from './memory.ts';
import { read } from './reader.ts';
import { type LoadedPortal, loadedPortal } from './repository.ts';
import { Tally } from './tally.ts';

const people = { readers: 200, editors: 20 };

/** Share of the time after which the newsroom counts as warm, and minutes that suffice for it. */
const warmUp = { share: 0.3, most: 3 };

/** Most sentences of one kind that are told. */
const told = 10;

/**
 * Two hundred readers and twenty editors at once at a real newsroom: what they were answered, how
 * its memory went, and whether all it acknowledged is in git and on the site.
 */
export async function loadSections(minutes: number, seed: number): Promise<Section[]> {
  const portal = await loadedPortal();
  try {
    say('Membuka ruang redaksi dan menunggu situs pertamanya.');
    const newsroom = await startNewsroomProcess(portal.dir, 300);
    try {
      return await underLoad(newsroom.url, portal, { minutes, seed });
    } finally {
      await newsroom.interrupt();
    }
  } finally {
    await portal.remove();
    await rm(portalCacheDir(portal.dir), { recursive: true, force: true });
  }
}

/** Whether every request was answered, no answer was a failure, and nothing was lost. */
export function stoodTheLoad(sections: readonly Section[]): boolean {
  const rows = sections.flatMap((section) => (section.key === 'load' ? section.rows : []));
  const all = rows.find(({ asked }) => asked === 'all');
  const lost = sections.flatMap((section) => (section.key === 'kept' ? section.rows : []));
  return all?.['5xx'] === 0 && all['no answer'] === 0 && lost.every(({ missing }) => missing === 0);
}

async function underLoad(
  origin: string,
  portal: LoadedPortal,
  { minutes, seed }: { minutes: number; seed: number },
): Promise<Section[]> {
  const [tally, ledger, torn] = [new Tally(), new Ledger(), new Set<string>()];
  const { branch, model } = portal;
  const office = { branch, model, ledger, photos: await somePhotos() };
  const { pid } = await statusOf(origin);
  const before = await portal.uncommitted();
  const builds = (await statusOf(origin)).site?.number ?? 0;

  const stopWatching = watchMemory(pid);
  const end = Date.now() + minutes * 60_000;
  const isOver = () => Date.now() > end;
  const codings = ['br', 'br', 'br', 'gzip', 'identity'];
  const clients = Array.from(
    { length: people.readers + people.editors },
    (_, index) => new Client(origin, tally, codings[index % codings.length]),
  );
  say(`${people.readers} pembaca dan ${people.editors} editor bekerja selama ${minutes} menit.`);
  const progress = setInterval(() => {
    const left = Math.max(0, Math.round((end - Date.now()) / 1000));
    say(`  ${tally.count} permintaan, ${left} detik lagi.`);
  }, 30_000);
  try {
    await Promise.all(
      clients.map((client, index) => {
        const chance = new Chance(seed * 1000 + index);
        return index < people.readers
          ? read(client, chance, isOver, (sentence) => torn.add(sentence))
          : edit(client, chance, isOver, { office, name: `editor-${index - people.readers + 1}` });
      }),
    );
  } finally {
    clearInterval(progress);
    for (const client of clients) client.close();
  }
  const held = stopWatching();
  const built = await settled(origin);

  say('Mencocokkan yang sudah diakui dengan git dan situs.');
  const kept = await missing(origin, { portal, ledger, before });
  return [
    {
      key: 'load',
      title: `${people.readers} readers and ${people.editors} editors for ${minutes} minutes`,
      rows: tally.rows(),
      notes: [
        `Seed ${seed}. A reader waits up to 2 s between two pages, an editor up to 6 s between two actions.`,
        `409 = a save from an old version, refused with the other one. Builds meanwhile: ${built - builds}.`,
        ...[...torn].slice(0, told).map((sentence) => `Not whole: ${sentence}`),
      ],
    },
    {
      key: 'memory',
      title: 'Memory of the newsroom under that load',
      rows: memoryRows(held, Math.min(warmUp.most, minutes * warmUp.share)),
      notes: [`Looked at every 3 s; the slope is that of least squares from the warm state on.`],
    },
    {
      key: 'kept',
      title: 'What was acknowledged, and is missing in git or on the site',
      rows: [
        { what: 'saves, uploads, notes and publications', ...kept.all },
        { what: 'published articles on the site', ...kept.site },
        { what: 'pages that readers got whole', acknowledged: tally.count, missing: torn.size },
      ],
      notes: kept.sentences.slice(0, told),
    },
  ];
}

async function missing(
  origin: string,
  { portal, ledger, before }: { portal: LoadedPortal; ledger: Ledger; before: string },
) {
  const client = new Client(origin, new Tally());
  const desk = {
    call: async (action: string, params: object = {}) => {
      const { branch } = portal;
      const heard = await client.post('audit', deskPath, { branch, action, params });
      return heard && { status: heard.status, body: JSON.parse(heard.body.toString()) };
    },
  };
  const lost = [...(await audit(portal, desk, ledger, before)), ...(await fsck(portal))];
  const absent: string[] = [];
  for (const slug of ledger.publishedSlugs) {
    const page = await client.get('audit', `/berita/${slug}/`);
    if (page?.status !== 200) absent.push(`/berita/${slug}/ is answered ${page?.status}`);
  }
  client.close();
  return {
    all: { acknowledged: ledger.acknowledged, missing: lost.length },
    site: { acknowledged: ledger.publishedSlugs.size, missing: absent.length },
    sentences: [...lost, ...absent],
  };
}

/** Waits until nothing is built; gives the number of the build that stands. */
async function settled(origin: string): Promise<number> {
  for (;;) {
    // What was published last is told to the builder, or seen in the folder, within a second.
    await sleep(2_000);
    const { building, site } = await statusOf(origin);
    if (building === null) return site?.number ?? 0;
  }
}

async function statusOf(origin: string): Promise<NewsroomStatus> {
  return (await fetch(`${origin}/admin/status.json`)).json() as Promise<NewsroomStatus>;
}

/** Photos as a phone's browser would send them: some 150 kB each. */
function somePhotos(): Promise<Uint8Array[]> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  return Promise.all(
    [1, 2, 3, 4].map((number) =>
      sharp({
        create: { width: 900 + number, height: 600, channels: 3, background: 'green', noise },
      })
        .jpeg({ quality: 50 })
        .toBuffer(),
    ),
  );
}
