import { decap } from '../decap.ts';
import { entryFormat, settingsFormat } from './format.ts';
import { config, portal } from './portal.ts';

/** Makes Decap read and write every collection through the site's own reader. */
export function registerFormats(): void {
  for (const { format, fields, extension = 'md' } of config.collections) {
    decap.registerCustomFormat(
      format,
      extension,
      fields ? entryFormat(fields, portal.timeZone) : settingsFormat(),
    );
  }
}
