import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { article, asset, draftOf, portal, save } from '../portal.ts';

const slug = '2026/11/banjir';

/** A git that writes down, command by command, how often it has waited for the disk. */
function watchedGit() {
  const { dir } = portal();
  const [program, trace] = [join(dir, 'git-diawasi'), join(dir, 'jejak')];
  writeFileSync(program, `#!/bin/sh\nexport GIT_TRACE2_EVENT=${trace}\nexec git "$@"\n`);
  chmodSync(program, 0o755);
  const waits = () => {
    const events = readFileSync(trace, 'utf8')
      .trim()
      .split('\n')
      .map((line): { event: string; name?: string; key?: string; value?: string; sid: string } =>
        JSON.parse(line),
      );
    const names = new Map(
      events.flatMap(({ event, sid, name = '' }) => (event === 'cmd_name' ? [[sid, name]] : [])),
    );
    const counts = new Map<string, number>();
    for (const { key, sid, value } of events) {
      if (key !== 'fsync/hardware-flush') continue;
      const name = names.get(sid) ?? '';
      counts.set(name, (counts.get(name) ?? 0) + Number(value));
    }
    writeFileSync(trace, '');
    return Object.fromEntries(counts);
  };
  return { program, waits };
}

test('what is acknowledged is on the disk: texts, pictures, commits, refs and the index', async () => {
  const { program, waits } = watchedGit();
  const { call, git } = portal({ git: { program } });
  const photo = asset(`content/berita/${slug}/foto.jpg`, Buffer.from('gambar'));
  await call(
    'persistEntry',
    save(slug, article('Banjir', '![Air](foto.jpg)'), { assets: [photo] }),
  );
  expect(waits()).toEqual({ 'unpack-objects': 1, 'commit-tree': 1, 'update-ref': 1 });
  await call('addNote', { ...draftOf(slug), note: { content: 'Sumbernya?' } });
  expect(waits()).toEqual({ 'unpack-objects': 1, 'commit-tree': 1, 'update-ref': 1 });
  await call('publishUnpublishedEntry', draftOf(slug));
  // The merge moves the index and the branch.
  expect(waits()).toEqual({ 'commit-tree': 1, merge: expect.toSatisfy((count) => count >= 2) });
  expect(git('fsck', '--full', '--strict', '--no-dangling', '--no-progress')).toBe('');
});
