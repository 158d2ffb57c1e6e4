import type { Environment } from '../../environment.ts';
import { collections } from '../../schema/collections.ts';
import { type ContentType, collectionFolder } from '../../schema/content-type.ts';
import { settingsCollection, settingsFiles } from '../../schema/settings.ts';
import { cmsBackend } from './backends.ts';
import type { CmsCollection, CmsConfig, CmsField } from './decap-types.ts';
import { cmsFields, markdownField } from './fields.ts';

/** Name under which the reader and writer of a collection are registered with Decap. */
function formatName(collection: string): string {
  return `portal-${collection}`;
}

/** What of the environment the configuration depends on. */
export type CmsEnvironment = Pick<
  Environment,
  'cmsBackend' | 'cmsRepo' | 'cmsBranch' | 'cmsOauthUrl' | 'deskUrl' | 'siteUrl'
>;

/**
 * Decap's whole configuration, derived from the schema and the environment.
 * @throws {EnvironmentError} when the chosen backend lacks a setting it needs
 */
export function cmsConfig(environment: CmsEnvironment): CmsConfig {
  // The newsroom serves the site beside the CMS, whatever its port.
  const site = environment.cmsBackend === 'desk' ? '/' : environment.siteUrl;
  return {
    load_config_file: false,
    backend: cmsBackend(environment),
    publish_mode: 'editorial_workflow',
    locale: 'id',
    // Decap wants a media folder even where every picture lies beside its entry.
    media_folder: 'content',
    public_folder: '/',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    site_url: site,
    display_url: site,
    editor: { preview: true, notes: environment.cmsBackend === 'desk' },
    collections: [...collections.map(entryCollection), settings()],
  };
}

function entryCollection(type: ContentType): CmsCollection {
  const dated = type.layout === 'dated';
  return {
    name: type.name,
    label: type.label,
    label_singular: type.labelSingular,
    description: type.description,
    folder: collectionFolder(type),
    path: dated ? '{{year}}/{{month}}/{{slug}}/index' : '{{slug}}/index',
    media_folder: '',
    public_folder: '',
    preview_path: `${type.urlPrefix.slice(1)}{{dirname}}/`,
    create: true,
    delete: false,
    extension: 'md',
    format: formatName(type.name),
    identifier_field: 'title',
    summary: '{{title}}',
    ...listing(type),
    fields: withBody(cmsFields(type.fields, type.name), bodyField(type)),
  };
}

function bodyField({ name, body }: ContentType): CmsField {
  return {
    name: 'body',
    label: body.label,
    hint: body.hint,
    required: body.required,
    check: `${name}.body`,
    ...markdownField,
  };
}

/** The text comes before what is filled in about it: after the photo, or the summary. */
function withBody(fields: readonly CmsField[], body: CmsField): readonly CmsField[] {
  const names = fields.map(({ name }) => name);
  const before = Math.max(names.indexOf('photo'), names.indexOf('summary')) + 1;
  return [...fields.slice(0, before), body, ...fields.slice(before)];
}

/**
 * How a list is sorted and filtered: by the keys its entries have. No order stands by default:
 * sorting makes Decap load every entry, while a plain list comes page by page, newest first.
 */
function listing({ fields }: ContentType): object {
  const sortable = (['date', 'title'] as const).flatMap((key) => {
    const label = fields[key]?.label;
    return label === undefined ? [] : [{ field: key, label }];
  });
  const flags = [
    { field: 'sample', label: 'Contoh saja' },
    { field: 'draft', label: 'Disembunyikan dari situs' },
  ].filter(({ field }) => field in fields);
  return {
    sortable_fields: sortable,
    view_filters: flags.map((flag) => ({ ...flag, pattern: true })),
    ...('date' in fields
      ? { view_groups: [{ label: 'Bulan terbit', field: 'date', pattern: '\\d{4}-\\d{2}' }] }
      : {}),
  };
}

function settings(): CmsCollection {
  return {
    name: settingsCollection,
    label: 'Pengaturan',
    label_singular: 'Pengaturan',
    description: 'Identitas portal, topik, kantor, dan menu. Perubahan tampil setelah diterbitkan.',
    delete: false,
    format: formatName(settingsCollection),
    extension: 'yml',
    files: settingsFiles.map(({ name, label, description, path, fields }) => ({
      name,
      label,
      description,
      file: path,
      editor: { preview: false, notes: false },
      fields: cmsFields(fields, `${settingsCollection}.${name}`),
    })),
  };
}
