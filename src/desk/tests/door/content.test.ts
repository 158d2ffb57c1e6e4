import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { sharpProbe } from '../../../check/node/node-probe.ts';
import { loadRegions } from '../../../regions/node-regions.ts';
import { portalChecker } from '../../portal-checker.ts';
import { asset, draftOf, type PortalOptions, portal, save } from '../portal.ts';

const slug = '2026/11/banjir';
const folder = `content/berita/${slug}`;
const path = `${folder}/index.md`;
const check = portalChecker({ probe: sharpProbe(), regions: loadRegions });

const settings = {
  'content/pengaturan/portal.yml': `name: Portal KIM
place: Kalimantan Tengah
description: Berita dan literasi dari KIM di Kalimantan Tengah.
office: Diskominfo
regions:
  - "62"
timeZone: Asia/Jakarta
license:
  name: CC BY 4.0
  url: https://creativecommons.org/licenses/by/4.0/deed.id
contact:
  email: kim@contoh.id
`,
  'content/pengaturan/topik.yml':
    'topics:\n  - slug: bencana\n    name: Bencana\n    description: Banjir dan karhutla.\n',
  'content/pengaturan/navigasi.yml':
    'main:\n  - label: Berita\n    url: /berita/\nfooter:\n  - label: Tentang\n    url: /tentang/\n',
};

function news(change: (lines: string[]) => string[] = (lines) => lines): string {
  const matter = change([
    'title: Banjir di Katingan surut',
    'date: 2026-11-24T08:00:00+07:00',
    'summary: Air di tiga desa turun sejak Selasa pagi.',
    'kim: kim-contoh',
    'region: "62.06"',
    'topics:',
    '  - bencana',
    'sources:',
    '  - name: BPBD Katingan',
  ]);
  return `---\n${matter.join('\n')}\n---\nAir di tiga desa turun sejak Selasa pagi.\n`;
}

/** A portal whose published content is in order, with the desk over the real check. */
function realPortal(options: PortalOptions = {}) {
  const one = portal({ check, ...options });
  for (const [file, text] of Object.entries(settings)) one.write(file, text);
  one.write(
    'content/kim/kim-contoh/index.md',
    '---\ntitle: KIM Contoh\nregion: "62.06"\nsummary: KIM contoh.\nofficers:\n  - role: Ketua\n    name: Rina\n---\nProfil.\n',
  );
  one.commit('Pengaturan');
  return one;
}

async function picture(gps = false): Promise<Uint8Array> {
  const image = sharp({ create: { width: 64, height: 48, channels: 3, background: 'green' } });
  return (gps ? image.withExif({ IFD3: { GPSLatitude: '2/1 12/1 30/1' } }) : image)
    .jpeg()
    .toBuffer();
}

