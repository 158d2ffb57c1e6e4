import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type HeaderRule, parseHeaders } from '../../headers/headers-file.ts';

/** A file of a built site, ready to send. */
export interface BuiltFile {
  /** POSIX path below the build, such as `berita/index.html`. */
  path: string;
  bytes: Uint8Array;
  /** Changes with the content. */
  hash: string;
}

/** What an address leads to. */
export type Found = { file: BuiltFile } | { redirect: string; status: 301 | 308 } | null;

/** What a static host reads but does not hand out. */
const unserved = new Set(['_headers', '_redirects']);

/** Addresses whose last part carries a hash, so that an older build's file is never a wrong one. */
const hashed =
  /^\/(_astro\/.|pagefind\/(fragment|index|filter)\/.|pagefind\/[^/]+\.pf_meta$|cari\/kamus\/[^/]+\/.)/;

/** One build in its folder, read as a static host reads it. */
export class BuiltSite {
  readonly #folder: string;
  readonly #older: BuiltSite | null;
  #rules: Promise<HeaderRule[]> | undefined;
  #moved: Promise<Map<string, string>> | undefined;

  /**
   * @param folder Absolute folder of the build.
   * @param olderFolder The build before it, whose hashed files still answer.
   */
  constructor(folder: string, olderFolder: string | null = null) {
    this.#folder = folder;
    this.#older = olderFolder === null ? null : new BuiltSite(olderFolder);
  }

  /** Whether the build is still on the disk: every site has a front page. */
  async exists(): Promise<boolean> {
    const page = await stat(join(this.#folder, 'index.html')).catch(() => null);
    return page?.isFile() ?? false;
  }

  /** The rules of the build's own `_headers`. */
  rules(): Promise<HeaderRule[]> {
    this.#rules ??= readFile(join(this.#folder, '_headers'), 'utf8').then(parseHeaders, () => []);
    return this.#rules;
  }

  /** Old addresses and where they lead, from the build's own `_redirects`. */
  #redirects(): Promise<Map<string, string>> {
    this.#moved ??= readFile(join(this.#folder, '_redirects'), 'utf8').then(
      (text) => new Map(text.split('\n').flatMap(readRedirect)),
      () => new Map(),
    );
    return this.#moved;
  }

  /**
   * @param pathname Path of an address, still percent-encoded.
   * @returns The file, the address it should have been asked under, or `null`.
   */
  async find(pathname: string): Promise<Found> {
    const path = decodePath(pathname);
    if (path === null || path.split('/').some(isUnserved)) return null;
    const moved = (await this.#redirects()).get(path);
    if (moved) return { redirect: moved, status: 301 };
    if (path.endsWith('/index.html')) {
      return { redirect: encodePath(path.slice(0, -'index.html'.length)), status: 308 };
    }
    const file = await this.read(path.endsWith('/') ? `${path}index.html` : path);
    if (file) return { file };
    if (!path.endsWith('/') && (await this.read(`${path}/index.html`))) {
      return { redirect: encodePath(`${path}/`), status: 308 };
    }
    const older = hashed.test(path) ? await this.#older?.read(path) : null;
    return older ? { file: older } : null;
  }

  /** @param path Decoded path below the build, with or without a leading slash. */
  read(path: string): Promise<BuiltFile | null> {
    return readBuilt(this.#folder, path.replace(/^\/+/, ''));
  }
}

async function readBuilt(folder: string, path: string): Promise<BuiltFile | null> {
  const absolute = join(folder, path);
  const seen = await stat(absolute).catch(() => null);
  // An older build may go between the look at a file and the reading of it.
  const bytes = seen?.isFile() ? await readFile(absolute).catch(() => null) : null;
  if (!bytes) return null;
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 20);
  return { path, bytes, hash };
}

/** A line `/old/ /new/ 301`; an old address may be written as browsers show it or as they send it. */
function readRedirect(line: string): [from: string, to: string][] {
  const [from = '', to] = line.trim().split(/\s+/);
  const path = decodePath(from);
  return path?.startsWith('/') && to ? [[path, to]] : [];
}

function isUnserved(part: string): boolean {
  return unserved.has(part) || (part.startsWith('.') && part !== '.well-known');
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** `null` for what can't be a path inside the build. */
function decodePath(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    return /[\0\\]|\/\//.test(path) || path.split('/').includes('..') ? null : path;
  } catch {
    return null;
  }
}
