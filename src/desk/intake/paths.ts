import { collections, entryPlace } from '../../schema/collections.ts';
import { collectionFolder } from '../../schema/content-type.ts';
import { isDocumentName, isPictureName } from '../../schema/files.ts';
import { settingsCollection, settingsFiles, settingsFolder } from '../../schema/settings.ts';
import { DeskError } from '../desk-error.ts';
import type { DraftKey } from '../storage.ts';

/** What a path of content is. */
export interface ContentPlace {
  readonly kind: 'entry' | 'settings' | 'picture' | 'document';
  /** Folder that holds it and everything that belongs with it. */
  readonly folder: string;
  readonly collection: string;
  /** Path of the text it belongs to; null for a file beside the settings. */
  readonly text: string | null;
}

// The characters alone keep out `..`, dotfiles, backslashes, drive letters, short names such as
// GIT~1, and folders that differ only in case.
const folderName = /^[a-z0-9](?:[a-z0-9_-]{0,118}[a-z0-9])?$/;
const fileName = /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._-]{0,123}$/;
/** Names that Windows keeps for devices, with whatever ending: a checkout there fails as a whole. */
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** Reads what a path is; null when no content may stand there. */
export function contentPlace(path: string): ContentPlace | null {
  const settings = settingsFiles.find((file) => file.path === path);
  if (settings) {
    return {
      kind: 'settings',
      folder: settingsFolder,
      collection: settingsCollection,
      text: settings.path,
    };
  }
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash);
  const name = path.slice(slash + 1);
  const kind = name === 'index.md' ? 'entry' : attachmentKind(name);
  if (kind === null) return null;
  if (folder === settingsFolder) {
    return kind === 'entry' ? null : { kind, folder, collection: settingsCollection, text: null };
  }
  const text = `${folder}/index.md`;
  const place = entryPlace(text);
  if (!place || !isFolderName(place.slug)) return null;
  return { kind, folder, collection: place.collection.name, text };
}

/** Whether a path is a picture or document beside a text. */
export function isAttachment(path: string): boolean {
  const kind = contentPlace(path)?.kind;
  return kind === 'picture' || kind === 'document';
}

function isFolderName(name: string): boolean {
  return folderName.test(name) && !deviceName.test(name);
}

function attachmentKind(name: string): 'picture' | 'document' | null {
  if (!fileName.test(name) || deviceName.test(name)) return null;
  if (isPictureName(name)) return 'picture';
  return isDocumentName(name) ? 'document' : null;
}

/** @throws {DeskError} `foreign-path` when no content may stand at the path */
export function placeOrRefuse(path: string): ContentPlace {
  const place = contentPlace(path);
  if (place) return place;
  throw foreignPath(path);
}

/** @throws {DeskError} `foreign-path` unless the path is a folder of content, or below one */
export function folderOrRefuse(path: string): string {
  const folder = path.replace(/\/$/, '');
  const parts = folder.split('/');
  const known = [settingsFolder, ...collections.map(collectionFolder)];
  // Decap lists the folder above all entries when it opens its media library.
  const inside = folder === 'content' || known.some((root) => `${folder}/`.startsWith(`${root}/`));
  if (inside && parts.every(isFolderName)) return folder;
  throw foreignPath(path);
}

/**
 * Path of the text a draft is about.
 * @throws {DeskError} `foreign-path` when the names are no collection and slug of ours
 */
export function textPath({ collection, slug }: DraftKey): string {
  const path = textPathOf({ collection, slug });
  if (path !== null) return path;
  throw new DeskError(
    'foreign-path',
    `Tidak ada tulisan "${shown(collection)}/${shown(slug)}" di portal ini; buka tulisannya dari daftar di /admin/.`,
  );
}

/** Path of the text a draft is about; null when the names are no collection and slug of ours. */
export function textPathOf({ collection, slug }: DraftKey): string | null {
  const path =
    collection === settingsCollection
      ? settingsFiles.find((file) => file.name === slug)?.path
      : `${collectionFolder({ name: collection })}/${slug}.md`;
  const place = path === undefined ? null : contentPlace(path);
  return path !== undefined && place?.collection === collection && place.text === path
    ? path
    : null;
}

function foreignPath(path: string): DeskError {
  return new DeskError(
    'foreign-path',
    `Berkas "${shown(path)}" tidak boleh dibaca atau ditulis di sini; yang boleh hanya tulisan dan foto di folder konten, dengan nama huruf kecil, angka, dan tanda hubung.`,
  );
}

/** A name from outside, short and without characters that could disturb a line of text. */
function shown(name: string): string {
  const plain = name.replace(/\p{C}/gu, '?');
  return plain.length > 120 ? `${plain.slice(0, 120)}…` : plain;
}
