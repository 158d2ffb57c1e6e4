import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskEvent } from '../desk/actions/desk.ts';
import type { DiscardedEntry } from '../desk/actions/discarded.ts';
import type { Environment } from '../environment.ts';
import { BuildStore } from './builds/build-store.ts';
import type { RunBuild } from './builds/builder.ts';
import { announce, answersAsNewsroom, claim, release } from './instance-lock.ts';
import { portalCacheDir } from './project.ts';
import { Rebuilding, reasons } from './rebuilding.ts';
import { createApp } from './server/app.ts';
import { BuiltSite } from './server/built-site.ts';
import { Compressor } from './server/compression.ts';
import { listen } from './server/listen.ts';
import { newsroomListener } from './server/newsroom-listener.ts';
import { keepCacheTidy } from './stale-cache.ts';
import { CheckRunner } from './status/check-runner.ts';
import { readRepository } from './status/repository.ts';
import {
  type CheckReport,
  type NewsroomStatus,
  type TitledDraft,
  waitingDraft,
  withoutFolder,
} from './status/status.ts';
import {
  addressLines,
  attemptLines,
  checkLines,
  repositoryLines,
  sayWhileWorking,
} from './terminal.ts';
import type { UrgentOffice } from './urgent/office.ts';

/** The desk as the newsroom mounts it. */
interface MountedDesk {
  fetch(request: Request): Response | Promise<Response>;
  drafts(): Promise<readonly TitledDraft[]>;
  discarded(): Promise<readonly DiscardedEntry[]>;
  close(): void;
}

/** The rooms behind the newsroom's door, so that tests can put small ones in their place. */
export interface NewsroomParts {
  run: RunBuild;
  check: () => Promise<CheckReport>;
  openDesk: (onChange: (event: DeskEvent) => void) => MountedDesk;
  urgent: () => Promise<UrgentOffice>;
  timeZone: () => Promise<string>;
}

export interface NewsroomOptions {
  environment: Environment;
  /** Port wanted; 0 lets the system choose. */
  port: number;
  parts: NewsroomParts;
  /** Puts lines before the person at the terminal. */
  say: (lines: string[]) => void;
}

export interface Newsroom {
  port: number;
  /** Address of the site, with a slash at the end. */
  url: string;
  /** Resolves when the site is up to date, or could not be brought there. */
  settled(): Promise<void>;
  /** Ends everything this process has begun; the last good build stays for the next start. */
  stop(): Promise<void>;
}

/** Somebody else already works on this portal; the message says where. */
export class AlreadyOpenError extends Error {}

/**
 * Opens the newsroom: one process that builds, serves, and takes changes of one portal.
 *
 * @throws {AlreadyOpenError} when another newsroom has the portal
 * @throws {NoPortError} when no port is free
 */
export async function startNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const cache = portalCacheDir(options.environment.portalDir);
  const other = await claim(cache, answersAsNewsroom);
  if (other) {
    throw new AlreadyOpenError(
      `Ruang redaksi untuk folder ini sudah terbuka di ${other.url} (proses ${other.pid}). Buka alamat itu, atau tutup dulu dengan Ctrl-C di terminalnya.`,
    );
  }
  try {
    return await openNewsroom(options, cache);
  } catch (error) {
    release(cache);
    throw error;
  }
}

async function openNewsroom(options: NewsroomOptions, cache: string): Promise<Newsroom> {
  const { environment, parts, say } = options;
  const startedAt = new Date().toISOString();
  await keepCacheTidy(cache, environment.portalDir);
  const store = await BuildStore.open(join(cache, 'builds'));
  const compressor = new Compressor();
  const siteOfStore = () =>
    store.current && new BuiltSite(store.current.folder, store.previousFolder);
  let site = siteOfStore();
  let endBeat = () => {};

  const checks = new CheckRunner(parts.check, (report) => say(checkLines(report)), console.error);
  const rebuilding = new Rebuilding({
    environment,
    store,
    run: parts.run,
    onStart: (reason) => {
      say([`Membangun situs: ${reason} ...`]);
      endBeat = sayWhileWorking(say);
    },
    onEnd: (attempt) => {
      endBeat();
      if (attempt.failure === null) {
        site = siteOfStore();
        compressor.clear();
      }
      say(attemptLines(attempt, site !== null));
    },
    onFresh: (reason) => {
      if (reason === reasons.opening) say(['Situs sudah mutakhir.']);
    },
    onContent: () => checks.request(),
    onTrouble: (message) =>
      say([
        `Perubahan langsung di folder tidak terpantau (${message}). Folder diperiksa tiap menit.`,
      ]),
  });
  const desk = parts.openDesk(({ kind }) => {
    if (kind === 'published' || kind === 'media') rebuilding.published();
  });

  const readStatus = async (): Promise<NewsroomStatus> => {
    const repository = await readRepository(environment.portalDir, environment.cmsBranch);
    const [drafts, discarded] = repository.usable
      ? await Promise.all([desk.drafts(), desk.discarded()])
      : [[], []];
    return {
      pid: process.pid,
      startedAt,
      site: store.current && withoutFolder(store.current),
      building: rebuilding.builder.building,
      last: rebuilding.builder.last,
      due: rebuilding.due?.toISOString() ?? null,
      check: checks.report,
      repository,
      drafts: drafts.map(waitingDraft),
      discarded,
    };
  };

  const app = createApp({
    desk,
    site: () => site,
    lost: () => {
      const { previousFolder } = store;
      site =
        previousFolder !== null && existsSync(previousFolder)
          ? new BuiltSite(previousFolder)
          : null;
      rebuilding.builder.request(reasons.lost);
      return site;
    },
    compressor,
    status: readStatus,
    urgent: parts.urgent,
    timeZone: parts.timeZone,
    failure: () => rebuilding.builder.last?.failure ?? null,
  });
  const { port, close } = await listen(options.port, newsroomListener(app.fetch), (busy) =>
    say([`Porta ${busy} sedang dipakai program lain, dicoba porta ${busy + 1}.`]),
  );
  const url = `http://localhost:${port}/`;
  announce(cache, url);
  say(addressLines(url));
  say(repositoryLines(await readRepository(environment.portalDir, environment.cmsBranch)));
  rebuilding.start();
  checks.request();

  return {
    port,
    url,
    settled: () => rebuilding.builder.settled(),
    stop: async () => {
      endBeat();
      await Promise.all([rebuilding.stop(), close()]);
      desk.close();
      release(cache);
    },
  };
}
