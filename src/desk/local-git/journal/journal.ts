import { existsSync, writeFileSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'astro/zod';
import { diskTrouble } from '../disk-trouble.ts';
import { type Git, GitFailure, patience } from '../git.ts';
import { isAncestor, repositoryName } from '../repository.ts';
import { checkoutBefore, putBack } from '../working-tree/half-written.ts';
import { clearLocks } from './locks.ts';
import { isRunning, markOf, type ProcessMark } from './process-mark.ts';

/** What a step of git would leave half done if it was killed, and how to tell. */
const stepSchema = z.object({
  /** Refs that it moves. */
  refs: z.array(z.string()),
  /** Commit ids that it writes. */
  ids: z.array(z.string()),
  /** The checkout that it moves, when `branch` becomes `to`. */
  checkout: z.object({ branch: z.string(), to: z.string(), before: checkoutBefore }).nullable(),
});
export type Step = z.infer<typeof stepSchema>;

const recordSchema = z.object({
  /** When the step, and each try to take it back, was begun, in milliseconds since 1970. */
  times: z.array(z.number()),
  step: stepSchema,
});
type Journaled = z.infer<typeof recordSchema>;

/** Names of the records of steps that this very process is in. */
const current = new Set<string>();

/**
 * Runs one step with a record of it in the repository's own folder, `portal-kim/`, so that a desk
 * that starts after a kill can take it back. A step that fails here is taken back at once.
 * @param work gets a function to tell the number of the git process that does the step
 */
export async function journaled<T>(
  git: Git,
  step: Step,
  work: (started: (pid: number) => void) => Promise<T>,
): Promise<T> {
  const common = await repositoryName(git);
  const record = await writeRecord(common, { times: [Date.now()], step });
  let isSettled = true;
  try {
    const result = await work(record.started);
    await syncRefs(common, step.refs);
    return result;
  } catch (error) {
    const isKilled = error instanceof GitFailure && error.killed;
    if (isKilled || step.checkout) {
      isSettled = await takeBack(git, common, record, isKilled).then(
        () => true,
        () => false,
      );
    }
    throw error;
  } finally {
    // What a full disk does not let us take back stays written down for the next change.
    if (isSettled) await record.end();
    else current.delete(record.name);
  }
}

/**
 * Takes back every step that a desk has not lived to end. Nothing else may change the repository
 * from this process meanwhile.
 * @throws {DeskError} `repository` when the disk does not let it
 */
export async function recover(git: Git, common: string): Promise<void> {
  const folder = folderOf(common);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const desk = ownerOf(name);
    if (!desk || current.has(name) || (desk.pid !== process.pid && isRunning(desk))) continue;
    const path = join(folder, name);
    const journaledStep = await readRecord(path);
    // A record that was cut off itself is of a step that never began.
    if (journaledStep) {
      await gone(await gitOf(path));
      const { times, step } = journaledStep;
      const own = await writeRecord(common, { times: [...times, Date.now()], step });
      try {
        await takeBack(git, common, own, true);
      } catch (error) {
        throw diskTrouble(String(error)) ?? error;
      } finally {
        await own.end();
      }
    }
    await removeRecord(path);
  }
}

interface OpenRecord extends Journaled {
  readonly name: string;
  started(pid: number): void;
  end(): Promise<void>;
}

async function takeBack(
  git: Git,
  common: string,
  { times, step, started }: OpenRecord,
  isKilled: boolean,
): Promise<void> {
  const { checkout, refs, ids } = step;
  if (isKilled) {
    await clearLocks(common, { refs, ids, gitDir: checkout?.before.gitDir ?? null }, times);
  }
  // A checkout that is gone needs nothing put back.
  if (!checkout || !existsSync(checkout.before.folder)) return;
  if (!(await isAncestor(git, checkout.to, `refs/heads/${checkout.branch}`))) {
    await putBack(git, checkout.before, started);
  }
}

function folderOf(common: string): string {
  return join(common, 'portal-kim');
}

async function writeRecord(common: string, record: Journaled): Promise<OpenRecord> {
  const { pid, began } = markOf(process.pid);
  const name = `${pid}-${began}-${crypto.randomUUID()}.json`;
  const path = join(folderOf(common), name);
  current.add(name);
  try {
    await mkdir(folderOf(common), { recursive: true });
    await writeDurably(path, JSON.stringify(record));
  } catch (error) {
    current.delete(name);
    throw diskTrouble(String(error)) ?? error;
  }
  return {
    ...record,
    name,
    // At once, so that no kill finds a git that runs and is not written down.
    started: (child) => {
      const mark = markOf(child);
      writeFileSync(gitFile(path), `${mark.pid} ${mark.began}\n`);
    },
    end: async () => {
      await removeRecord(path);
      current.delete(name);
    },
  };
}

/** Before the step begins its record is on the disk: after a power cut nothing else tells of it. */
async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** git writes a ref to the disk, but not the folder in which it got its name. */
async function syncRefs(common: string, refs: readonly string[]): Promise<void> {
  for (const folder of new Set(refs.map((ref) => dirname(join(common, ref))))) {
    // A ref that was deleted takes its folder along; Windows opens no folders.
    const opened = await open(folder).catch(() => null);
    await opened?.sync().catch(() => undefined);
    await opened?.close();
  }
}

async function readRecord(path: string): Promise<Journaled | null> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

async function removeRecord(path: string): Promise<void> {
  await rm(gitFile(path), { force: true });
  await rm(path, { force: true });
}

/** The desk that wrote a record; null for any other file. */
function ownerOf(name: string): ProcessMark | null {
  const [, pid, began] = /^(\d+)-(\d+)-[0-9a-f-]+\.json$/.exec(name) ?? [];
  return pid === undefined ? null : { pid: Number(pid), began: Number(began) };
}

function gitFile(path: string): string {
  return path.replace(/json$/, 'git');
}

async function gitOf(path: string): Promise<ProcessMark | null> {
  const text = await readFile(gitFile(path), 'utf8').catch(() => '');
  const [, pid, began] = /^(\d+) (\d+)\n$/.exec(text) ?? [];
  return pid === undefined ? null : { pid: Number(pid), began: Number(began) };
}

/** Waits for a git that has outlived its desk. */
async function gone(mark: ProcessMark | null): Promise<void> {
  const end = Date.now() + patience;
  while (mark && isRunning(mark) && Date.now() < end) await sleep(50);
}
