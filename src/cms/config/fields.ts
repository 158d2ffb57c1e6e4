import type { Field, Fields } from '../../schema/field.ts';
import type { Pattern } from '../../schema/widget.ts';
import type { CmsField } from './decap-types.ts';

/**
 * Decap's form fields for the fields of a content type or settings file.
 * @param path names on the way to these fields, from the collection or file down; the form asks
 * the schema at that path about every value (../widgets/validation.ts)
 */
export function cmsFields(fields: Fields, path: string): readonly CmsField[] {
  return Object.entries(fields).map(([name, field]) => cmsField(name, field, `${path}.${name}`));
}

function cmsField(name: string, field: Field, path: string): CmsField {
  return {
    name,
    label: field.label,
    hint: field.hint,
    required: field.required,
    check: path,
    ...widgetOf(name, field, path),
  };
}

function widgetOf(
  name: string,
  { widget, label, required }: Field,
  path: string,
): { readonly widget: string; readonly [option: string]: unknown } {
  switch (widget.kind) {
    case 'line':
      return { widget: 'string', ...patternOf(widget.pattern) };
    case 'color':
    case 'entry':
      return { widget: 'string' };
    case 'paragraph':
      return { widget: 'text' };
    case 'markdown':
      return markdownField;
    case 'moment':
      // A new entry is dated now; a moment that may be left out, or lies ahead, is for the editor.
      return { widget: 'datetime', format: momentFormat, ...(name === 'date' ? now : {}) };
    case 'day':
      return { widget: 'datetime', format: 'YYYY-MM-DD', date_format: true, time_format: false };
    case 'number':
    case 'money':
      return { widget: 'number', value_type: 'int', min: widget.min, max: widget.max };
    case 'flag':
      return { widget: 'boolean', default: false };
    case 'choice':
      return { widget: 'select', options: widget.choices.map((choice) => ({ ...choice })) };
    case 'choices':
      return {
        widget: 'select',
        multiple: true,
        options: widget.choices.map((choice) => ({ ...choice })),
      };
    case 'kim':
      return { ...relation('kim', 'title'), value_field: '{{dirname}}' };
    case 'entries':
      return {
        ...relation(widget.of, 'title'),
        display_fields: widget.shown,
        value_field: '{{dirname}}',
        multiple: true,
      };
    case 'topics':
      return {
        ...listRelation('topik', 'topics'),
        multiple: true,
      };
    case 'office':
      return listRelation('kantor', 'offices');
    case 'region':
      return { widget: 'wilayah' };
    case 'photo-file':
      return { widget: 'image', choose_url: false, media_library: { allow_multiple: false } };
    case 'document-file':
      return { widget: 'file', choose_url: false, media_library: { allow_multiple: false } };
    case 'lines':
      return {
        widget: 'list',
        default: [],
        // A folded line would show its label in place of its words.
        collapsed: false,
        field: { name: 'line', label, widget: 'string', required: true },
        label_singular: label.toLowerCase(),
      };
    case 'group':
      return {
        widget: 'object',
        collapsed: !required && name !== 'photo',
        fields: cmsFields(widget.fields, path),
      };
    case 'rows':
      return {
        widget: 'list',
        default: [],
        collapsed: true,
        label_singular: label.toLowerCase(),
        summary: `{{fields.${widget.rowLabel}}}`,
        fields: cmsFields(widget.fields, path),
      };
  }
}

const momentFormat = 'YYYY-MM-DDTHH:mm:ssZ';
const now = { default: '{{now}}' };

function relation(collection: string, shown: string): { widget: string; [key: string]: unknown } {
  return {
    widget: 'relation',
    collection,
    search_fields: [shown],
    display_fields: [shown],
    options_length: 500,
  };
}

/** A choice of the rows of a settings file, each known by its short name. */
function listRelation(file: string, rows: string): { widget: string; [key: string]: unknown } {
  return {
    ...relation('pengaturan', `${rows}.*.name`),
    file,
    value_field: `${rows}.*.slug`,
  };
}

function patternOf(pattern: Pattern | undefined): object {
  return pattern ? { pattern: [pattern.source, pattern.message] } : {};
}

/** What a Markdown text is written with: only what the site's pipeline shows. */
export const markdownField = {
  widget: 'markdown',
  buttons: [
    'bold',
    'italic',
    'link',
    'heading-two',
    'heading-three',
    'quote',
    'bulleted-list',
    'numbered-list',
  ],
  modes: ['rich_text', 'raw'],
  sanitize_preview: true,
} as const;
