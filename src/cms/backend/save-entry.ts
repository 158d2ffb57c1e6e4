import type { SentAsset } from './assets.ts';
import { DeskError } from './calls/desk-error.ts';
import { askAboutConflict, offerMasking, showProblems } from './dialogs/explain.ts';
import { openDeskVersion } from './dialogs/other-version.ts';
import { maskedText } from './masked-text.ts';
import type { DataFile, PersistOptions } from './proxy-types.ts';
import { blobId } from './versions/blob-id.ts';

/** One save, with the version it was written over; undefined when that is not known. */
export interface Save {
  readonly dataFile: DataFile;
  readonly assets: readonly SentAsset[];
  /** The same pictures, each with its bytes. */
  readonly wholeAssets: () => Promise<readonly SentAsset[]>;
  readonly base: string | null | undefined;
  readonly options: PersistOptions;
}

/** What the desk answers to a save. */
export interface Saved {
  readonly collection: string;
  readonly slug: string;
  readonly head?: string;
  readonly dataFiles: readonly { readonly path: string; readonly id: string }[];
  readonly assets: readonly { readonly path: string; readonly id: string }[];
}

type Send = (params: Readonly<Record<string, unknown>>) => Promise<unknown>;

/**
 * Saves, and asks the editor what to do when someone else has saved in between.
 * @throws {DeskError} when it is not saved; the text then stays in the form
 */
export async function saveEntry(save: Save, send: Send): Promise<Saved> {
  const { dataFile, assets, base, options } = save;
  const version = base === undefined ? {} : { base };
  try {
    return (await send({ dataFiles: [{ ...dataFile, ...version }], assets, options })) as Saved;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    // A draft discarded meanwhile took its pictures along; this page still has them.
    if (error.code === 'asset-missing' && assets.some((asset) => 'id' in asset)) {
      return saveEntry({ ...save, assets: await save.wholeAssets() }, send);
    }
    if (error.status === 422) return mend(save, error, send);
    if (error.code !== 'stale') throw error;
    return resolveConflict(save, error, send);
  }
}

/** Offers to mask what stopped a save, where masking is all it needs. */
async function mend(save: Save, error: DeskError, send: Send): Promise<Saved> {
  const { dataFile, options } = save;
  const raw = maskedText(dataFile, error.problems);
  if (raw === null) {
    await showProblems(error, 'Belum tersimpan');
    throw error;
  }
  if (!(await offerMasking(error, 'Belum tersimpan'))) throw error;
  const saved = await saveEntry({ ...save, dataFile: { ...dataFile, raw } }, send);
  // The form still holds what was typed. Decap itself opens a new entry from the desk.
  if (!options.newEntry) await openDeskVersion(options.collectionName ?? '', dataFile.slug);
  return saved;
}

async function resolveConflict(save: Save, error: DeskError, send: Send): Promise<Saved> {
  const { dataFile, options } = save;
  const { other } = error;
  const collection = options.collectionName ?? '';
  // The answer to an earlier try of this very save got lost on the way.
  if (other && other.id === (await blobId(dataFile.raw))) {
    return {
      collection,
      slug: dataFile.slug,
      dataFiles: [{ path: dataFile.path, id: other.id }],
      assets: [],
    };
  }
  const choice = await askAboutConflict(dataFile.raw, other);
  if (choice === 'mine') return saveEntry({ ...save, base: other?.id }, send);
  if (choice === 'theirs') await openDeskVersion(collection, dataFile.slug);
  throw error;
}
