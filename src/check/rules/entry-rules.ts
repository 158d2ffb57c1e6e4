import { aliasForm, folderName, oneAddress } from './addresses.ts';
import { bodyWritten, sampleOrVerified, textAfterHash } from './entry-text.ts';
import { ownValue, valuesAgree } from './entry-values.ts';
import { doubtfulData, soundOverrules } from './overrules.ts';
import { agreeingParts, knownParts, ownParts } from './parts.ts';
import { guardianConsent } from './photo-consent.ts';
import { knownEntries, knownKim, knownOffice, knownRegion, knownTopics } from './references.ts';
import type { Rule } from './rule.ts';

/** What is held against every entry besides its schema and the files beside it. */
export const entryRules: readonly Rule[] = [
  folderName,
  oneAddress,
  aliasForm,
  knownKim,
  knownTopics,
  knownOffice,
  knownRegion,
  ownValue,
  knownEntries,
  knownParts,
  ownParts,
  agreeingParts,
  valuesAgree,
  bodyWritten,
  sampleOrVerified,
  textAfterHash,
  doubtfulData,
  soundOverrules,
  guardianConsent,
];
