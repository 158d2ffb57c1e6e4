import { beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from './proxy-types.ts';

class StockBackend {
  readonly proxyUrl: string;
  readonly options: object;
  constructor(config: { backend: { proxy_url: string } }, options: object) {
    this.proxyUrl = config.backend.proxy_url;
    this.options = options;
  }
}

vi.mock('decap-cms-backend-proxy', () => ({ ProxyBackend: StockBackend }));
vi.mock('decap-cms-lib-util', () => ({
  CURSOR_COMPATIBILITY_SYMBOL: Symbol.for('cursor'),
  Cursor: { create: (cursor: object) => cursor },
  EditorialWorkflowError: class extends Error {
    readonly notUnderEditorialWorkflow: boolean;
    constructor(message: string, notUnder: boolean) {
      super(message);
      this.notUnderEditorialWorkflow = notUnder;
    }
  },
  localForage: {},
}));
vi.mock('./name-page.tsx', () => ({ NamePage: () => null }));
vi.mock('./dialogs/explain.ts', () => ({ askAboutConflict: vi.fn(), showProblems: vi.fn() }));
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
vi.stubGlobal('addEventListener', () => undefined);

const { DeskBackend } = await import('./desk-backend.ts');

const path = 'content/berita/2026/11/banjir/index.md';
const draft: Draft = {
  collection: 'berita',
  slug: '2026/11/banjir/index',
  status: 'draft',
  updatedAt: '2026-11-24T01:15:00.000Z',
  head: 'c1',
  diffs: [{ path, id: 'b1', newFile: true }],
  dataFiles: [{ path, id: 'b1', newFile: true, data: '---\ntitle: Banjir\n---\n' }],
};

let answers: Record<string, unknown>;
const asked: { action: string; branch?: string; params: Record<string, unknown> }[] = [];

beforeEach(() => {
  asked.length = 0;
  answers = { info: { branch: 'terbit' } };
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    const call = JSON.parse(body);
    asked.push(call);
    const answer = answers[call.action];
    return answer === undefined
      ? Response.json({ error: 'Tidak ada.', code: 'not-found' }, { status: 404 })
      : Response.json(answer);
  });
});

async function signedIn(branch = '') {
  const backend = new DeskBackend({ backend: { branch, proxy_url: '/desk/v1' } }, {});
  await backend.authenticate({ name: 'Sari Dewi' });
  return backend;
}

test('asks once which branch is published, and signs every call', async () => {
  const backend = await signedIn();
  answers['getEntry'] = { data: '', file: { path, id: 'p1' } };
  await backend.getEntry(path);
  await backend.getEntry(path);
  expect(asked.map(({ action, branch }) => [action, branch])).toEqual([
    ['info', undefined],
    ['getEntry', 'terbit'],
    ['getEntry', 'terbit'],
  ]);
  expect(asked[1]?.params).toEqual({ path, author: { name: 'Sari Dewi' }, branch: 'terbit' });
});

test('the whole board is one call', async () => {
  const backend = await signedIn('main');
  answers['unpublishedEntries'] = [draft];
  expect(await backend.unpublishedEntries()).toEqual(['berita/2026/11/banjir/index']);
  expect(await backend.unpublishedEntry({ id: 'berita/2026/11/banjir/index' })).toEqual(draft);
  expect(await backend.unpublishedEntryDataFile('berita', draft.slug, path, 'b1')).toBe(
    '---\ntitle: Banjir\n---\n',
  );
  expect(asked.map(({ action }) => action)).toEqual(['unpublishedEntries']);
});

test('an entry without a draft is no error to Decap', async () => {
  const backend = await signedIn('main');
  await expect(
    backend.unpublishedEntry({ collection: 'berita', slug: draft.slug }),
  ).rejects.toMatchObject({ notUnderEditorialWorkflow: true });
});

test('a save names the version that was opened, not one seen on the board since', async () => {
  const backend = await signedIn('main');
  answers['unpublishedEntry'] = draft;
  await backend.unpublishedEntry({ collection: 'berita', slug: draft.slug });
  answers['unpublishedEntries'] = [
    { ...draft, diffs: [{ path, id: 'b2', newFile: true }], dataFiles: [], head: 'c2' },
  ];
  await backend.unpublishedEntries();
  answers['persistEntry'] = {
    collection: 'berita',
    slug: draft.slug,
    head: 'c3',
    dataFiles: [{ path, id: 'b3' }],
    assets: [],
  };
  const dataFiles = [{ path, slug: draft.slug, raw: 'x' }];
  const options = { commitMessage: 'Ubah', collectionName: 'berita' };
  await backend.persistEntry({ dataFiles, assets: [] }, options);
  await backend.persistEntry({ dataFiles, assets: [] }, options);
  const bases = asked
    .filter(({ action }) => action === 'persistEntry')
    .map(({ params }) => (params['dataFiles'] as { base: string }[])[0]?.base);
  expect(bases).toEqual(['b1', 'b3']);
});

test('a long list comes page by page, front matter only', async () => {
  const backend = await signedIn('main');
  const entry = (name: string) => ({
    data: `---\ntitle: ${name}\n---\n`,
    file: { path: name, id: name },
  });
  answers['entriesByFolder'] = { entries: [entry('a')], page: 1, pageCount: 2 };
  const first = await backend.entriesByFolder('content/berita', 'md', 4);
  const cursor = (first as unknown as Record<symbol, object>)[Symbol.for('cursor')];
  expect(cursor).toEqual({
    actions: ['next'],
    meta: { page: 1, pageCount: 2 },
    data: { list: { folder: 'content/berita', extension: 'md', depth: 4 }, page: 1 },
  });
  answers['entriesByFolder'] = { entries: [entry('b')], page: 2, pageCount: 2 };
  const data = {
    toJS: () => ({ list: { folder: 'content/berita', extension: 'md', depth: 4 }, page: 1 }),
  };
  const next = await backend.traverseCursor({ data });
  expect(next.entries.map(({ file }) => file.path)).toEqual(['b']);
  expect(asked.map(({ params }) => [params['page'], params['bodies']])).toEqual([
    [1, false],
    [2, false],
  ]);
});

test('no request is made for the folders above all entries', async () => {
  const backend = await signedIn('main');
  expect(await backend.getMedia('content')).toEqual([]);
  expect(await backend.getMedia('content/berita')).toEqual([]);
  expect(asked).toEqual([]);
});

test('a change of state names the draft it was decided on', async () => {
  const backend = await signedIn('main');
  answers['unpublishedEntries'] = [draft];
  answers['updateUnpublishedEntryStatus'] = { head: 'c2' };
  answers['publishUnpublishedEntry'] = {};
  await backend.unpublishedEntries();
  await backend.updateUnpublishedEntryStatus('berita', draft.slug, 'pending_publish');
  await backend.publishUnpublishedEntry('berita', draft.slug);
  expect(asked.slice(1).map(({ params }) => params['head'])).toEqual(['c1', 'c2']);
});

test('a note is settled by naming the state, so that a call sent twice does not undo it', async () => {
  const backend = await signedIn('main');
  const key = { collection: 'berita', slug: '2026/11/banjir/index' };
  const note = { id: 'n1', resolved: false };
  answers['getNotes'] = { notes: [note] };
  answers['updateNote'] = { note: { ...note, resolved: true } };
  expect(await backend.toggleNoteResolution(key.collection, key.slug, 'n1')).toEqual({
    id: 'n1',
    resolved: true,
  });
  expect(asked.map(({ action, params }) => [action, params['updates']])).toEqual([
    ['getNotes', undefined],
    ['updateNote', { resolved: true }],
  ]);
});
