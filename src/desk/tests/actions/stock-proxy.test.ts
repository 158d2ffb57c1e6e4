import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '@hono/node-server';
import { build } from 'esbuild';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, type Portal, portal, published } from '../portal.ts';

/** The parts of Decap's `proxy` backend that its core calls. */
interface StockBackend {
  entriesByFolder(folder: string, extension: string, depth: number): Promise<{ data: string }[]>;
  getEntry(path: string): Promise<{ data: string; file: { id: string } }>;
  unpublishedEntries(): Promise<string[]>;
  unpublishedEntry(name: { id?: string; collection?: string; slug?: string }): Promise<{
    collection: string;
    slug: string;
    status: string;
    diffs: { path: string; id: string; newFile: boolean }[];
  }>;
  unpublishedEntryDataFile(...name: [string, string, string, string]): Promise<string>;
  unpublishedEntryMediaFile(
    ...name: [string, string, string, string]
  ): Promise<{ name: string; size: number }>;
  persistEntry(entry: unknown, options: unknown): Promise<unknown>;
  updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  deleteFiles(paths: string[], message: string): Promise<unknown>;
  getMedia(folder: string): Promise<{ path: string }[]>;
  getDeployPreview(collection: string, slug: string): Promise<unknown>;
  getNotes(collection: string, slug: string): Promise<unknown[]>;
  addNote(collection: string, slug: string, note: unknown): Promise<{ id: string }>;
  getPRMetadata(collection: string, slug: string): Promise<unknown>;
}

const folder = mkdtempSync(join(tmpdir(), 'portal-kim-stock-'));
let ProxyBackend: new (config: unknown, options: unknown) => StockBackend;

beforeAll(async () => {
  const outfile = join(folder, 'proxy.mjs');
  await build({
    entryPoints: ['node_modules/decap-cms-backend-proxy/dist/esm/implementation.js'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    define: { window: 'globalThis' },
    logLevel: 'silent',
    plugins: [
      {
        name: 'no sign-in page',
        setup({ onLoad }) {
          onLoad({ filter: /AuthenticationPage\.js$/ }, () => ({
            contents: 'export default null;',
          }));
        },
      },
    ],
  });
  ({ default: ProxyBackend } = await import(pathToFileURL(outfile).href));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function withBackend(one: Portal, work: (backend: StockBackend) => Promise<void>) {
  const server = serve({ fetch: one.fetch, hostname: '127.0.0.1', port: 0 });
  try {
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const backend = { proxy_url: `http://127.0.0.1:${port}/desk/v1`, branch: 'main' };
    const config = { backend, media_folder: 'content/pengaturan' };
    await work(new ProxyBackend(config, { initialWorkflowStatus: 'draft' }));
  } finally {
    server.close();
  }
}

test("Decap's stock proxy backend works on the desk", async () => {
  const one = portal();
  const slug = '2026/11/stok/index';
  const path = `content/berita/${slug}.md`;
  const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  await withBackend(one, async (backend) => {
    expect(await backend.entriesByFolder('content/berita', 'md', 4)).toHaveLength(2);
    expect((await backend.getEntry(published)).data).toBe(article('Berita lama'));
    await expect(backend.unpublishedEntry({ collection: 'berita', slug })).rejects.toMatchObject({
      name: 'EDITORIAL_WORKFLOW_ERROR',
      notUnderEditorialWorkflow: true,
    });
    await expect(backend.getEntry(path)).rejects.toMatchObject({ status: 404 });

    const photoPath = 'content/berita/2026/11/stok/foto.jpg';
    await backend.persistEntry(
      {
        dataFiles: [{ path, slug, raw: article('Stok') }],
        assets: [{ path: photoPath, toBase64: async () => photo.toString('base64') }],
      },
      {
        newEntry: true,
        commitMessage: 'Buat',
        collectionName: 'berita',
        useWorkflow: true,
        unpublished: false,
        hasSubfolders: true,
      },
    );
    expect(await backend.unpublishedEntries()).toEqual([`berita/${slug}`]);
    const draft = await backend.unpublishedEntry({ id: `berita/${slug}` });
    expect(draft).toMatchObject({ collection: 'berita', slug, status: 'draft' });
    expect(
      await backend.unpublishedEntryDataFile('berita', slug, path, draft.diffs[1]?.id ?? ''),
    ).toBe(article('Stok'));
    expect(
      await backend.unpublishedEntryMediaFile('berita', slug, photoPath, draft.diffs[0]?.id ?? ''),
    ).toMatchObject({ name: 'foto.jpg', size: photo.length });
    const note = {
      author: 'Sari',
      timestamp: new Date().toISOString(),
      content: 'Bagus',
      resolved: false,
      entrySlug: slug,
    };
    await backend.addNote('berita', slug, note);
    expect(await backend.getNotes('berita', slug)).toMatchObject([
      { author: 'Sari', content: 'Bagus' },
    ]);
    expect(await backend.getPRMetadata('berita', slug)).toBeNull();
    expect(await backend.getDeployPreview('berita', slug)).toBeNull();

    await backend.updateUnpublishedEntryStatus('berita', slug, 'pending_publish');
    await backend.publishUnpublishedEntry('berita', slug);
    expect((await backend.getEntry(path)).data).toBe(article('Stok'));
    expect(await backend.getMedia('content/berita/2026/11/stok')).toMatchObject([
      { path: photoPath },
    ]);
    expect(await backend.getMedia('content/pengaturan')).toEqual([]);
    await expect(backend.deleteFiles([path], 'Hapus')).rejects.toMatchObject({
      status: 403,
      message:
        'Tulisan yang sudah terbit tidak dihapus; cabut dengan alasan lewat kolom koreksi, atau buang drafnya bila belum terbit.',
    });
  });
  expect(one.git('status', '--porcelain')).toBe('');
});
