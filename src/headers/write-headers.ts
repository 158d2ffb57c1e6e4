import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatHeaders, longestLine } from './headers-file.ts';
import { InlineHashes } from './inline-hashes.ts';
import { type HeaderSettings, headerRules } from './rules.ts';

/** Makes `_headers` with a Content-Security-Policy out of the pages themselves, seen one by one. */
export class HeadersMaker {
  readonly #hashes = new InlineHashes();
  readonly #warnings: string[] = [];
  readonly #settings: HeaderSettings;

  constructor(settings: HeaderSettings) {
    this.#settings = settings;
  }

  /** @param path where the page lies, for warnings */
  add(path: string, html: string): void {
    const [style] = this.#hashes.add(html);
    if (style === undefined) return;
    this.#warnings.push(
      `${path} carries style="${style}", which the Content-Security-Policy drops`,
    );
  }

  /**
   * @param outDir absolute folder of the built site
   * @returns sentences about what the policy will not let through
   */
  async write(outDir: string): Promise<string[]> {
    const file = formatHeaders(headerRules(this.#hashes.sources(), this.#settings));
    await writeFile(join(outDir, '_headers'), file);
    if (file.split('\n').every((line) => line.length <= longestLine)) return this.#warnings;
    return [
      ...this.#warnings,
      `a line of _headers is longer than ${longestLine} characters; the CDN ignores it`,
    ];
  }
}
