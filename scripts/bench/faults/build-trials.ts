import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BuildStore } from '../../../src/newsroom/builds/build-store.ts';
import { Builder } from '../../../src/newsroom/builds/builder.ts';
import { buildSite } from '../../../src/newsroom/builds/site-build.ts';
import { portalCacheDir } from '../../../src/newsroom/project.ts';
import { processes } from '../build/cost.ts';
import { writeGeneratedPortal } from '../build/generated-portal.ts';
import { descendantsOf } from '../build/process-table.ts';
import { say } from '../report/progress.ts';

export interface BuildTally {
  /** Builds that were ended from outside, that ran out of memory, and out of disk. */
  readonly kills: number;
  readonly memory: number;
  readonly disk: number;
  /** A sentence for each thing lost. */
  readonly lost: readonly string[];
}

const sentences = {
  kill: /^Pembangunan situs dihentikan dari luar \(SIGKILL\)/,
  memory: /^Memori untuk membangun situs tidak cukup/,
  disk: /^Penyimpanan komputer penuh/,
};

/**
 * Ends real builds in every way a machine does, and holds what readers have, what lies on the disk
 * and the next build against a build that nobody disturbed.
 * @param kills how often a process of a build is killed at a random moment
 */
export async function tryBuilds(kills: number): Promise<BuildTally> {
  const portalDir = await realpath(await mkdtemp(join(tmpdir(), 'ukur-bangun-')));
  try {
    await writeGeneratedPortal(portalDir, { entries: 12, photos: 50 });
    return await new Trial(portalDir).run(kills);
  } finally {
    await rm(portalDir, { recursive: true, force: true });
    await rm(portalCacheDir(portalDir), { recursive: true, force: true });
  }
}

class Trial {
  readonly #builds: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #lost: string[] = [];
  #keys = 0;
  #reference = '';

  constructor(portalDir: string) {
    this.#builds = join(portalDir, 'builds');
    // One clock, so that the same content gives the same bytes.
    this.#env = { PORTAL_DIR: portalDir, BUILD_TIME: '2026-11-24T08:00:00+07:00' };
  }

  async run(kills: number): Promise<BuildTally> {
    const begun = performance.now();
    await this.#build({});
    this.#reference = await this.#served();
    const span = performance.now() - begun;
    const tally = { kills: 0, memory: 0, disk: 0 };
    for (; tally.kills < kills; tally.kills += 1) {
      say(`Mematikan pembangunan situs ke-${tally.kills + 1} dari ${kills}.`);
      const killing = onBuild(Math.random() * span, (pid) => process.kill(pid, 'SIGKILL'));
      const failure = await this.#build({});
      killing.abort();
      await this.#audit('kill', failure);
    }
    say('Membangun dengan memori yang terlalu kecil.');
    await this.#audit('memory', await this.#build({ NODE_OPTIONS: '--max-old-space-size=48' }));
    tally.memory += 1;
    tally.disk += await this.#fillDisk();
    return { ...tally, lost: this.#lost };
  }

  /** A build that may write no file of a page's size: what a quota does, and a full disk. */
  async #fillDisk(): Promise<number> {
    say('Membangun tanpa tempat di cakram.');
    let isLimited = false;
    const limiting = onBuild(0, (pid) => {
      try {
        execFileSync('prlimit', [`--pid=${pid}`, '--fsize=20000']);
        isLimited = true;
      } catch {
        say('Batas berkas tidak dapat dipasang di sini, jadi cakram penuh tidak dicoba.');
      }
    });
    const failure = await this.#build({});
    limiting.abort();
    if (isLimited) await this.#audit('disk', failure);
    return Number(isLimited);
  }

  /** One build by a builder of its own, as after a start; answers what it says when it failed. */
  async #build(env: NodeJS.ProcessEnv): Promise<string | null> {
    const store = await BuildStore.open(this.#builds);
    const key = String(this.#keys++);
    const builder = new Builder({
      store,
      key: async () => key,
      run: (outDir, signal) => buildSite({ outDir, signal, env: { ...this.#env, ...env } }),
    });
    builder.request('percobaan');
    await builder.settled();
    return builder.last?.failure ?? null;
  }

  /** Looks at what is left of a build, then lets the next one go undisturbed. */
  async #audit(kind: keyof typeof sentences, failure: string | null): Promise<void> {
    const lose = (sentence: string) => this.#lost.push(`build, ${kind}: ${sentence}`);
    // A kill may come when the build is through.
    if (failure !== null && !sentences[kind].test(failure)) lose(`it said "${failure}"`);
    if (failure === null && kind !== 'kill') lose('it did not fail');
    if ((await this.#served()) !== this.#reference) lose('readers have another site');
    const store = await BuildStore.open(this.#builds);
    const kept = [store.current?.folder, store.previousFolder].filter(Boolean).length;
    const there = (await readdir(this.#builds)).filter((name) => name !== 'current.json');
    if (there.length !== kept) lose(`these lie about: ${there.join(', ')}`);
    const next = await this.#build({});
    if (next !== null) lose(`the next build failed: ${next}`);
    if ((await this.#served()) !== this.#reference) lose('the next site is another one');
  }

  /** Tells one site from another: every path and every byte of what is served. */
  async #served(): Promise<string> {
    const { current } = await BuildStore.open(this.#builds);
    if (!current) return 'none';
    const hash = createHash('sha256');
    const entries = await readdir(current.folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const path of paths) {
      hash.update(path.slice(current.folder.length)).update(await readFile(path));
    }
    return hash.digest('hex');
  }
}

/** Does something to the process that builds, when its time has come; a system without memory kills so. */
function onBuild(milliseconds: number, act: (pid: number) => void): AbortController {
  const over = new AbortController();
  const { signal } = over;
  void (async () => {
    await sleep(milliseconds, undefined, { signal });
    for (;;) {
      const [child] = descendantsOf(process.pid, processes());
      if (child) return act(child.pid);
      await sleep(50, undefined, { signal });
    }
  })().catch(() => undefined);
  return over;
}
