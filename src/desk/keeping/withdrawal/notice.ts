import { fileReferences } from '../../../check/read/body-references.ts';
import type { Collection } from '../../../schema/collections.ts';
import { type Field, type Fields, plainKit } from '../../../schema/field.ts';
import { isDocumentName } from '../../../schema/files.ts';
import { parseFrontMatter, writeFrontMatter } from '../../../schema/front-matter.ts';
import { valuesIn } from '../../../schema/values.ts';
import { isFileKind, type Widget } from '../../../schema/widget.ts';

/** Why and when something is withdrawn. */
export interface Reason {
  readonly words: string;
  /** ISO 8601 with the portal's own offset. */
  readonly moment: string;
}

type Data = Readonly<Record<string, unknown>>;

/**
 * What stays of an entry whose words are taken out: its address, and that and why it was withdrawn.
 * Of the front matter only what the check asks for stays, and of that no words a person wrote; a KIM
 * keeps its name and an office its own, which are institutions'.
 * @throws {UnreadableError} when the text has no front matter that can be read
 */
export function withdrawalNotice(collection: Collection, text: string, reason: Reason): string {
  const { data } = parseFrontMatter(text);
  const fields: Fields = collection.fields;
  const kept = Object.entries(fields)
    .filter(([key, { required, widget }]) => required || key === 'aliases' || isClosed(widget))
    .filter(([key]) => data[key] !== undefined)
    .map(([key, field]) => [key, collection.issuer === key ? data[key] : blank(field, data[key])]);
  const label = labelOf(collection);
  const notice: Data = {
    ...Object.fromEntries(kept),
    title: collection.name === 'kim' ? data['title'] : `Isi ${label} ini dicabut`,
    summary: `Isi ${label} ini dicabut dan tidak ditampilkan lagi.`,
    ...('sources' in fields && fields.sources?.required
      ? { sources: [{ name: 'Kantor pengelola portal' }] }
      : {}),
    ...('corrections' in fields
      ? { corrections: [correction('dicabut', reason.words, reason)] }
      : {}),
  };
  return writeFrontMatter(
    notice,
    `\n${opening(collection)}${reason.moment.slice(0, 10)}. Alasan: ${plain(reason.words)}\n`,
  );
}

/** Kinds of values that nobody words, so that they name nobody. */
function isClosed({ kind }: Widget): boolean {
  return kind === 'choice' || kind === 'choices' || kind === 'flag';
}

/** What is written where words stood: the first of these that the field takes. */
const blanks = ['Dicabut', 'https://dicabut.invalid/'];
/** The same in a row of a row, which may have to differ from it, as a wrong answer from the right one. */
const innerBlanks = ['Dicabut pula', 'https://dicabut.invalid/pula/'];

/** A value without anybody's words: of rows one stays, of words none. @param depth rows around it */
function blank({ widget, schema }: Field, value: unknown, depth = 0): unknown {
  if (widget.kind === 'group') return blankGroup(widget.fields, value, depth);
  if (widget.kind === 'rows') return [blankGroup(widget.fields, [value].flat()[0], depth + 1)];
  if (!['line', 'paragraph', 'markdown'].includes(widget.kind)) return value;
  const words = depth > 1 ? innerBlanks : blanks;
  return words.find((text) => schema(plainKit).safeParse(text).success) ?? value;
}

function blankGroup(fields: Fields, value: unknown, depth: number): Data {
  const values: Data = typeof value === 'object' && value !== null ? { ...value } : {};
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([key, { required }]) => required && values[key] !== undefined)
      .map(([key, field]) => [key, blank(field, values[key], depth)]),
  );
}

/** Whether a text is such a notice already. */
export function isNotice(collection: Collection, text: string): boolean {
  return text.includes(`---\n\n${opening(collection)}`);
}

function opening(collection: Collection): string {
  return `Isi ${labelOf(collection)} ini dicabut pada `;
}

function labelOf({ labelSingular }: Collection): string {
  return labelSingular.toLowerCase();
}

/**
 * An entry's text without a file beside it: the photo or rows of its front matter that name it and every place in its
 * body that shows or offers the file.
 * @throws {UnreadableError} when the text has no front matter that can be read
 */
export function withoutFile(
  collection: Collection,
  text: string,
  name: string,
  reason: Reason,
): string {
  const { data, body } = parseFrontMatter(text);
  const { corrections, ...rest } = withoutNaming(collection.fields, data, name);
  const earlier = Array.isArray(corrections) ? corrections : [];
  const note = `${isDocumentName(name) ? 'Berkas' : 'Foto'} dicabut. ${reason.words}`;
  return writeFrontMatter(
    {
      ...rest,
      ...('corrections' in collection.fields
        ? { corrections: [...earlier, correction('ralat', note, reason)] }
        : {}),
    },
    withoutReferences(body, name),
  );
}

/** Front matter without the groups and rows that name a file. */
function withoutNaming(fields: Fields, data: Data, name: string): Data {
  const naming = [...valuesIn(fields, data)].filter(
    ({ field, value }) => isFileKind(field.widget) && value === name,
  );
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => {
      const own = naming.map(({ path }) => path).filter(([first]) => first === key);
      if (own.length === 0) return [[key, value]];
      const left = Array.isArray(value)
        ? value.filter((_row, index) => own.every(([, row]) => row !== index))
        : [];
      return left.length === 0 ? [] : [[key, left]];
    }),
  );
}

function withoutReferences(body: string, name: string): string {
  const own = fileReferences(body).filter((reference) => reference.name === name);
  const cut = own.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), body);
  return own.length === 0 ? body : cut.replace(/\n{3,}/g, '\n\n');
}

function correction(kind: string, note: string, { moment }: Reason) {
  return { date: moment, kind, note };
}

/** Words that mean nothing to Markdown. */
function plain(words: string): string {
  return words.replace(/[\\`*_{}[\]<>#|:]/g, (sign) => `\\${sign}`);
}
