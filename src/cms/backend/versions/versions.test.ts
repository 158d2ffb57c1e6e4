import { expect, test } from 'vitest';
import { type Shelf, Versions } from './versions.ts';

const path = 'content/berita/2026/11/banjir/index.md';

function shelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

test('knows the version opened last', () => {
  const versions = new Versions(shelf());
  expect(versions.of(path)).toBeUndefined();
  versions.opened(path, 'a1');
  versions.opened(path, 'b2');
  expect(versions.of(path)).toBe('b2');
});

test('a restored backup brings back the version from before the reload', () => {
  const kept = shelf();
  new Versions(kept).opened(path, 'a1');
  const afterReload = new Versions(kept);
  afterReload.opened(path, 'b2');
  afterReload.opened(path, 'b2');
  afterReload.restored(path);
  expect(afterReload.of(path)).toBe('a1');
  const afterSecondReload = new Versions(kept);
  afterSecondReload.opened(path, 'b2');
  afterSecondReload.restored(path);
  expect(afterSecondReload.of(path)).toBe('a1');
});

test('a backup that is declined changes nothing', () => {
  const kept = shelf();
  new Versions(kept).opened(path, 'a1');
  const afterReload = new Versions(kept);
  afterReload.opened(path, 'b2');
  expect(afterReload.of(path)).toBe('b2');
});
