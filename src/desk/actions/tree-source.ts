import type { ContentSource } from '../../check/source.ts';
import type { Snapshot, Storage } from '../storage.ts';

/** A commit's content as the check reads it. */
export function treeSource(storage: Storage, snapshot: Snapshot): ContentSource {
  let listing: Promise<Map<string, string>> | null = null;
  const ids = () => {
    listing ??= snapshot
      .files('content')
      .then((files) => new Map(files.map(({ path, id }) => [path, id])));
    return listing;
  };
  return {
    list: async () => [...(await ids()).keys()].sort(),
    async read(path) {
      const id = (await ids()).get(path);
      return id === undefined ? null : storage.read(id);
    },
  };
}