describe('a save refuses what must never enter git', () => {
  const number = '6206' + '0141' + '0590' + '0003';

  test('a NIK, with its place, the characters and the mend', async () => {
    const { call, git } = realPortal();
    const before = [git('for-each-ref'), git('count-objects')];
    const raw = news().replace('Air di tiga desa', `Warga ber-NIK ${number} di tiga desa`);
    const refused = await call('persistEntry', save(slug, raw));
    expect(refused.status).toBe(422);
    expect(refused.body.error).toMatch(/^Belum dapat disimpan: /);
    expect(refused.body['problems']).toMatchObject([
      { severity: 'error', rule: 'identity-number', file: path, line: expect.any(Number) },
    ]);
    expect([git('for-each-ref'), git('count-objects')]).toEqual(before);

    const named = [
      save(`2026/11/warga-${number}`, news()),
      save(`2026/11/${number}`, news()),
      save(slug, news(), { assets: [asset(`${folder}/ktp-${number}.jpg`, await picture())] }),
    ];
    for (const one of named) {
      expect((await call('persistEntry', one)).body['problems']).toEqual(
        expect.arrayContaining([expect.objectContaining({ rule: 'identity-number', line: null })]),
      );
    }
    const told = save(slug, news());
    Object.assign(told['options'] as object, { commitMessage: `Data warga ${number}` });
    expect((await call('persistEntry', told)).status).toBe(200);
    expect(git('log', '-1', '--format=%s', `cms/berita/${slug}/index`)).toBe(
      `Simpan berita/${slug}/index`,
    );

    const note = { ...draftOf(slug), note: { content: `NIK ${number}` } };
    expect((await call('addNote', note)).status).toBe(422);
    const signed = { ...draftOf(slug), note: { content: 'Setuju', author: `Ibu ${number}` } };
    expect((await call('addNote', signed)).status).toBe(422);
  });

  test('a private number, but no contact that the published portal keeps', async () => {
    const one = realPortal();
    const said = news().replace('\nAir di', '\nTanya 0812-0000-1111. Air di');
    expect((await one.call('persistEntry', save(slug, said))).body['problems']).toEqual([
      {
        severity: 'error',
        rule: 'phone-number',
        file: path,
        line: 12,
        column: 7,
        field: 'body',
        message:
          'Baris ini memuat nomor ponsel (0812••••••11). UU Pelindungan Data Pribadi (UU 27/2022) melarang mengungkapkan data pribadi orang lain tanpa hak. Tulis misalnya "hubungi balai desa", atau nomor kantor.',
        fix: '(nomor tidak dimuat)',
        length: 14,
      },
    ]);
    one.write(
      'content/pengaturan/portal.yml',
      `${settings['content/pengaturan/portal.yml']}  services:\n    - Kader 0812 0000 1111\n`,
    );
    one.commit('Kontak layanan');
    expect((await one.call('persistEntry', save(slug, said))).status).toBe(200);
  });

  test('what is doubtful waits for a verifier\u2019s reason', async () => {
    const { call } = realPortal();
    const said = (lines: string[] = []) =>
      news((matter) => [...matter, ...lines]).replace(
        '\nAir di',
        '\nPosko: 0812-0000-1111. Air di',
      );
    const ready = { ...draftOf(slug), newStatus: 'pending_publish' };
    expect((await call('persistEntry', save(slug, said()))).status).toBe(200);
    expect((await call('updateUnpublishedEntryStatus', ready)).body['problems']).toMatchObject([
      { severity: 'error', rule: 'phone-number', file: path, field: 'body' },
    ]);
    const reason = [
      'privacy:',
      '  - text: 0812-0000-1111',
      '    reason: Nomor posko di balai desa.',
    ];
    const kept = said([...reason, '    by: Redaksi']);
    expect((await call('persistEntry', save(slug, kept))).status).toBe(200);
    expect((await call('updateUnpublishedEntryStatus', ready)).status).toBe(200);
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
  });

  test.each([
    ['a colon', news((lines) => ['title: Banjir: surut', ...lines.slice(1)])],
    ['a tab', news((lines) => [...lines, '\tkim: x'])],
    ['no front matter', 'Hanya tulisan.\n'],
    ['nothing at all', ''],
    ['a program', '---js\nprocess.exit()\n---\n'],
    ['an anchor', news((lines) => [...lines, 'x: &a b', 'y: *a'])],
  ])('front matter with %s', async (_, raw) => {
    const { call, git } = realPortal();
    const refused = await call('persistEntry', save(slug, raw));
    expect([refused.status, refused.body.code]).toEqual([422, 'refused']);
    expect(git('branch', '--list', 'cms/*')).toBe('');
  });

  test('a photo that tells where it was taken', async () => {
    const { call } = realPortal();
    const assets = [asset(`${folder}/foto.jpg`, await picture(true))];
    expect(await call('persistEntry', save(slug, news(), { assets }))).toEqual({
      status: 422,
      body: {
        error:
          'Belum dapat disimpan: Foto "foto.jpg" menyimpan titik lokasi pemotretan. Simpan lewat /admin/, yang menghapusnya, atau hapus data lokasinya dahulu.',
        code: 'refused',
        problems: [
          {
            severity: 'error',
            rule: 'picture-location',
            file: `${folder}/foto.jpg`,
            line: null,
            column: null,
            field: null,
            message:
              'Foto "foto.jpg" menyimpan titik lokasi pemotretan. Simpan lewat /admin/, yang menghapusnya, atau hapus data lokasinya dahulu.',
            fix: null,
          },
        ],
      },
    });
    expect(
      (
        await call('persistMedia', {
          asset: asset('content/pengaturan/logo.jpg', await picture(true)),
        })
      ).status,
    ).toBe(422);
  });
});

