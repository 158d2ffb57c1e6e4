import type { Patch } from '../bundle/patch.ts';

/**
 * A relation stores `{{dirname}}` of the entry it points to, and Decap gives the whole path
 * (`content/kim/mentaya`). Our entries are folders: the last folder alone is the entry's slug.
 */
export const relationFolder: Patch = {
  file: 'decap-cms-widget-relation/dist/esm/RelationControl.js',
  edits: [
    {
      find: 'stringTemplate.addFileTemplateFields(hit.path, fromJS(hitData));',
      put: "stringTemplate.addFileTemplateFields(hit.path, fromJS(hitData), hit.path.split('/').slice(0, -2).join('/'));",
    },
    {
      find: "loadingMessage: () => 'Loading options…',",
      put: "loadingMessage: () => 'Memuat pilihan…',\n      noOptionsMessage: () => 'Tidak ada pilihan',",
    },
  ],
};

/**
 * Decap takes the year and month of a folder in UTC: news of 1 December 06.00 WIB would land in
 * `2026/11`. Here they are taken in the portal's own time zone.
 */
export const localFolderDate: Patch = {
  file: 'decap-cms-lib-widgets/dist/esm/stringTemplate.js',
  edits: [
    {
      find: `export const dateParsers = {
  year: date => \`\${date.getUTCFullYear()}\`,
  month: date => formatDate(date.getUTCMonth() + 1),
  day: date => formatDate(date.getUTCDate()),
  hour: date => formatDate(date.getUTCHours()),
  minute: date => formatDate(date.getUTCMinutes()),
  second: date => formatDate(date.getUTCSeconds())
};`,
      put: `import { portalDatePart } from 'portal-kim:dates';
export const dateParsers = {
  year: date => portalDatePart(date, 'year'),
  month: date => portalDatePart(date, 'month'),
  day: date => portalDatePart(date, 'day'),
  hour: date => portalDatePart(date, 'hour'),
  minute: date => portalDatePart(date, 'minute'),
  second: date => portalDatePart(date, 'second')
};`,
    },
  ],
};

/**
 * Decap fills in "now" when the form appears, as if the editor had typed it: a form just opened
 * would count as unsaved. Here the moment stands in the new entry from the start.
 */
export const newEntryMoment: Patch = {
  file: 'decap-cms-core/dist/esm/actions/entries.js',
  edits: [
    {
      find: `    if (defaultValue !== null) {
      acc[name] = defaultValue;`,
      put: `    if (defaultValue !== null) {
      acc[name] = defaultValue === '{{now}}' ? portalNow() : defaultValue;`,
    },
    {
      find: "import { currentBackend } from '../backend';",
      put: "import { currentBackend } from '../backend';\nimport { portalNow } from 'portal-kim:dates';",
    },
  ],
};

/**
 * A second entry with the same title gets a number, and Decap hangs it on the last part of the
 * path: `banjir/index-1`. Our entries are folders, so the folder gets it: `banjir-1/index`.
 */
export const numberedFolder: Patch = {
  file: 'decap-cms-core/dist/esm/backend.js',
  edits: [
    {
      find: `uniqueSlug = \`\${slug}\${sanitizeChar(' ', slugConfig)}\${i++}\`;`,
      put: `uniqueSlug = slug.replace(/(\\/index)?$/, \`\${sanitizeChar(' ', slugConfig)}\${i++}$1\`);`,
    },
  ],
};
