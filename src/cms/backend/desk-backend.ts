import { ProxyBackend } from 'decap-cms-backend-proxy';
import { CURSOR_COMPATIBILITY_SYMBOL, Cursor, EditorialWorkflowError } from 'decap-cms-lib-util';
import { sentAssets } from './assets.ts';
import { call } from './calls/call.ts';
import { DeskError } from './calls/desk-error.ts';
import { showProblems } from './dialogs/explain.ts';
import { type FolderPage, newestFirst, pageSize } from './folder-page.ts';
import { mediaFile, type StoredFile } from './media.ts';
import { NamePage } from './name-page.tsx';
import type {
  AssetProxy,
  DataFile,
  Draft,
  Entry,
  MediaFile,
  Note,
  Payload,
  PersistOptions,
  User,
} from './proxy-types.ts';
import { type Save, saveEntry } from './save-entry.ts';
import { DeskMemory } from './versions/desk-memory.ts';
import { backupRestored } from './versions/versions.ts';

interface DeskConfig {
  readonly backend: { readonly branch?: string; readonly proxy_url: string };
}

/**
 * Decap's way to the desk. The protocol is docs/desk.md; what this adds to the stock `proxy`
 * backend is told there and in DeskMemory.
 */
export class DeskBackend extends ProxyBackend {
  readonly #memory = new DeskMemory(localStorage);
  #publishedBranch: string | undefined;
  #author: User | undefined;

  constructor(config: DeskConfig, options: unknown) {
    super(config, options);
    this.#publishedBranch = config.backend.branch || undefined;
    addEventListener(backupRestored, (event) => {
      if (event instanceof CustomEvent) this.#memory.versions.restored(String(event.detail));
    });
  }

  authComponent(): typeof NamePage {
    return NamePage;
  }

  /** @throws {Error} when the device kept no name; Decap then shows the sign-in */
  async restoreUser(user: User): Promise<User> {
    if (!user.name) throw new Error('Nama belum diisi.');
    return this.authenticate(user);
  }

  async authenticate({ name }: User): Promise<User> {
    this.#author = { name, login: name };
    return this.#author;
  }

  override async request({ action, params }: Payload): Promise<unknown> {
    if (this.#publishedBranch === undefined) {
      const info = (await call(this.proxyUrl, { action: 'info', params: {} })) as {
        branch: string;
      };
      this.#publishedBranch = info.branch;
    }
    const branch = this.#publishedBranch;
    const author = this.#author ? { author: { name: this.#author.name } } : {};
    return call(this.proxyUrl, { branch, action, params: { ...params, ...author, branch } });
  }

  override async entriesByFolder(folder: string, extension: string, depth: number) {
    return this.#folderPage({ folder, extension, depth }, 1);
  }

  /** Called by Decap when an editor scrolls to the end of a list. */
  async traverseCursor(cursor: { data: { toJS(): { list: FolderList; page: number } } }) {
    const { list, page } = cursor.data.toJS();
    const entries = await this.#folderPage(list, page + 1);
    return { entries, cursor: entries[CURSOR_COMPATIBILITY_SYMBOL] };
  }

