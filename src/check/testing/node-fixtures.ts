import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadRegions } from '../../regions/node-regions.ts';
import { collections } from '../../schema/collections.ts';
import { collectionFolder } from '../../schema/content-type.ts';
import { sharpProbe } from '../node/node-probe.ts';
import { folderSource } from '../node/node-source.ts';
import type { Problem } from '../problem.ts';
import type { ContentSource } from '../source.ts';

const root = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** A small portal without a fault, which every fixture is laid over. */
export const base = folderSource(`${root}base`);

/** What checks need besides a source, as `npm run check` has it. */
export const tools = {
  probe: sharpProbe(),
  regions: loadRegions,
  now: new Date('2026-11-24T03:00:00Z'),
};

/** Names of the fixtures: folders of `fixtures/`, each `content/` and the problems it must give. */
export function fixtureNames(): string[] {
  return readdirSync(root)
    .filter((name) => name !== 'base')
    .sort();
}

export function fixture(name: string): ContentSource {
  return folderSource(`${root}${name}`);
}

/** What a fixture must give; `{folders}` in it stands for the folder of every type there is. */
export function expectedProblems(name: string): Problem[] {
  const folders = collections.map(collectionFolder).join(', ');
  const json = readFileSync(`${root}${name}/problems.json`, 'utf8');
  return JSON.parse(json.replaceAll('{folders}', folders));
}

/** Trees laid over each other: a path is read from the last that has it. */
export function layered(...sources: readonly ContentSource[]): ContentSource {
  return {
    list: async () => {
      const lists = await Promise.all(sources.map((source) => source.list()));
      return [...new Set(lists.flat())].sort();
    },
    read: async (path) => {
      for (const source of sources.toReversed()) {
        const bytes = await source.read(path);
        if (bytes) return bytes;
      }
      return null;
    },
  };
}

/** A tree made of texts. */
export function written(files: Readonly<Record<string, string>>): ContentSource {
  return {
    list: async () => Object.keys(files).sort(),
    read: async (path) => {
      const text = files[path];
      return text === undefined ? null : new TextEncoder().encode(text);
    },
  };
}
