import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseMoment } from '../../schema/fields/time.ts';
import { parseFrontMatter } from '../../schema/front-matter.ts';

/** The keys of an entry whose moment changes what readers see: it appears, or it has ended. */
const dueKeys = ['date', 'expires'] as const;

interface Known {
  /** Size and time of change: the file is read again only when they differ. */
  stamp: string;
  /** Milliseconds since 1970. */
  moments: number[];
}

/** Knows when the site next changes by itself: an entry is due, or its time is over. */
export class DueCalendar {
  readonly #contentDir: string;
  readonly #known = new Map<string, Known>();

  /** @param contentDir Absolute folder of the content. */
  constructor(contentDir: string) {
    this.#contentDir = contentDir;
  }

  /**
   * @returns The last moment that has passed and the next one to come; `null` where there is none.
   */
  async around(now: Date): Promise<{ passed: Date | null; next: Date | null }> {
    await this.#refresh();
    const moments = [...this.#known.values()].flatMap((known) => known.moments);
    const passed = latest(moments.filter((moment) => moment <= now.getTime()));
    const next = earliest(moments.filter((moment) => moment > now.getTime()));
    return { passed, next };
  }

  async #refresh(): Promise<void> {
    const names = await readdir(this.#contentDir, { recursive: true }).catch(() => []);
    const paths = names
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(this.#contentDir, name));
    const present = new Set(paths);
    for (const path of this.#known.keys()) if (!present.has(path)) this.#known.delete(path);
    for (const path of paths) {
      const seen = await stat(path).catch(() => null);
      const stamp = seen ? `${seen.size} ${seen.mtimeMs}` : '';
      if (this.#known.get(path)?.stamp === stamp) continue;
      this.#known.set(path, { stamp, moments: await momentsOf(path) });
    }
  }
}

/** A file that can't be read has no moment: the check tells its author what is wrong. */
async function momentsOf(path: string): Promise<number[]> {
  try {
    const { data } = parseFrontMatter(await readFile(path, 'utf8'));
    return dueKeys.flatMap((key) => {
      const moment = parseMoment(String(data[key] ?? ''));
      return moment instanceof Date ? [moment.getTime()] : [];
    });
  } catch {
    return [];
  }
}

// A spread over 100,000 moments would not fit the stack.
function latest(moments: number[]): Date | null {
  return moments.length === 0 ? null : new Date(moments.reduce((a, b) => Math.max(a, b)));
}

function earliest(moments: number[]): Date | null {
  return moments.length === 0 ? null : new Date(moments.reduce((a, b) => Math.min(a, b)));
}
