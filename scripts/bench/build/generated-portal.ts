import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectDir } from '../../../src/newsroom/project.ts';
import { parseFrontMatter, writeFrontMatter } from '../../../src/schema/front-matter.ts';
import { generatedText } from './generated-text.ts';

export interface PortalSize {
  readonly entries: number;
  /** Of a hundred entries, how many have a photo of their own. */
  readonly photos: number;
}

/** Articles of one day, month after month, as busy as a province's portal gets. */
const perMonth = 100;
const topics = ['kesehatan', 'pertanian', 'infrastruktur', 'layanan-publik', 'budaya', 'bencana'];

/**
 * Writes a portal of generated news: the project's own content, but in the place of its news entries
 * of about 390 words, spread over the KIM, their regions, six topics and the months up to October
 * 2026.
 * @param portalDir an absolute folder that is empty or missing
 * @returns the entries' files, below the folder, oldest first
 */
export async function writeGeneratedPortal(
  portalDir: string,
  { entries, photos }: PortalSize,
): Promise<string[]> {
  const content = join(projectDir, 'content');
  for (const part of ['pengaturan', 'halaman', 'kim', 'literasi', 'pengumuman']) {
    await cp(join(content, part), join(portalDir, 'content', part), { recursive: true });
  }
  const kims = await readKims(join(content, 'kim'));
  const photo = photos > 0 ? await somePhoto(content) : null;
  const paths: string[] = [];
  for (let number = 0; number < entries; number += 1) {
    const month = monthOf(number, entries);
    const folder = `content/berita/${month.replace('-', '/')}/kabar-${number}`;
    await mkdir(join(portalDir, folder), { recursive: true });
    const kim = kims[number % kims.length];
    const hasPhoto = photo !== null && (number * photos) % 100 < photos;
    if (hasPhoto) {
      // Bytes behind the end of a JPEG change the file, not the picture: each is resized anew.
      await writeFile(join(portalDir, folder, 'foto.jpg'), Buffer.concat([photo, bytesOf(number)]));
    }
    const data = {
      title: `Kabar nomor ${number} dari ${kim?.name ?? 'desa'}`,
      date: `${month}-${String(1 + (number % 28)).padStart(2, '0')}T08:15:00+07:00`,
      summary: `Warga bergotong royong, dan inilah kabar nomor ${number} yang mereka tulis.`,
      ...(kim && { kim: kim.slug, region: kim.region }),
      topics: [topics[number % topics.length]],
      ...(hasPhoto && {
        photo: { src: 'foto.jpg', alt: 'Warga.', credit: 'KIM', consent: 'tanpa-wajah' },
      }),
      sources: [{ name: 'Kepala desa' }],
    };
    paths.push(`${folder}/index.md`);
    await writeFile(
      join(portalDir, folder, 'index.md'),
      writeFrontMatter(data, `${generatedText(number)}\n`),
    );
  }
  return paths;
}

/** Year and month, such as `2026-10`, of an entry: the last ones are of October 2026. */
function monthOf(number: number, entries: number): string {
  const back = Math.floor((entries - 1 - number) / perMonth);
  const months = 2026 * 12 + 9 - back;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

interface Kim {
  readonly slug: string;
  readonly name: string;
  readonly region: string;
}

async function readKims(folder: string): Promise<Kim[]> {
  const slugs = (await readdir(folder)).sort();
  return Promise.all(
    slugs.map(async (slug) => {
      const text = await readFile(join(folder, slug, 'index.md'), 'utf8');
      const { data } = parseFrontMatter(text);
      return { slug, name: String(data['title']), region: String(data['region']) };
    }),
  );
}

async function somePhoto(content: string): Promise<Buffer> {
  const files = await readdir(join(content, 'berita'), { recursive: true });
  const photo = files.sort().find((file) => file.endsWith('.jpg'));
  if (!photo) throw new Error('Tidak ada foto di content/berita untuk dipakai sebagai contoh.');
  return readFile(join(content, 'berita', photo));
}

function bytesOf(number: number): Buffer {
  return Buffer.from(String(number));
}
