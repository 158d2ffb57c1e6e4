import { entryPlace } from '../../schema/collections.ts';
import { isPictureName } from '../../schema/files.ts';
import { settingsFolder } from '../../schema/settings.ts';
import type { PictureProbe } from '../picture.ts';
import { isAttachment, isText, misplaced } from '../place/misplaced.ts';
import type { Problem } from '../problem.ts';
import { readBody } from '../read/body-references.ts';
import { decodeText } from '../read/file-text.ts';
import { type ContentSource, type FolderIndex, folderOf, nameOf } from '../source.ts';
import { attachmentProblems } from './attachment-bytes.ts';
import { filesPresent, filesUsed, type Reference, referencesOf } from './attachments.ts';
import { certainProblems, nothingOpen, personalDataIn } from './personal-problems.ts';
import { bodyPhotoConsent } from './photo-consent.ts';
import type { ReadEntry } from './rule.ts';

/** What it takes to look at files. */
export interface FileTools {
  readonly source: ContentSource;
  readonly files: FolderIndex;
  readonly probe: PictureProbe;
}

/**
 * What is wrong with the files beside an entry, and with how it names them.
 * @param path of the entry
 * @param entry null when it could not be read
 */
export async function judgeFolder(
  path: string,
  entry: ReadEntry | null,
  tools: FileTools,
): Promise<readonly Problem[]> {
  const folder = folderOf(path);
  const others = tools.files.namesIn(folder).filter((name) => name !== nameOf(path));
  const attachments = others.filter(isAttachment);
  const found: Problem[] = [];
  let references: ReadonlyMap<string, Reference> = new Map();
  if (entry) {
    const body = readBody(entry);
    references = referencesOf(entry, body.references);
    const { problems, meant } = filesPresent(references, others);
    const isNamed = (name: string) => references.has(name) || meant.has(name);
    found.push(
      ...body.problems,
      ...bodyPhotoConsent(entry, body.photos),
      ...problems,
      ...filesUsed(entry, isNamed, attachments),
    );
  }
  for (const name of attachments) {
    const file = `${folder}/${name}`;
    const bytes = await tools.source.read(file);
    found.push(...(await attachmentProblems(file, bytes, references.get(name), tools.probe)));
  }
  for (const name of others.filter((other) => !isAttachment(other))) {
    found.push(...(await judgeStray(`${folder}/${name}`, tools)));
  }
  return found;
}

/** What is wrong with a file that is no entry and no settings. */
export async function judgeStray(
  path: string,
  { source, files, probe }: FileTools,
): Promise<readonly Problem[]> {
  if (folderOf(path) === settingsFolder && isPictureName(path)) {
    return attachmentProblems(path, await source.read(path), undefined, probe);
  }
  const text = isText(path) ? decodeText(path, await source.read(path)) : '';
  if (typeof text !== 'string') return [text, misplaced(path, '', files)];
  const personal = personalDataIn(text, () => null, nothingOpen);
  return [misplaced(path, text, files), ...certainProblems(path, personal)];
}

/** Whether a file stands directly beside an entry, whose reading tells of it. */
export function standsBesideEntry(path: string, files: FolderIndex): boolean {
  const index = `${folderOf(path)}/index.md`;
  return files.has(index) && entryPlace(index) !== null;
}
