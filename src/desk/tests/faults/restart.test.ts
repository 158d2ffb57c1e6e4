import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { articleKey, articlePath, articleText } from '../../faults/article-text.ts';
import { fsck } from '../../faults/audit.ts';
import { bundleDesk, DeskProcess, type DeskProgram } from '../../faults/desk-process.ts';
import { openScene, type Scene, type SceneKind } from '../../faults/scene.ts';

const slug = '2026/11/banjir';
const branch = `cms/berita/${slug}/index`;
const key = articleKey(slug);
const path = articlePath(slug);

let program: DeskProgram;
beforeAll(async () => {
  program = await bundleDesk();
});
afterAll(() => program.remove());

const save = (raw: string) => ({ dataFiles: [{ slug: key.slug, path, raw }], assets: [] });

/** A desk whose git ends everything, itself and the desk, in the middle of one step. */
async function dieIn(scene: Scene, step: string, script: string, action: string, params: object) {
  const bin = join(scene.dir, '..', 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, 'git'),
    `#!/bin/sh
PATH="\${PATH#*:}"
case "$* " in *" ${step} "*)
  for last; do :; done
  ${script}
  kill -9 0;;
esac
exec git "$@"
`,
    { mode: 0o755 },
  );
  const desk = await DeskProcess.start(program, scene, bin);
  expect(await desk.call(action, params)).toBeNull();
  await desk.kill();
}

async function sceneWithDraft(kind: SceneKind): Promise<Scene> {
  const scene = await openScene(kind);
  onTestFinished(() => scene.remove());
  const desk = await DeskProcess.start(program, scene);
  expect((await desk.call('persistEntry', save(articleText('Satu'))))?.status).toBe(200);
  await desk.kill();
  return scene;
}

/** What is lost once a desk has started again and done two things more. */
async function restarted(scene: Scene) {
  const desk = await DeskProcess.start(program, scene);
  onTestFinished(() => desk.kill());
  await desk.call('info');
  const found = { locks: await scene.locks(), uncommitted: await scene.uncommitted() };
  const saved = await desk.call('persistEntry', save(articleText('Tiga')));
  const published = await desk.call('publishUnpublishedEntry', key);
  return { ...found, answers: [saved?.status, published?.status], fsck: await fsck(scene) };
}

describe('a desk that starts again after it died with its git', () => {
  const whole = (uncommitted: string) => ({
    locks: [],
    uncommitted,
    answers: [200, 200],
    fsck: [],
  });

  test.each([
    [
      'update-ref',
      'persistEntry',
      `: > .git/refs/heads/${branch}.lock; : > .git/packed-refs.lock; : > .git/packed-refs.new`,
    ],
    [
      'update-ref',
      'deleteUnpublishedEntry',
      `git rev-parse ${branch} > .git/refs/heads/${branch}.lock`,
    ],
    [
      'merge',
      'publishUnpublishedEntry',
      `: > .git/index.lock; mkdir -p ${path.replace('/index.md', '')}; printf -- '---' > ${path}`,
    ],
    // The index has moved, the branch not.
    ['merge', 'publishUnpublishedEntry', 'git read-tree -m -u HEAD "$last"; : > .git/HEAD.lock'],
    [
      'merge',
      'publishUnpublishedEntry',
      'git merge --quiet --ff-only "$last"; : > .git/HEAD.lock; : > .git/ORIG_HEAD.lock',
    ],
  ])('in %s of %s: %s', async (step, action, script) => {
    const scene = await sceneWithDraft('checkout');
    const before = await scene.uncommitted();
    const params = action === 'persistEntry' ? save(articleText('Dua')) : key;
    await dieIn(scene, step, script, action, params);
    expect(await restarted(scene)).toEqual(whole(before));
    expect((await scene.blob(`main:${path}`))?.toString()).toBe(articleText('Tiga'));
  });

  test('takes away no lock of somebody else', async () => {
    const scene = await sceneWithDraft('checkout');
    const lock = join(scene.dir, '.git/index.lock');
    writeFileSync(lock, '');
    const hourAgo = Date.now() / 1000 - 3600;
    utimesSync(lock, hourAgo, hourAgo);
    await dieIn(scene, 'merge', ':', 'publishUnpublishedEntry', key);
    const desk = await DeskProcess.start(program, scene);
    onTestFinished(() => desk.kill());
    expect(await desk.call('publishUnpublishedEntry', key)).toEqual({
      status: 409,
      body: {
        error: `Repositori sedang dipakai program git lain; tunggu sebentar lalu ulangi, atau hapus ${lock} bila tidak ada git yang berjalan.`,
        code: 'repository',
      },
    });
    rmSync(lock);
    expect((await desk.call('publishUnpublishedEntry', key))?.status).toBe(200);
  });

  test('leaves what somebody wrote after the kill', async () => {
    const scene = await sceneWithDraft('checkout');
    await dieIn(scene, 'merge', 'git read-tree -m -u HEAD "$last"', 'publishUnpublishedEntry', key);
    writeFileSync(join(scene.dir, path), 'ditulis sesudahnya\n');
    const desk = await DeskProcess.start(program, scene);
    onTestFinished(() => desk.kill());
    await desk.call('info');
    expect(await scene.git(['status', '--porcelain', '--untracked-files=all', '--', path])).toBe(
      `?? ${path}\n`,
    );
    expect(await desk.call('publishUnpublishedEntry', key)).toMatchObject({
      status: 409,
      body: { code: 'uncommitted', paths: [path] },
    });
  });

  test('lets git gc run again', async () => {
    const scene = await sceneWithDraft('checkout');
    const sign = join(scene.dir, '.git/gc.pid');
    await dieIn(scene, 'commit-tree', ':', 'persistEntry', save(articleText('Dua')));
    expect(existsSync(sign)).toBe(true);
    await scene.git(['gc', '--quiet', '--prune=now']);
    expect((await restarted(scene)).answers).toEqual([200, 200]);
    expect(existsSync(sign)).toBe(false);
  });
});
