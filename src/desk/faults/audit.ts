import { z } from 'astro/zod';
import { statusOf } from '../commit-message.ts';
import { articleKey, articlePath } from './article-text.ts';
import type { DeskProcess } from './desk-process.ts';
import type { Ledger } from './ledger.ts';
import type { Scene } from './scene.ts';

const board = z.array(
  z.object({
    collection: z.string(),
    slug: z.string(),
    dataFiles: z.tuple([z.object({ path: z.string(), data: z.string() })]),
  }),
);
const notesAnswer = z.object({ notes: z.array(z.object({ content: z.string() })) });

/** A repository that can be held against a ledger. */
export type Audited = Pick<Scene, 'branch' | 'git' | 'blob' | 'locks' | 'uncommitted'>;
type Caller = Pick<DeskProcess, 'call'>;

/**
 * Holds the repository against every promise of the ledger, while no call is under way.
 * @param before what was uncommitted at the beginning
 * @returns one sentence for each thing lost; none when all is well
 */
export async function audit(
  scene: Audited,
  desk: Caller,
  ledger: Ledger,
  before: string,
): Promise<string[]> {
  const info = await desk.call('info');
  if (info?.status !== 200) return [`The desk does not open: ${JSON.stringify(info)}`];
  const found = await Promise.all([
    lostCommits(scene, ledger),
    lostFiles(scene, ledger),
    lostDrafts(desk, ledger),
    lostNotes(desk, ledger),
    scene.locks().then((locks) => locks.map((lock) => `${lock} was left behind`)),
    scene
      .uncommitted()
      .then((now) => (now === before ? [] : [`What was uncommitted has changed:\n${now}`])),
  ]);
  return [...found.flat(), ...ledger.surprises.splice(0)];
}

/** What git itself finds wrong with the repository. */
export async function fsck(scene: Audited): Promise<string[]> {
  try {
    await scene.git(['fsck', '--full', '--strict', '--no-dangling', '--no-progress']);
    return [];
  } catch (error) {
    return [`git fsck: ${error}`];
  }
}

async function lostCommits(scene: Audited, ledger: Ledger): Promise<string[]> {
  const lines = async (...args: string[]) => new Set((await scene.git(args)).split('\n'));
  const [all, published, kept] = await Promise.all([
    lines('rev-list', '--all'),
    lines('rev-list', `refs/heads/${scene.branch}`),
    lines('for-each-ref', '--format=%(refname)', 'refs/portal/discarded'),
  ]);
  const missing = (what: string, wanted: Iterable<string>, held: ReadonlySet<string>) =>
    [...wanted].filter((one) => !held.has(one)).map((one) => `${what} ${one} is gone`);
  return [
    ...missing('Commit', ledger.commits, all),
    ...missing('Published commit', ledger.published, published),
    ...missing('Discarded draft', ledger.kept, kept),
  ];
}

/** Files of commits promised since the last audit, and every state they were given. */
async function lostFiles(scene: Audited, ledger: Ledger): Promise<string[]> {
  const { media, branch } = { media: ledger.media, branch: scene.branch };
  const wanted = [
    ...ledger.files.map(({ commit, path, bytes }) => ({ name: `${commit}:${path}`, bytes })),
    ...[...media].map(([path, bytes]) => ({ name: `refs/heads/${branch}:${path}`, bytes })),
  ];
  const states = [...ledger.states];
  ledger.files = [];
  ledger.states.clear();
  const files = await Promise.all(
    wanted.map(async ({ name, bytes }) =>
      (await scene.blob(name))?.equals(bytes) ? [] : [`${name} is not what was saved`],
    ),
  );
  const moved = await Promise.all(
    states.map(async ([commit, status]) =>
      statusOf(await scene.git(['log', '-1', '--format=%B', commit])) === status
        ? []
        : [`${commit} has lost its state ${status}`],
    ),
  );
  return [...files, ...moved].flat();
}

async function lostDrafts(desk: Caller, ledger: Ledger): Promise<string[]> {
  const answer = await desk.call('unpublishedEntries', { detail: true });
  const read = board.safeParse(answer?.body);
  if (!read.success) return [`The board does not open: ${JSON.stringify(answer)}`];
  const texts = new Map(read.data.map(({ slug, dataFiles }) => [slug, dataFiles[0].data]));
  const strange = [...texts].filter(
    ([slug, text]) => !ledger.wasSent(slug.replace(/\/index$/, ''), text),
  );
  const missing = [...ledger.open].filter((slug) => !texts.has(articleKey(slug).slug));
  return [
    ...strange.map(([slug]) => `The draft ${slug} holds a text that nobody sent`),
    ...missing.map((slug) => `The draft of ${articlePath(slug)} is not on the board`),
  ];
}

async function lostNotes(desk: Caller, ledger: Ledger): Promise<string[]> {
  const lost = [...ledger.notes].map(async ([slug, words]) => {
    const read = notesAnswer.safeParse((await desk.call('getNotes', articleKey(slug)))?.body);
    const there = read.data?.notes.map(({ content }) => content) ?? [];
    const missing = [...words].filter((one) => !there.includes(one));
    const twice = there.filter((one, index) => there.indexOf(one) !== index);
    return [
      ...missing.map((one) => `${one} on ${slug} is gone`),
      ...twice.map((one) => `${one} on ${slug} is there twice`),
    ];
  });
  return (await Promise.all(lost)).flat();
}
