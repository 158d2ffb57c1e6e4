import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/newsroom/builds/site-build.ts';

/** Words that a camera writes beside a photo and that no reader must get. */
const camera = 'Kamera Rahasia';
const now = '2026-11-24T10:00:00+09:00';
/** The farthest zones there are: 25 hours apart. */
const zones = ['Pacific/Kiritimati', 'America/Los_Angeles'] as const;

let root = '';
let dists: readonly string[] = [];
let dist = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'portal-aneh-'));
  const portalDir = join(root, 'portal');
  await cp(resolve('tests/site/second-portal'), portalDir, { recursive: true });
  for (const [slug, picture] of Object.entries(pictures)) {
    const [name, bytes] = await picture();
    await article(portalDir, { slug, photo: name });
    await writeFile(join(portalDir, 'content/berita/2026/11', slug, name), bytes);
  }
  for (const entry of entries) await article(portalDir, entry);
  const built: string[] = [];
  for (const [index, zone] of zones.entries()) {
    built.push(join(root, `dist-${index}`));
    await build(portalDir, join(root, `dist-${index}`), zone);
  }
  dists = built;
  dist = built[0] ?? '';
});

afterAll(() => rm(root, { recursive: true, force: true }));

async function build(portalDir: string, outDir: string, TZ: string): Promise<void> {
  const env = {
    TZ,
    PORTAL_DIR: portalDir,
    SITE_URL: 'https://suara-teluk.example',
    BUILD_TIME: now,
  };
  expect(await buildSite({ outDir, env })).toEqual({ ok: true });
}

/** Red at the left and blue at the right as stored; red on top once turned as Exif says. */
function halves() {
  const red = { create: { width: 400, height: 600, channels: 3, background: '#f00' } } as const;
  return sharp({ create: { width: 800, height: 600, channels: 3, background: '#00f' } }).composite([
    { input: red, left: 0, top: 0 },
  ]);
}

