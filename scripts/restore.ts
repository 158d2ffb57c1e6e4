// npm run kembalikan [-- berita/2026/11/banjir]: brings a discarded draft back.
import { bringBack, discarded } from '../src/desk/actions/discarded.ts';
import { DeskError } from '../src/desk/desk-error.ts';
import { createLocalGit } from '../src/desk/local-git/local-git.ts';
import { EnvironmentError, environment } from '../src/environment.ts';

const [name] = process.argv.slice(2);

try {
  const { portalDir, cmsBranch } = environment();
  const storage = createLocalGit(portalDir, { branch: cmsBranch });
  const drafts = (await discarded(storage)).map((draft) => ({
    ...draft,
    name: `${draft.collection}/${draft.slug.replace(/\/index$/, '')}`,
  }));
  const wanted = drafts.find((draft) => draft.name === name);
  if (wanted) {
    await bringBack(storage, wanted.kept);
    console.log(`${wanted.name} kembali ke papan kerja sebagai draf.`);
  } else {
    if (name !== undefined) {
      console.error(`Tidak ada draf ${name} di antara yang dibuang.`);
      process.exitCode = 1;
    }
    console.log(drafts.length === 0 ? 'Tidak ada draf yang dibuang.' : 'Draf yang dibuang:');
    for (const draft of drafts) {
      console.log(`  ${draft.name}  dibuang ${draft.discardedAt}  ${draft.title ?? ''}`);
    }
    if (drafts[0]) console.log(`Kembalikan dengan: npm run kembalikan -- ${drafts[0].name}`);
  }
  storage.close();
} catch (error) {
  const expected = error instanceof EnvironmentError || error instanceof DeskError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}
