import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { collections, entryPath, entryUrl } from '../../../src/schema/collections.ts';
import type { ContentType } from '../../../src/schema/content-type.ts';
import { type Field, type Fields, plainKit } from '../../../src/schema/field.ts';
import { writeFrontMatter } from '../../../src/schema/front-matter.ts';
import { settingsFiles } from '../../../src/schema/settings.ts';
import { writeYaml } from '../../../src/schema/yaml/yaml.ts';
import { hostileAddresses, hostileAliases, hostileBody, payloads } from './payloads.ts';

/** Entries of each type; two texts fit into the shortest field of an entry, so all come up. */
const perType = payloads.length / 2;

/** A text typed into a field, as it must be found again. */
export interface Typed {
  /** `berita.photo.alt` */
  readonly field: string;
  readonly text: string;
}

export interface HostileEntry {
  readonly collection: string;
  /** Repository-relative path. */
  readonly path: string;
  readonly url: string;
  readonly title: string;
  readonly typed: readonly Typed[];
}

/** A withdrawn entry each of whose texts has a word that stands nowhere else. */
export interface WithdrawnEntry {
  readonly collection: string;
  readonly url: string;
  readonly title: string;
  readonly reason: string;
  /** What nobody may read any more. */
  readonly secrets: readonly Typed[];
}

export interface HostilePortal {
  readonly entries: readonly HostileEntry[];
  /** One of each type. */
  readonly withdrawn: readonly WithdrawnEntry[];
  readonly settings: readonly Typed[];
}

const photo = 'src/check/fixtures/base/content/berita/2026/11/dermaga/dermaga.jpg';
const pdf = '%PDF-1.4\n%%EOF\n';
const kims = collections.find(({ name }) => name === 'kim')?.name ?? '';

/**
 * Writes a portal in which every field of every type and of the settings holds a hostile text, told
 * from the definition alone: a type added to it is attacked without a word added here, and a kind
 * of field this can't fill stops it.
 */
export async function writeHostilePortal(portalDir: string): Promise<HostilePortal> {
  const put = async (path: string, text: string) => {
    await mkdir(dirname(join(portalDir, path)), { recursive: true });
    await writeFile(join(portalDir, path), text);
  };
  const settings: Typed[] = [];
  for (const { name, path, fields } of settingsFiles) {
    const filler = new Filler(name, 0);
    await put(path, writeYaml({ ...filler.values(fields), ...fixedSettings[name] }));
    settings.push(...filler.typed);
  }
  const entries: HostileEntry[] = [];
  const withdrawn: WithdrawnEntry[] = [];
  const putFiles = async (path: string, { takesDocument, takesPhoto }: Filler) => {
    if (takesDocument) await writeFile(join(portalDir, dirname(path), 'berkas.pdf'), pdf);
    if (takesPhoto) await copyFile(photo, join(portalDir, dirname(path), 'foto.jpg'));
  };
  for (const collection of collections) {
    for (let number = 0; number < perType; number += 1) {
      const filler = new Filler(collection.name, number);
      const data = filler.values(collection.fields);
      const id = idOf(collection, number);
      const path = entryPath(collection, id);
      await put(path, writeFrontMatter(data, `\n${hostileBody}\n`));
      await putFiles(path, filler);
      entries.push({
        collection: collection.name,
        path,
        url: entryUrl(collection, id),
        title: String(data['title']),
        typed: filler.typed,
      });
    }
  }
  for (const collection of collections) {
    const filler = new SecretFiller(collection.name, perType);
    const { aliases: _moved, ...data } = filler.values(collection.fields);
    const id = idOf(collection, perType);
    const title = `Judul ${collection.name} tetap`;
    const reason = `Alasan ${collection.name} tetap.`;
    const noted = { date: '2026-11-20T08:00:00+07:00', kind: 'dicabut', note: reason };
    const path = entryPath(collection, id);
    const inText = () => filler.secret(`${collection.name}.body`);
    await put(
      path,
      writeFrontMatter(
        { ...data, title, corrections: [noted] },
        `\n${inText()}\n\n::foto[${inText()}]{src="foto-isi.jpg" alt="${inText()}" izin="ilustrasi"}\n`,
      ),
    );
    await putFiles(path, filler);
    await copyFile(photo, join(portalDir, dirname(path), 'foto-isi.jpg'));
    const { name, issuer } = collection as ContentType;
    const stays = [
      `${name}.title`,
      `${name}.${issuer}`,
      `${name}.corrections.`,
      `${name}.privacy.`,
    ];
    withdrawn.push({
      collection: name,
      url: entryUrl(collection, id),
      title,
      reason,
      secrets: filler.typed.filter(({ field }) => !stays.some((start) => field.startsWith(start))),
    });
  }
  return { entries, withdrawn, settings };
}

function idOf({ layout, name }: ContentType, number: number): string {
  const slug = `${name}-${number}`;
  return layout === 'dated' ? `2026/10/${slug}` : slug;
}

