import { type Field, type Fields, plainKit } from '../../schema/field.ts';
import { shorten } from '../../schema/fields/text.ts';

/** What an example may be made of, found in the entry and the tree around it. */
export interface ExampleMatter {
  /** Markdown of the entry. */
  readonly body: string;
  /** `2026/11` of an entry in a dated folder. */
  readonly month: string | null;
  /** Offset of the portal's zone, such as `+07:00`. */
  readonly offset: string;
  readonly kim: string | null;
  readonly topic: string | null;
  readonly region: string | null;
  /** A picture beside the entry. */
  readonly picture: string | null;
}

/** Words that fields of one line with a pattern accept; the first that fits is the example. */
const patterned = [
  'kim@contoh.id',
  'https://contoh.go.id/berita/',
  '/kim/',
  '628115200000',
  'layanan-publik',
];

/** A value to start from where a required one is missing; null when none can be made up. */
export function exampleValue(key: string, field: Field, matter: ExampleMatter): unknown {
  if (key === 'title') return shorten(firstHeading(matter.body) ?? 'Judul tulisan', 110);
  if (key === 'summary') return shorten(firstSentence(matter.body) ?? 'Ringkasan tulisan', 240);
  const { widget } = field;
  switch (widget.kind) {
    case 'line':
      return widget.pattern ? (widget.pattern.example ?? firstAccepted(field)) : field.label;
    case 'paragraph':
    case 'markdown':
      return field.label;
    case 'moment':
      return `${matter.month?.replace('/', '-') ?? '2026-11'}-01T08:00:00${matter.offset}`;
    case 'day':
      return '2026-11-24';
    case 'number':
      return widget.min;
    case 'flag':
      return true;
    case 'color':
      return '#0a5a3d';
    case 'money':
    case 'choice':
    case 'choices':
    case 'office':
      // What is true of this entry is for its author to say.
      return null;
    case 'kim':
      return matter.kim;
    case 'topics':
      return matter.topic === null ? null : [matter.topic];
    case 'region':
      return matter.region;
    case 'entry':
    case 'entries':
      // Which entry is meant only its author knows.
      return null;
    case 'document-file':
      return 'berkas.pdf';
    case 'photo-file':
      return matter.picture ?? 'foto.jpg';
    case 'lines':
      if (key === 'regions') return [matter.region ?? '62'];
      return field.required ? [field.label] : null;
    case 'group':
      return exampleGroup(widget.fields, matter);
    case 'rows':
      return [exampleGroup(widget.fields, matter)];
  }
}

function exampleGroup(fields: Fields, matter: ExampleMatter): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.required)
      .map(([key, field]) => [key, exampleValue(key, field, matter)]),
  );
}

function firstAccepted(field: Field): string | null {
  return patterned.find((text) => field.schema(plainKit).safeParse(text).success) ?? null;
}

function firstHeading(body: string): string | null {
  return plainWords(/^#{1,6}[ \t]+(.+?)[ \t#]*$/m.exec(body)?.[1] ?? '');
}

function firstSentence(body: string): string | null {
  const paragraph = body
    .split(/\n\s*\n/)
    .find((block) => /^\s*[\p{L}\p{N}*_"“]/u.test(block) && !/^\s*(?:[-*+]|\d+\.)\s/.test(block));
  return plainWords(/^.+?[.!?](?=\s|$)|^.+/s.exec(paragraph?.trim() ?? '')?.[0] ?? '');
}

function plainWords(markdown: string): string | null {
  const words = markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? null : words;
}
