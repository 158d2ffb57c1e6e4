import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Git } from './git.ts';
import { changedTree } from './tree.ts';

/** Names that sort otherwise as files than as folders, with bytes above ASCII. */
const before = {
  'content/a/satu.md': 'satu',
  'content/a.b': 'titik',
  'content/a0': 'nol',
  'content/é/ü.md': 'aksara',
  'content/gone/only.md': 'hilang',
  'content/berkas': 'menjadi folder',
  'README.md': 'akar',
};
const after = {
  'content/a/satu.md': 'satu lagi',
  'content/a/dua/tiga.md': 'x'.repeat(70_000),
  'content/a-/b.md': 'strip',
  'content/é/ö.md': 'aksara lain',
  'content/berkas/isi.md': 'di dalam',
};

test.each(['sha1', 'sha256'])('writes the very trees that git would, in %s', async (format) => {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'portal-kim-tree-')));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: dir }).toString().trim();
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
  };
  git('init', '--quiet', `--object-format=${format}`);
  write(before);
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@contoh.id', 'commit', '--quiet', '--message=Awal');
  const commit = git('rev-parse', 'HEAD');
  const encode = (text: string) => new TextEncoder().encode(text);
  const tree = await changedTree(new Git(dir), commit, [
    ...Object.entries(after).map(([path, text]) => ({ path, content: encode(text) })),
    { path: 'content/a0', content: { id: git('rev-parse', 'HEAD:README.md') } },
    { path: 'content/gone/only.md', content: null },
  ]);

  rmSync(join(dir, 'content/gone'), { recursive: true });
  rmSync(join(dir, 'content/berkas'));
  write({ ...after, 'content/a0': 'akar' });
  git('add', '--all');
  expect(tree).toBe(git('write-tree'));
  expect(git('fsck', '--full', '--strict', '--no-dangling', '--no-progress')).toBe('');
});

test('a commit that is not there is told', async () => {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'portal-kim-tree-')));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  execFileSync('git', ['init', '--quiet', dir]);
  const id = 'a'.repeat(40);
  await expect(changedTree(new Git(dir), id, [])).rejects.toThrow(`The tree of ${id} is not there`);
});
