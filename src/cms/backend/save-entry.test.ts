import { beforeEach, expect, test, vi } from 'vitest';
import { DeskError } from './calls/desk-error.ts';
import type { Save } from './save-entry.ts';
import { blobId } from './versions/blob-id.ts';

const choice = vi.fn();
const shown = vi.fn();
const opened = vi.fn();
const offered = vi.fn();
vi.mock('./dialogs/explain.ts', () => ({
  askAboutConflict: choice,
  offerMasking: offered,
  showProblems: shown,
}));
vi.mock('./dialogs/other-version.ts', () => ({ openDeskVersion: opened }));

const { saveEntry } = await import('./save-entry.ts');

const path = 'content/kim/kim-contoh/index.md';
const save: Save = {
  dataFile: { path, slug: 'kim-contoh/index', raw: '---\ntitle: Versi saya\n---\n' },
  assets: [],
  wholeAssets: async () => [],
  base: 'aaa',
  options: { collectionName: 'kim', commitMessage: 'Ubah' },
};
const saved = { collection: 'kim', slug: 'kim-contoh/index', dataFiles: [], assets: [] };

function stale(id: string) {
  const other = { path, id, data: 'x', author: 'Budi', updatedAt: '2026-11-24T01:15:00.000Z' };
  return new DeskError(409, { error: 'Budi menyimpan versi lain.', code: 'stale', other });
}

beforeEach(() => vi.clearAllMocks());

test('sends the version the text was written over', async () => {
  const send = vi.fn().mockResolvedValue(saved);
  await saveEntry(save, send);
  await saveEntry({ ...save, base: null }, send);
  await saveEntry({ ...save, base: undefined }, send);
  const files = send.mock.calls.map(([params]) => params.dataFiles[0]);
  expect(files).toEqual([
    { ...save.dataFile, base: 'aaa' },
    { ...save.dataFile, base: null },
    save.dataFile,
  ]);
});

test('a save whose answer got lost counts as saved', async () => {
  const id = await blobId(save.dataFile.raw);
  const send = vi.fn().mockRejectedValue(stale(id));
  expect(await saveEntry(save, send)).toEqual({ ...saved, dataFiles: [{ path, id }] });
  expect(choice).not.toHaveBeenCalled();
});

test('keeping the own version saves over the other one, by its name', async () => {
  choice.mockResolvedValue('mine');
  const send = vi.fn().mockRejectedValueOnce(stale('bbb')).mockResolvedValue(saved);
  expect(await saveEntry(save, send)).toBe(saved);
  expect(send.mock.calls[1]?.[0].dataFiles[0].base).toBe('bbb');
});

test('pictures the desk lost with a discarded draft are sent again with their bytes', async () => {
  const missing = new DeskError(422, { error: 'Fotonya sudah tidak ada.', code: 'asset-missing' });
  const whole = {
    path: 'content/kim/kim-contoh/a.jpg',
    content: 'YQ==',
    encoding: 'base64',
  } as const;
  const send = vi.fn().mockRejectedValueOnce(missing).mockResolvedValue(saved);
  const known = {
    ...save,
    assets: [{ path: whole.path, id: 'ccc' }],
    wholeAssets: async () => [whole],
  };
  expect(await saveEntry(known, send)).toBe(saved);
  expect(send.mock.calls.map(([params]) => params.assets)).toEqual([known.assets, [whole]]);
  expect(shown).not.toHaveBeenCalled();

  const stillMissing = vi.fn().mockRejectedValue(missing);
  await expect(saveEntry(known, stillMissing)).rejects.toBe(missing);
  expect(stillMissing).toHaveBeenCalledTimes(2);
});

test('going back to the text saves nothing and says so', async () => {
  choice.mockResolvedValue('later');
  const refusal = stale('bbb');
  await expect(saveEntry(save, vi.fn().mockRejectedValue(refusal))).rejects.toBe(refusal);
  expect(opened).not.toHaveBeenCalled();
});

test('taking the other version opens it', async () => {
  choice.mockResolvedValue('theirs');
  await expect(saveEntry(save, vi.fn().mockRejectedValue(stale('bbb')))).rejects.toThrow();
  expect(opened).toHaveBeenCalledWith('kim', 'kim-contoh/index');
});

test('refused content is explained and stays unsaved', async () => {
  const refusal = new DeskError(422, { error: 'Ada nomor NIK.', code: 'refused', problems: [] });
  await expect(saveEntry(save, vi.fn().mockRejectedValue(refusal))).rejects.toBe(refusal);
  expect(shown).toHaveBeenCalledWith(refusal, 'Belum tersimpan');
});

function personal() {
  const problem = {
    severity: 'error',
    rule: 'phone-number',
    file: path,
    line: 2,
    column: 8,
  } as const;
  return new DeskError(422, {
    code: 'refused',
    problems: [{ ...problem, field: 'title', message: 'Ada nomor.', fix: '(ada)', length: 5 }],
  });
}

test('personal data is masked with one answer, saved, and opened as it was saved', async () => {
  offered.mockResolvedValue(true);
  const send = vi.fn().mockRejectedValueOnce(personal()).mockResolvedValue(saved);
  expect(await saveEntry(save, send)).toBe(saved);
  expect(send.mock.calls[1]?.[0].dataFiles).toEqual([
    { ...save.dataFile, raw: '---\ntitle: (ada) saya\n---\n', base: 'aaa' },
  ]);
  expect(opened).toHaveBeenCalledExactlyOnceWith('kim', 'kim-contoh/index');
  expect(shown).not.toHaveBeenCalled();
});

test('a new entry that is masked is opened by the CMS itself', async () => {
  offered.mockResolvedValue(true);
  const send = vi.fn().mockRejectedValueOnce(personal()).mockResolvedValue(saved);
  const fresh = { ...save, base: null, options: { ...save.options, newEntry: true } };
  expect(await saveEntry(fresh, send)).toBe(saved);
  expect(opened).not.toHaveBeenCalled();
});

test('personal data that the editor wants to mend by hand stays unsaved', async () => {
  offered.mockResolvedValue(false);
  const refusal = personal();
  const send = vi.fn().mockRejectedValue(refusal);
  await expect(saveEntry(save, send)).rejects.toBe(refusal);
  expect(send).toHaveBeenCalledTimes(1);
});