  /** Every entry's front matter: for searching, sorting, filtering and relations. */
  async allEntriesByFolder(folder: string, extension: string, depth: number): Promise<Entry[]> {
    const list = { folder, extension, depth };
    const first = await this.#askFolder(list, 1, 500);
    const rest = Array.from({ length: Math.max(0, first.pageCount - 1) }, (_, index) => index + 2);
    const pages = await Promise.all(rest.map((page) => this.#askFolder(list, page, 500)));
    return [first, ...pages].flatMap(({ entries }) => newestFirst(entries));
  }

  override async getEntry(path: string): Promise<Entry> {
    const entry = (await this.request({ action: 'getEntry', params: { path } })) as Entry;
    this.#memory.versions.opened(path, entry.file.id);
    return entry;
  }

  override async unpublishedEntries(): Promise<string[]> {
    const answer = await this.request({ action: 'unpublishedEntries', params: { detail: true } });
    return [...this.#memory.board(answer as Draft[])];
  }

  override async unpublishedEntry(which: { id?: string; collection?: string; slug?: string }) {
    const onBoard = which.id === undefined ? undefined : this.#memory.fromBoard(which.id);
    if (onBoard) return onBoard;
    const draft = await this.#askDraft(which);
    this.#memory.draft(draft);
    // A draft asked for by its name is being opened; one asked for by its id is for the board.
    if (which.id === undefined) {
      for (const { path, id } of draft.diffs) {
        if (/\.(md|ya?ml)$/.test(path)) this.#memory.versions.opened(path, id);
      }
    }
    return draft;
  }

  override async unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<string> {
    const known = this.#memory.texts.get(id);
    if (known !== undefined) return known;
    const action = 'unpublishedEntryDataFile';
    const params = { collection, slug, path, id };
    const file = (await this.request({ action, params })) as { data: string; id: string };
    this.#memory.texts.set(file.id, file.data);
    if (this.#memory.versions.of(path) === id) this.#memory.versions.opened(path, file.id);
    return file.data;
  }

  override async unpublishedEntryMediaFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<MediaFile> {
    const known = this.#memory.pictures.get(`${path}@${id}`);
    if (known) return known;
    const action = 'unpublishedEntryMediaFile';
    const file = mediaFile(
      (await this.request({ action, params: { collection, slug, path, id } })) as StoredFile,
    );
    this.#memory.pictures.set(`${path}@${file.id}`, file);
    return file;
  }

  /** Names and sizes; a picture itself is fetched when it is shown. */
  override async getMedia(folder = ''): Promise<MediaFile[]> {
    // Decap also asks for the folder above all entries, and for a collection's own.
    if (folder.split('/').length < 3) return [];
    const params = { mediaFolder: folder, bodies: false };
    const files = (await this.request({ action: 'getMedia', params })) as StoredFile[];
    return files.map((file) => {
      this.#memory.stored.set(file.path, file.id);
      return { ...file, displayURL: { id: file.id, path: file.path } } as unknown as MediaFile;
    });
  }

  async getMediaDisplayURL({ path }: { path: string }): Promise<string> {
    return (await this.getMediaFile(path)).url;
  }

  override async getMediaFile(path: string): Promise<MediaFile> {
    return mediaFile(
      (await this.request({ action: 'getMediaFile', params: { path } })) as StoredFile,
    );
  }

  override async persistEntry(
    { dataFiles, assets }: { dataFiles: readonly DataFile[]; assets: readonly AssetProxy[] },
    options: PersistOptions,
  ): Promise<void> {
    const [dataFile] = dataFiles;
    if (!dataFile) return;
    const status = options.status ?? this.options.initialWorkflowStatus;
    const save: Save = {
      dataFile,
      assets: await sentAssets(assets, this.#memory.stored),
      wholeAssets: () => sentAssets(assets, new Map()),
      base: options.newEntry ? null : this.#memory.versions.of(dataFile.path),
      options: { ...options, ...(status === undefined ? {} : { status }) },
    };
    const saved = await saveEntry(save, (params) =>
      this.request({ action: 'persistEntry', params }),
    );
    this.#memory.head(saved.collection, saved.slug, saved.head);
    for (const { path, id } of saved.dataFiles) this.#memory.versions.opened(path, id);
    for (const { path, id } of saved.assets) this.#memory.stored.set(path, id);
  }

  override updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: string) {
    const params = { collection, slug, newStatus, ...this.#memory.seen(collection, slug) };
    return this.#decide('updateUnpublishedEntryStatus', params, 'Status belum diubah');
  }

  override publishUnpublishedEntry(collection: string, slug: string) {
    const params = { collection, slug, ...this.#memory.seen(collection, slug) };
    return this.#decide('publishUnpublishedEntry', params, 'Belum terbit');
  }

  override deleteUnpublishedEntry(collection: string, slug: string) {
    const params = { collection, slug, ...this.#memory.seen(collection, slug) };
    return this.#decide('deleteUnpublishedEntry', params, 'Draf belum dibuang');
  }

  /** A draft has no address of its own yet; Decap would ask the desk for one every five seconds. */
  override getDeployPreview(): Promise<null> {
    return Promise.resolve(null);
  }

  /**
   * Says which state is wanted: a call that turns a note around, whatever it was, would undo itself
   * when it is sent again.
   */
  async toggleNoteResolution(collection: string, slug: string, noteId: string): Promise<Note> {
    const key = { collection, slug };
    const { notes } = (await this.request({ action: 'getNotes', params: key })) as {
      notes: readonly Note[];
    };
    const updates = { resolved: !notes.find(({ id }) => id === noteId)?.resolved };
    const params = { ...key, noteId, updates };
    return ((await this.request({ action: 'updateNote', params })) as { note: Note }).note;
  }

  /** Notes are read when an entry opens; nobody asks the desk for them every few seconds. */
  startNotesPolling(): Promise<void> {
    return Promise.resolve();
  }

  stopNotesPolling(): Promise<void> {
    return Promise.resolve();
  }

  async #decide(
    action: string,
    params: { readonly collection: string; readonly slug: string },
    refusal: string,
  ): Promise<void> {
    try {
      const answer = (await this.request({ action, params })) as { head?: string };
      this.#memory.head(params.collection, params.slug, answer.head);
    } catch (error) {
      if (error instanceof DeskError && [409, 422].includes(error.status)) {
        await showProblems(error, refusal);
      }
      throw error;
    }
  }

  async #askDraft(which: object): Promise<Draft> {
    try {
      return (await this.request({ action: 'unpublishedEntry', params: { ...which } })) as Draft;
    } catch (error) {
      if (error instanceof DeskError && error.status === 404) {
        throw new EditorialWorkflowError('content is not under editorial workflow', true);
      }
      throw error;
    }
  }

  async #folderPage(list: FolderList, page: number): Promise<PagedEntries> {
    const answer = await this.#askFolder(list, page, pageSize);
    const entries: PagedEntries = newestFirst(answer.entries);
    entries[CURSOR_COMPATIBILITY_SYMBOL] = Cursor.create({
      actions: answer.page < answer.pageCount ? ['next'] : [],
      meta: { page: answer.page, pageCount: answer.pageCount },
      data: { list, page: answer.page },
    });
    return entries;
  }

  async #askFolder(list: FolderList, page: number, size: number): Promise<FolderPage> {
    const params = { ...list, bodies: false, page, pageSize: size };
    return (await this.request({ action: 'entriesByFolder', params })) as FolderPage;
  }
}

interface FolderList {
  readonly folder: string;
  readonly extension: string;
  readonly depth: number;
}

type PagedEntries = Entry[] & { [CURSOR_COMPATIBILITY_SYMBOL]?: unknown };
