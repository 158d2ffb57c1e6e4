import { parseFrontMatter, writeFrontMatter } from '../../schema/front-matter.ts';
import { readYaml, UnreadableError, writeYaml } from '../../schema/yaml/yaml.ts';
import type { CmsField } from './decap-types.ts';
import { zonedText } from './zoned-text.ts';

type Data = Record<string, unknown>;

/** What Decap asks of a file format. */
export interface CmsFormat {
  readonly fromFile: (text: string) => Data;
  readonly toFile: (data: Data, keys?: readonly string[]) => string;
}

/**
 * Reads and writes entries through the site's own front matter, so that what Decap saves is what
 * the site reads. Every scalar stays text; only flags become booleans for their switch.
 * @param timeZone IANA name of the zone in which moments are written
 */
export function entryFormat(fields: readonly CmsField[], timeZone: string): CmsFormat {
  return {
    fromFile: (text) => {
      try {
        const { data, body } = parseFrontMatter(text);
        return { ...forForm(data, fields), body: body.replace(/^\n+/, '') };
      } catch (error) {
        // Nothing may vanish: the whole file stands in the form, under the reason.
        if (error instanceof UnreadableError) return { title: unreadable(error), body: text };
        throw error;
      }
    },
    toFile: ({ body = '', ...data }, keys) =>
      writeFrontMatter(
        ordered(forFile(data, fields, timeZone), keys),
        String(body).trim() === '' ? '' : `\n${String(body).replace(/^\n+/, '')}`,
      ),
  };
}

/** Reads and writes the settings files. */
export function settingsFormat(): CmsFormat {
  return {
    fromFile: (text) => readYaml(text).data,
    toFile: (data, keys) => writeYaml(ordered(asText(data) as Data, keys)),
  };
}

function unreadable(error: UnreadableError): string {
  return `Tidak terbaca, baris ${error.position.line}: ${error.message}`;
}

function forForm(data: Data, fields: readonly CmsField[]): Data {
  const flags = fields.filter(({ widget }) => widget === 'boolean').map(({ name }) => name);
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      flags.includes(key) && (value === 'true' || value === 'false') ? value === 'true' : value,
    ]),
  );
}

function forFile(data: Data, fields: readonly CmsField[], timeZone: string): Data {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      fieldText(
        value,
        fields.find(({ name }) => name === key),
        timeZone,
      ),
    ]),
  );
}

function fieldText(value: unknown, field: CmsField | undefined, timeZone: string): unknown {
  const inner = Array.isArray(field?.['fields']) ? (field['fields'] as readonly CmsField[]) : [];
  if (Array.isArray(value)) {
    return value.map((item) => (isData(item) ? forFile(item, inner, timeZone) : asText(item)));
  }
  if (isData(value)) return forFile(value, inner, timeZone);
  // A flag that is off is the same as none; leaving it out keeps files short.
  if (field?.widget === 'boolean') return value === true || value === 'true' ? true : undefined;
  if (field?.widget === 'number') return /^\d+$/.test(String(value)) ? Number(value) : value;
  const isMoment = field?.widget === 'datetime' && field['time_format'] !== false;
  return isMoment && typeof value === 'string' ? zonedText(value, timeZone) : asText(value);
}

function asText(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(asText);
  if (isData(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asText(item)]));
  }
  return String(value);
}

function ordered(data: Data, keys: readonly string[] = []): Data {
  const first = keys.filter((key) => key in data).map((key) => [key, data[key]] as const);
  return { ...Object.fromEntries(first), ...data };
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
