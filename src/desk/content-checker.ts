import type { Problem } from '../check/problem.ts';
import type { ContentSource } from '../check/source.ts';

/** A file about to be stored. */
export interface IncomingFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the desk asks about content before it takes it. */
export interface ContentChecker {
  /**
   * What must never enter git: unreadable front matter, personal data that is certain, a photo's
   * place.
   * @param published whose contacts any text may tell
   */
  onSave(
    files: readonly IncomingFile[],
    published: () => Promise<ContentSource>,
  ): Promise<readonly Problem[]>;
  /** The same for words that belong to no file, such as a note; `name` stands for the file. */
  onWords(name: string, words: string): Promise<readonly Problem[]>;
  /** Every problem of the named files and their entries, judged among all others. */
  onTree(source: ContentSource, only: readonly string[]): Promise<readonly Problem[]>;
}
