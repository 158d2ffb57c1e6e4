import { aliasForm, folderName, oneAddress } from './addresses.ts';
import { bodyWritten, sampleOrVerified, textAfterHash } from './entry-text.ts';
import { knownEntries, knownKim, knownRegion, knownTopics } from './references.ts';
import type { Rule } from './rule.ts';
import { valuesAgree } from './values-agree.ts';

/** What is held against every entry besides its schema and the files beside it. */
export const entryRules: readonly Rule[] = [
  folderName,
  oneAddress,
  aliasForm,
  knownKim,
  knownTopics,
  knownRegion,
  knownEntries,
  valuesAgree,
  bodyWritten,
  sampleOrVerified,
  textAfterHash,
];
