import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const base = fileURLToPath(new URL('../fixtures/base/content', import.meta.url));
const perMonth = 100;
const paragraph =
  'Warga bergotong royong sejak pagi. Kepala desa mencatat siapa yang datang, lalu membagi pekerjaan menurut dusun. Menjelang siang pekerjaan selesai dan semua orang makan bersama. ';

/**
 * Writes a portal of many news entries, for measuring: 100 a month, every fourth with a photo,
 * every fiftieth with an old address, texts of about 1 kB.
 * @param portalDir folder to write into
 */
export function writeManyEntries(portalDir: string, count: number): void {
  cpSync(base, join(portalDir, 'content'), { recursive: true });
  const photo = readFileSync(join(base, 'berita/2026/11/dermaga/dermaga.jpg'));
  for (let number = 0; number < count; number += 1) {
    const month = Math.floor(number / perMonth);
    const folder = `${2000 + Math.floor(month / 12)}/${String((month % 12) + 1).padStart(2, '0')}`;
    const path = join(portalDir, 'content/berita', folder, `kabar-${number}`);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'index.md'), entry(number, folder.replace('/', '-')));
    // Bytes behind the end of a JPEG change its content, not its picture.
    if (number % 4 === 0)
      writeFileSync(join(path, 'foto.jpg'), Buffer.concat([photo, Buffer.from(`${number}`)]));
  }
}

function entry(number: number, month: string): string {
  const photo =
    number % 4 === 0
      ? 'photo:\n  src: foto.jpg\n  alt: Dermaga kayu.\n  credit: KIM Contoh\n  consent: tanpa-wajah\n'
      : '';
  const aliases = number % 50 === 0 ? `aliases:\n  - /lama/${number}/\n` : '';
  return `---
title: Kabar nomor ${number} dari dermaga
date: ${month}-15T08:15:00+07:00
summary: Kabar nomor ${number} untuk mengukur pembacaan banyak tulisan.
kim: kim-contoh
region: "62.06"
topics:
  - layanan-publik
sources:
  - name: Kepala desa
${photo}${aliases}---

${paragraph.repeat(3)}

## Yang perlu diketahui

- Lihat [kabar lain](/berita/) atau [kantor](https://contoh.go.id/).
- ${paragraph}
`;
}