describe('unfinished work is saved, and refused when it is to be ready', () => {
  test.each([
    ['no title', news((lines) => lines.slice(1)), 'title'],
    [
      'an unknown KIM',
      news((lines) => lines.map((line) => line.replace('kim-contoh', 'kim-cotoh'))),
      'kim',
    ],
    [
      'an impossible date',
      news((lines) => lines.map((line) => line.replace('11-24T', '13-45T'))),
      'date',
    ],
    [
      'a photo that is missing',
      news((lines) => [
        ...lines,
        'photo:',
        '  src: foto.jpg',
        '  alt: Air',
        '  credit: KIM',
        '  consent: tanpa-wajah',
      ]),
      'photo.src',
    ],
  ])('%s', async (_, raw, field) => {
    const { call, git } = realPortal();
    expect((await call('persistEntry', save(slug, raw))).status).toBe(200);
    const [head, main] = [git('rev-parse', `cms/berita/${slug}/index`), git('rev-parse', 'main')];
    const ready = await call('updateUnpublishedEntryStatus', {
      ...draftOf(slug),
      newStatus: 'pending_publish',
    });
    expect(ready.status).toBe(422);
    expect(ready.body['problems']).toEqual(
      expect.arrayContaining([expect.objectContaining({ severity: 'error', file: path, field })]),
    );
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(422);
    expect([git('rev-parse', `cms/berita/${slug}/index`), git('rev-parse', 'main')]).toEqual([
      head,
      main,
    ]);
  });

  test('a renamed text file as a photo', async () => {
    const { call } = realPortal();
    const assets = [asset(`${folder}/foto.jpg`, Buffer.from('<script>alert(1)</script>'))];
    const raw = news((lines) => [
      ...lines,
      'photo:',
      '  src: foto.jpg',
      '  alt: Air di jalan desa',
      '  credit: KIM Contoh',
      '  consent: tanpa-wajah',
    ]);
    expect((await call('persistEntry', save(slug, raw, { assets }))).status).toBe(200);
    const refused = await call('publishUnpublishedEntry', draftOf(slug));
    expect(refused.body['problems']).toMatchObject([{ rule: 'not-a-picture' }]);
  });

  test('a good article with a photo passes, beside a broken one that is published', async () => {
    const one = realPortal();
    one.write('content/berita/2026/10/rusak/index.md', '---\ntitle: Rusak\n---\n');
    one.commit('Rusak');
    const assets = [asset(`${folder}/foto.jpg`, await picture())];
    const raw = news((lines) => [
      ...lines,
      'photo:',
      '  src: foto.jpg',
      '  alt: Air di jalan desa',
      '  credit: KIM Contoh',
      '  consent: tanpa-wajah',
    ]);
    await one.call('persistEntry', save(slug, raw, { assets }));
    expect(
      (
        await one.call('updateUnpublishedEntryStatus', {
          ...draftOf(slug),
          newStatus: 'pending_publish',
        })
      ).body,
    ).toMatchObject({ status: 'pending_publish' });
    expect((await one.call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
  });

  test('two drafts with one address pass alone and fail together', async () => {
    const { call } = realPortal();
    const alias = (lines: string[]) => [...lines, 'aliases:', '  - /lama/banjir/'];
    await call('persistEntry', save(slug, news(alias)));
    await call('persistEntry', save('2026/11/susulan', news(alias)));
    const ready = (name: string) =>
      call('updateUnpublishedEntryStatus', { ...draftOf(name), newStatus: 'pending_publish' });
    expect([(await ready(slug)).status, (await ready('2026/11/susulan')).status]).toEqual([
      200, 200,
    ]);
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
    const refused = await call('publishUnpublishedEntry', draftOf('2026/11/susulan'));
    expect([refused.status, refused.body['problems']]).toMatchObject([
      422,
      [{ severity: 'error', file: 'content/berita/2026/11/susulan/index.md' }],
    ]);
  });

  test('settings that no longer hold together', async () => {
    const { call } = realPortal();
    await call('persistEntry', {
      dataFiles: [
        { slug: 'portal', path: 'content/pengaturan/portal.yml', raw: 'name: Portal KIM\n' },
      ],
      assets: [],
      options: {
        collectionName: 'pengaturan',
        commitMessage: 'Ubah',
        useWorkflow: true,
        status: 'draft',
      },
    });
    const refused = await call('publishUnpublishedEntry', {
      collection: 'pengaturan',
      slug: 'portal',
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'refused']);
  });
});
