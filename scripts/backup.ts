// npm run cadangan [-- folder]: everything git keeps, as one file that was read back.
import { basename, dirname, join, resolve } from 'node:path';
import { DeskError } from '../src/desk/desk-error.ts';
import { backUp } from '../src/desk/keeping/backup.ts';
import { EnvironmentError, environment } from '../src/environment.ts';

const kinds = [
  { prefix: 'refs/heads/cms/', noun: 'draf' },
  { prefix: 'refs/heads/', noun: 'cabang' },
  { prefix: 'refs/portal/discarded/', noun: 'draf yang dibuang' },
  { prefix: 'refs/portal/notes/', noun: 'daftar catatan' },
  { prefix: 'refs/', noun: 'rujukan lain' },
];

/** `1 cabang, 3 draf` from full names of refs. */
function contents(refs: readonly string[]): string {
  const counts = Map.groupBy(
    refs,
    (ref) => kinds.find(({ prefix }) => ref.startsWith(prefix))?.noun ?? '',
  );
  return kinds
    .flatMap(({ noun }) => (counts.has(noun) ? [`${counts.get(noun)?.length} ${noun}`] : []))
    .join(', ');
}

function size(bytes: number): string {
  const [unit, name] = bytes < 1_000_000 ? [1_000, 'kB'] : [1_000_000, 'MB'];
  return `${Math.ceil(bytes / unit).toLocaleString('id-ID')} ${name}`;
}

/** The most files named; git status names all. */
const shown = 20;

try {
  const { portalDir } = environment();
  const beside = join(dirname(portalDir), `${basename(portalDir)}-cadangan`);
  const folder = resolve(process.env['INIT_CWD'] ?? '.', process.argv[2] ?? beside);
  const { file, bytes, refs, uncommitted } = await backUp(portalDir, folder, new Date());
  console.log(`Cadangan selesai dan sudah dibaca kembali dengan utuh: ${file}`);
  console.log(`Isinya ${contents(refs)}; ${size(bytes)}.`);
  if (uncommitted.length > 0) {
    console.log(`Tidak ikut: ${uncommitted.length} berkas yang belum di-commit.`);
    for (const path of uncommitted.slice(0, shown)) console.log(`  ${path}`);
  }
  console.log('Simpan salinannya di luar komputer ini. Cara memulihkannya ada di docs/backup.md.');
} catch (error) {
  const expected = error instanceof EnvironmentError || error instanceof DeskError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}
