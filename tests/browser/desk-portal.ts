import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { sharpProbe } from '../../src/check/node/node-probe.ts';
import { bundleCms } from '../../src/cms/bundle.ts';
import { createDesk } from '../../src/desk/app.ts';
import { createLocalGit } from '../../src/desk/local-git/local-git.ts';
import { portalChecker } from '../../src/desk/portal-checker.ts';
import { environment } from '../../src/environment.ts';
import { headerRules } from '../../src/headers/rules.ts';
import { loadRegions } from '../../src/regions/node-regions.ts';

export interface DeskCall {
  readonly action: string;
  readonly params: {
    readonly assets?: readonly { readonly path: string; readonly content?: string }[];
  };
}

/** A repository with the project's content, and the CMS and the desk over it. */
export interface DeskPortal {
  readonly url: string;
  /** What the CMS asked the desk, oldest first. */
  readonly calls: readonly DeskCall[];
  /** Runs git in the repository; the answer's text. */
  git(...args: string[]): string;
  /** Bytes of a file at a commit or branch, such as `main:content/x`. */
  bytes(name: string): Buffer;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/**
 * Starts one on a free port of the loopback interface, with the CMS's own security policy.
 * @param content folder to fill the repository from
 */
export async function startDeskPortal(content = 'content'): Promise<DeskPortal> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'portal-kim-cms-')));
  const dir = join(root, 'portal');
  const site = join(root, 'site');
  await cp(content, join(dir, 'content'), { recursive: true });
  const run = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Pemilik', '-c', 'user.email=p@contoh.id', ...args], {
      cwd: dir,
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  run('init', '--quiet', '--initial-branch=main');
  run('add', '.');
  run('commit', '--quiet', '--message=Awal');

  const settings = environment({ PORTAL_DIR: dir });
  await bundleCms({ outDir: join(site, 'admin'), environment: settings });
  const storage = createLocalGit(dir);
  const desk = createDesk({
    storage,
    check: portalChecker({ probe: sharpProbe(), regions: loadRegions }),
  });
  const policy = headerRules({ styles: [], scripts: [] }, settings)
    .find(({ pattern }) => pattern === '/admin/*')
    ?.set.find(([name]) => name === 'Content-Security-Policy')?.[1];

  const calls: DeskCall[] = [];
  const app = new Hono();
  app.post('*', async ({ req }, next) => {
    calls.push(await req.raw.clone().json());
    await next();
  });
  app.route('/', desk);
  app.get('*', async ({ req, body, notFound }) => {
    const path = normalize(req.path.endsWith('/') ? `${req.path}index.html` : req.path);
    const bytes = await readFile(join(site, path)).catch(() => null);
    if (!bytes) return notFound();
    return body(new Uint8Array(bytes), 200, {
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Content-Security-Policy': policy ?? '',
    });
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    git: (...args) => run(...args).toString(),
    bytes: (name) => run('cat-file', 'blob', name),
    close: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      storage.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
