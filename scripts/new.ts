// npm run new -- berita "Judul tulisan"
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { environment } from '../src/environment.ts';
import { newEntry } from '../src/newsroom/new-entry.ts';
import { readSettings } from '../src/portal/node-settings.ts';
import { collections } from '../src/schema/collections.ts';

const [name = '', ...words] = process.argv.slice(2);
const title = words.join(' ').trim();
const collection = collections.find((known) => known.name === name);

if (!collection || title === '') {
  console.error('Sebutkan jenis dan judulnya, misalnya: npm run new -- berita "Judul tulisan"');
  console.error(`Jenis yang ada: ${collections.map((known) => known.name).join(', ')}.`);
  process.exit(1);
}

const { portalDir, buildTime } = environment();
const { portal } = await readSettings(portalDir);
const { path, text, open } = newEntry(collection, title, buildTime ?? new Date(), portal.timeZone);
const file = join(portalDir, path);
if (existsSync(file)) {
  console.error(`${path} sudah ada. Pakai judul lain, atau buka berkas itu.`);
  process.exit(1);
}
await mkdir(dirname(file), { recursive: true });
await writeFile(file, text);
console.log(`${path} siap diisi. Yang masih kosong:`);
for (const line of open) console.log(`  ${line}`);
console.log('Sesudah itu jalankan npm run check.');