const pictures: Readonly<Record<string, () => Promise<[name: string, bytes: Buffer]>>> = {
  putar: async () => [
    'foto.jpg',
    await halves()
      .withExif({ IFD0: { Make: camera, Copyright: camera } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer(),
  ],
  cetak: async () => ['foto.jpg', await halves().toColourspace('cmyk').jpeg().toBuffer()],
  dalam: async () => ['foto.png', await halves().toColourspace('rgb16').png().toBuffer()],
  gerak: async () => {
    const raw = { width: 400, height: 600, channels: 4, pageHeight: 300 } as const;
    return [
      'foto.webp',
      await sharp(Buffer.alloc(400 * 600 * 4, 90), { raw })
        .webp()
        .toBuffer(),
    ];
  },
  kecil: async () => [
    'foto.png',
    await sharp({ create: { width: 1, height: 1, channels: 3, background: '#f00' } })
      .png()
      .toBuffer(),
  ],
};

interface OddEntry {
  readonly slug: string;
  readonly title?: string;
  readonly date?: string;
  readonly photo?: string;
  readonly more?: string;
}

const entries: readonly OddEntry[] = [
  // Midnight in WIT, the day before in WIB and WITA.
  { slug: 'tengah-malam', date: '2026-11-22T22:00:00+07:00' },
  { slug: 'tepat-sekarang', date: now },
  { slug: 'sedetik-lagi', date: '2026-11-24T10:00:01+09:00' },
  { slug: 'tahun-depan', date: '2027-02-01T08:00:00+09:00' },
  { slug: 'kabisat', date: '2024-02-29T23:30:00+09:00' },
  { slug: 'baru-lewat', more: `expires: ${now}\n` },
  { slug: 'belum-lewat', more: 'expires: 2026-11-24T10:00:01+09:00\n' },
  { slug: 'arab', title: 'مرحبا بالعالم' },
  { slug: 'bendera', title: '🇮🇩 👩🏽‍🌾 Z̷̢̛a̶l̵g̷o' },
  { slug: 'tanda', title: '"?!... & <b>"' },
];

async function article(
  portalDir: string,
  { slug, title = `Kabar ${slug}`, date = '2026-11-20T08:00:00+09:00', photo, more = '' }: OddEntry,
) {
  const folder = join(portalDir, 'content/berita/2026/11', slug);
  await mkdir(folder, { recursive: true });
  const picture = photo
    ? `photo:\n  src: ${photo}\n  alt: Gambar ${slug}\n  credit: KIM\n  consent: ilustrasi\n`
    : '';
  await writeFile(
    join(folder, 'index.md'),
    `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\nsummary: Kabar.\nregion: "81.71.01.2001"\ntopics:\n  - laut\nsources:\n  - name: Kepala desa\n${picture}${more}---\n\nIsi.\n${photo ? `\n::foto{src="${photo}" alt="Di dalam" izin="ilustrasi"}\n` : ''}`,
  );
}

const page = (slug: string) => readFile(join(dist, 'berita/2026/11', slug, 'index.html'), 'utf8');

async function filesOf(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const path of await readdir(folder, { recursive: true })) {
    if ((await stat(join(folder, path))).isFile()) files.push(path);
  }
  return files.sort();
}

test('the zone of the machine changes no byte', async () => {
  const [first, second] = await Promise.all(
    dists.map(async (folder) =>
      Promise.all(
        (await filesOf(folder)).map(async (file) => {
          const bytes = await readFile(join(folder, file));
          return `${file} ${createHash('sha256').update(bytes).digest('hex')}`;
        }),
      ),
    ),
  );
  expect(first?.length).toBeGreaterThan(40);
  expect(second).toEqual(first);
});

test('midnight and 29 February are told in the zone of the portal', async () => {
  expect(await page('tengah-malam')).toContain('23 Nov 2026, 00.00 WIT');
  expect(await page('kabisat')).toContain('29 Feb 2024, 23.30 WIT');
});

test('an entry is published at its second, held back before it, and over at the second of its end', async () => {
  const slugs = await readdir(join(dist, 'berita/2026/11'));
  expect(slugs).toContain('tepat-sekarang');
  expect(slugs).not.toContain('sedetik-lagi');
  expect(slugs).not.toContain('tahun-depan');
  expect(await page('baru-lewat')).toContain('Habis 24 Nov 2026');
  expect(await page('belum-lewat')).not.toContain('Habis');
  const everything = await Promise.all(
    (await filesOf(dist))
      .filter((file) => /\.(?:html|xml|json|txt)$/.test(file))
      .map((file) => readFile(join(dist, file), 'utf8')),
  );
  expect(everything.filter((text) => /sedetik-lagi|tahun-depan/.test(text))).toEqual([]);
});

test.each(entries.filter(({ title }) => title))(
  '$title is the title of its page, its card and its feed',
  async ({ slug, title = '' }) => {
    const typed = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const html = (await page(slug))
      .replaceAll('&#34;', '"')
      .replaceAll('&quot;', '"')
      .replaceAll('&#38;', '&amp;')
      .replaceAll('&#60;', '&lt;');
    expect(html).toMatch(/<h1[^>]*>/);
    expect(html.slice(html.indexOf('<h1'))).toContain(typed);
    const feed = JSON.parse(await readFile(join(dist, 'feed.json'), 'utf8'));
    expect(feed.items.map((item: { title: string }) => item.title)).toContain(title);
  },
);

test('a turned photo is shown upright everywhere, in its own measures', async () => {
  const html = await page('putar');
  const shown = [...html.matchAll(/<img [^>]*src="(\/_astro\/[^"]+)"[^>]*>/g)];
  expect(shown.length).toBeGreaterThanOrEqual(2);
  for (const [tag = '', src = ''] of shown) {
    const { data, info } = await sharp(join(dist, src))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const redAt = (row: number) => (data[(row * info.width + (info.width >> 1)) * 3] ?? 0) > 128;
    expect([redAt(1), redAt(info.height - 2)], src).toEqual([true, false]);
    const said = ['width', 'height'].map((side) =>
      Number(new RegExp(` ${side}="(\\d+)"`).exec(tag)?.[1]),
    );
    expect(said).toEqual([info.width, info.height]);
  }
});

test.each(Object.keys(pictures))('%s is on its page and on its share picture', async (slug) => {
  const html = await page(slug);
  const shown = [...html.matchAll(/<img [^>]*src="(\/_astro\/[^"]+)"/g)].map(([, src = '']) => src);
  expect(shown.length).toBeGreaterThanOrEqual(2);
  for (const src of shown) {
    const { space, depth, pages = 1 } = await sharp(join(dist, src)).metadata();
    expect({ space, depth, pages }).toEqual({ space: 'srgb', depth: 'uchar', pages: 1 });
  }
  const [, share = ''] = /property="og:image" content="https:\/\/[^/]+([^"]+)"/.exec(html) ?? [];
  const { width, height } = await sharp(join(dist, share)).metadata();
  expect([width, height]).toEqual([1200, 630]);
});

test('no picture of the site says who, where or with what it was taken', async () => {
  const told: string[] = [];
  for (const file of await filesOf(dist)) {
    const bytes = await readFile(join(dist, file));
    if (bytes.includes(camera)) told.push(`${file}: ${camera}`);
    if (!/\.(?:jpe?g|png|webp|avif)$/.test(file)) continue;
    const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
    if (exif || xmp || iptc || orientation) told.push(file);
  }
  expect(told).toEqual([]);
});
