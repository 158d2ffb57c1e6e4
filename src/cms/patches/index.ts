import type { Patch } from '../bundle/patch.ts';
import { accessibleNames } from './accessible-names.ts';
import { boardMoves } from './board-moves.ts';
import { colors } from './colors.ts';
import { localFolderDate, newEntryMoment, numberedFolder, relationFolder } from './entry-folder.ts';
import { foreignPictures } from './foreign-pictures.ts';
import { lazyEditor } from './lazy-editor.ts';
import { awaitPublishedEntry, backupAfterEntry } from './local-backup.ts';
import { masthead } from './masthead.ts';
import { pictureInForm, pictureInList } from './picture-display.ts';
import { pictureIntake } from './picture-intake.ts';
import { emptyGroup, schemaValidation } from './schema-validation.ts';
import { signInHead, signInTitle } from './sign-in.ts';
import { wording } from './wording.ts';

/** Everything the bundle changes inside Decap. */
export const patches: readonly Patch[] = [
  backupAfterEntry,
  awaitPublishedEntry,
  pictureIntake,
  pictureInForm,
  pictureInList,
  relationFolder,
  localFolderDate,
  newEntryMoment,
  numberedFolder,
  lazyEditor,
  schemaValidation,
  emptyGroup,
  masthead,
  signInHead,
  signInTitle,
  colors,
  ...accessibleNames,
  ...foreignPictures,
  ...boardMoves,
  ...wording,
];
