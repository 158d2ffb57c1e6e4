import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let portalDir = '';

const settings = `name: Portal Uji
place: Maluku
description: Kabar dari desa.
office: Dinas Contoh
regions:
  - "81"
timeZone: Asia/Jayapura
license:
  name: CC BY 4.0
  url: https://creativecommons.org/licenses/by/4.0/
contact:
  email: redaksi@example.org
`;
const offices = `offices:
  - slug: dinas-contoh
    name: Dinas Contoh
    region: "81"
`;

beforeAll(async () => {
  portalDir = await mkdtemp(join(tmpdir(), 'portal-'));
  await cp(
    join(root, 'src/check/fixtures/base/content/pengaturan'),
    join(portalDir, 'content/pengaturan'),
    {
      recursive: true,
    },
  );
  const files = {
    'pengaturan/portal.yml': settings,
    'pengaturan/kantor.yml': offices,
    'kim/suara-teluk/index.md': kim('KIM Suara Teluk'),
    'kim/ombak/index.md': kim('KIM Ombak'),
    'kim/baru/index.md': kim('KIM Baru'),
    // The last evening of October in Greenwich is the first morning of November here.
    'berita/2026/11/pasar/index.md': news('suara-teluk', '2026-10-31T23:30:00Z'),
    'berita/2026/11/dermaga/index.md': news('suara-teluk', '2026-11-02T08:00:00+09:00'),
    'berita/2026/05/kapal/index.md': news('ombak', '2026-05-02T08:00:00+09:00'),
    'berita/2026/11/nanti/index.md': news('baru', '2026-11-24T10:00:01+09:00'),
    'berita/2026/11/draf/index.md': news('baru', '2026-11-01T08:00:00+09:00', 'draft: true'),
    'berita/2026/11/ditarik/index.md': news(
      'baru',
      '2026-11-01T08:00:00+09:00',
      'corrections:\n  - date: 2026-11-02T08:00:00+09:00\n    kind: dicabut\n    note: Keterangannya keliru.',
    ),
    'berita/2026/11/rusak/index.md': news('tidak-ada', '2026-11-01T08:00:00+09:00'),
    'aspirasi/2026/11/lampu/index.md': wish('A-2026-002', '2026-11-12', 'addressee: dinas-contoh'),
    'aspirasi/2026/11/jalan/index.md': wish('A-2026-001', '2026-11-04', 'addressee: dinas-contoh'),
    'aspirasi/2026/11/sinyal/index.md': wish('A-2026-003', '2026-11-20', ''),
    'aspirasi/2026/10/titian/index.md': wish(
      'A-2026-004',
      '2026-10-01',
      'history:\n  - date: 2026-10-02\n    status: dijawab\n    by: Kepala seksi\n    note: Sudah diganti.',
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    const file = join(portalDir, 'content', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
});
afterAll(() => rm(portalDir, { recursive: true, force: true }));

function kim(name: string): string {
  return `---\ntitle: ${name}\nregion: 81.71.01.2001\nsummary: KIM di tepi teluk.\nsample: true\n---\n`;
}

function news(kimName: string, date: string, more = 'adinda:\n  - akses'): string {
  return `---\ntitle: Kabar\ndate: ${date}\nsummary: Kabar dari desa.\nkim: ${kimName}\nregion: 81.71.01.2001\ntopics:\n  - bencana\nsources:\n  - name: Kepala desa\n${more}\n---\n\nIsi.\n`;
}

function wish(number: string, day: string, more: string): string {
  return `---\ntitle: Usul ${number}\ndate: ${day}T08:00:00+09:00\nsummary: Usul dari warga desa.\nnumber: ${number}\nregion: 81.71.01.2001\ntopics:\n  - bencana\n${more}\n---\n\nIsi.\n`;
}

function run(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const env = { ...process.env, PORTAL_DIR: portalDir, BUILD_TIME: '2026-11-24T10:00:00+09:00' };
  return promisify(execFile)(process.execPath, ['scripts/statistics.ts', ...args], {
    cwd: root,
    env,
  });
}

test('the office sees who needs help first, and where people wait longest', async () => {
  expect(await run()).toEqual({
    stderr: '',
    stdout: `Keadaan KIM per 24 November 2026

3 KIM: 1 belum pernah ada kabar, 1 diam, 1 aktif. KIM disebut diam bila tiga bulan tanpa kabar.
Yang paling lama tanpa kabar disebut lebih dahulu.

KIM              Wilayah     Keadaan  Kabar terakhir  Sebulan  Desember 2025–November 2026
KIM Baru         Kota Ambon  belum    -               0        0 0 0 0 0 0 0 0 0 0 0 0
KIM Ombak        Kota Ambon  diam     2 Mei 2026      0,08     0 0 0 0 0 1 0 0 0 0 0 0
KIM Suara Teluk  Kota Ambon  aktif    2 Nov 2026      0,2      0 0 0 0 0 0 0 0 0 0 0 2

Aspirasi yang menunggu jawaban
  Dinas Contoh: 2 menunggu, terlama 20 hari
    A-2026-001 Usul A-2026-001
  Belum ditujukan ke kantor: 1 menunggu, terlama 4 hari
    A-2026-003 Usul A-2026-003

7 tulisan dihitung. Draf, yang dijadwalkan, dan yang dicabut tidak dihitung.
1 masalah membuat tulisan tidak dihitung. Lihat dengan npm run check.
`,
  });
});

test('and takes the same to a spreadsheet', async () => {
  expect((await run('--csv')).stdout.split('\r\n')).toEqual([
    'kim,nama_kim,kode_wilayah,wilayah,keadaan,kabar_terakhir,tulisan_12_bulan,rata_rata_sebulan',
    'baru,KIM Baru,81.71,Kota Ambon,belum,,0,0',
    'ombak,KIM Ombak,81.71,Kota Ambon,diam,2026-05-02,1,0.08',
    'suara-teluk,KIM Suara Teluk,81.71,Kota Ambon,aktif,2026-11-02,2,0.17',
    '',
  ]);
});

test('an option nobody knows is named', async () => {
  await expect(run('--json')).rejects.toMatchObject({
    code: 1,
    stderr: 'Pilihan --json tidak dikenal. Yang ada: --csv.\n',
  });
});
