import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { agesAt } from '../../schema/aging.ts';
import { entryPlace } from '../../schema/collections.ts';
import type { ContentType } from '../../schema/content-type.ts';
import { parseMoment } from '../../schema/fields/time.ts';
import { parseFrontMatter } from '../../schema/front-matter.ts';
import { valuesIn } from '../../schema/values.ts';

interface Known {
  /** Size and time of change: the file is read again only when they differ. */
  stamp: string;
  /** Milliseconds since 1970. */
  moments: number[];
}

/**
 * Knows when the site next changes by itself: an entry appears, opens, ends or grows old, at
 * the moments its type says turn what readers see.
 */
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
      .map((name) => `content/${name.replaceAll('\\', '/')}`)
      .filter((path) => entryPlace(path));
    const present = new Set(paths);
    for (const path of this.#known.keys()) if (!present.has(path)) this.#known.delete(path);
    for (const path of paths) {
      const file = join(this.#contentDir, path.slice('content/'.length));
      const seen = await stat(file).catch(() => null);
      const stamp = seen ? `${seen.size} ${seen.mtimeMs}` : '';
      if (this.#known.get(path)?.stamp === stamp) continue;
      this.#known.set(path, { stamp, moments: await momentsOf(path, file) });
    }
  }
}

/** A file that can't be read has no moment: the check tells its author what is wrong. */
async function momentsOf(path: string, file: string): Promise<number[]> {
  const type: ContentType | undefined = entryPlace(path)?.collection;
  if (!type) return [];
  try {
    const { data } = parseFrontMatter(await readFile(file, 'utf8'));
    const turning = [...valuesIn(type.fields, data)].flatMap(({ field: { widget }, value }) =>
      widget.kind === 'moment' && widget.turns ? parseMoment(String(value)) : [],
    );
    return [...turning, agesAt(type, data)].flatMap((moment) =>
      moment instanceof Date ? moment.getTime() : [],
    );
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
