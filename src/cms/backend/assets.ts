import { cleanAtLastDoor } from '../pictures/last-door.ts';
import type { AssetProxy } from './proxy-types.ts';
import { blobId } from './versions/blob-id.ts';

/** A picture in a save: its bytes, or the name of those the desk already has. */
export type SentAsset =
  | { readonly path: string; readonly id: string }
  | { readonly path: string; readonly content: string; readonly encoding: 'base64' };

/**
 * Prepares the pictures of a save. One the desk already holds with the same bytes goes as its id;
 * any other is looked at once more, so that no metadata and no oversized picture leaves the page.
 * @param stored path to id of what the desk holds
 */
export function sentAssets(
  assets: readonly AssetProxy[],
  stored: ReadonlyMap<string, string>,
): Promise<SentAsset[]> {
  return Promise.all(
    assets.map(async (asset) => {
      const blob = await (await fetch(asset.url)).blob();
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const known = stored.get(asset.path);
      if (known !== undefined && known === (await blobId(bytes))) {
        return { path: asset.path, id: known };
      }
      const clean = await cleanAtLastDoor(asset.path, bytes);
      return { path: asset.path, content: base64(clean), encoding: 'base64' as const };
    }),
  );
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // In slices: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}