/** What other parts of the portal have to find in its settings. */
const fixedSettings: Readonly<Record<string, Record<string, unknown>>> = {
  portal: { regions: ['62'] },
};

/** Rows of a list may each want a region of their own. */
const regions = [
  '62.06.05.2003',
  ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((code) => `62.${code}`),
  ...['11', '12', '13', '71'].map((code) => `62.${code}`),
  ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((code) => `62.03.${code}`),
];

/** Fills the fields of one entry or settings file. */
class Filler {
  readonly typed: Typed[] = [];
  takesPhoto = false;
  takesDocument = false;
  #moments = 0;
  #amounts = 0;
  readonly #name: string;
  readonly #number: number;

  constructor(name: string, number: number) {
    this.#name = name;
    this.#number = number;
  }

  values(fields: Fields, above = this.#name, row = this.#number): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [
        key,
        this.#value(field, `${above}.${key}`, row),
      ]),
    );
  }

  #value(field: Field, name: string, row: number): unknown {
    const { widget } = field;
    switch (widget.kind) {
      case 'line':
        return this.text(field, name, row, widget.pattern !== undefined);
      case 'paragraph':
      case 'markdown':
        return this.text(field, name, row, false);
      case 'group':
        return this.values(widget.fields, name, row);
      case 'rows':
        return payloads.map((_, index) => this.values(widget.fields, name, row + index));
      case 'lines':
        if (name.endsWith('.aliases')) return this.#aliases();
        return takes(field, [...payloads]) ? [...payloads] : [];
      case 'moment':
        return this.#moment(name);
      case 'day':
        return '2026-10-20';
      case 'number':
        return String(widget.min);
      case 'money':
        // Each higher than the one before it, as the end of a span.
        this.#amounts += 1_000;
        return String(widget.min + this.#amounts);
      case 'flag':
        return 'false';
      case 'color':
        return '#0a5a3d';
      case 'choice':
        if (name.endsWith('.corrections.kind')) return 'hak-jawab';
        return widget.choices[name.endsWith('.regionalSummaries.language') ? row : 0]?.value;
      case 'choices':
        return widget.choices.slice(0, 1).map(({ value }) => value);
      case 'office':
        return 'slug-0';
      case 'entry':
        return `/berita/2026/10/berita-${this.#number}/`;
      case 'entries':
        return [`${widget.of}-${this.#number}`];
      case 'document-file':
        this.takesDocument = true;
        return 'berkas.pdf';
      case 'kim':
        return `${kims}-${this.#number}`;
      case 'topics':
        return payloads.map((_, index) => `slug-${index}`);
      case 'region':
        return regions[row % regions.length];
      case 'photo-file':
        this.takesPhoto = true;
        return 'foto.jpg';
    }
  }

  /** A hostile one for each entry, each in turn. */
  #aliases(): string[] {
    const own = `/lama/${this.#name}-${this.#number}/`;
    return [own, `${own}${hostileAliases[this.#number % hostileAliases.length]}/`];
  }

  /** Each moment of an entry a day after the one before it, as an end after its start. */
  #moment(name: string): string {
    if (name.endsWith('.expires')) return '2026-12-24T08:00:00+07:00';
    const isOwn = name.split('.').length === 2;
    const day = 20 + (isOwn ? this.#moments : 0);
    if (isOwn) this.#moments += 1;
    return `2026-10-${day}T08:15:00+07:00`;
  }

  /** As many hostile texts as the field takes, from a place of its own; a sound one if it takes none. */
  protected text(field: Field, name: string, row: number, hasForm: boolean): string {
    if (hasForm) {
      const taken = hostileAddresses.filter((address) => takes(field, address));
      const value =
        taken[row % Math.max(1, taken.length)] ?? sound(row).find((text) => takes(field, text));
      if (value === undefined) throw new Error(`Nothing fills ${name}.`);
      return value;
    }
    let text = '';
    for (let index = 0; index < payloads.length; index += 1) {
      const payload = payloads[(2 * row + index) % payloads.length] ?? '';
      const longer = text === '' ? payload : `${text} ${payload}`;
      if (takes(field, longer)) text = longer;
      else if (text !== '') break;
    }
    if (text === '') text = 'p()';
    this.typed.push({ field: name, text });
    return text;
  }
}

/** Fills texts with words by which they are found again wherever they are told. */
class SecretFiller extends Filler {
  secret(field: string): string {
    const text = `rahasia${this.typed.length}${field.split('.')[0]?.replace('-', '')}x`;
    this.typed.push({ field, text });
    return text;
  }

  protected override text(field: Field, name: string, row: number, hasForm: boolean): string {
    return hasForm ? super.text(field, name, row, true) : this.secret(name);
  }
}

function takes(field: Field, value: unknown): boolean {
  return field.schema(plainKit).safeParse(value).success;
}

/** Values of fields that take no hostile one. */
function sound(row: number): string[] {
  return [
    `slug-${row}`,
    `A-2026-${100 + row}`,
    '123456',
    '628115200000',
    'M0 0z',
    'kim@contoh.id',
    'https://contoh.id/',
    '/berita/',
  ];
}
