import { collectionPhrases } from './collection.ts';
import { editorPhrases } from './editor.ts';
import { noticePhrases } from './notices.ts';
import { pagePhrases } from './pages.ts';
import { workflowPhrases } from './workflow.ts';

/** Every phrase of Decap in Indonesian, by Decap's own keys. */
export const id = {
  ...pagePhrases,
  ...collectionPhrases,
  ...editorPhrases,
  ...noticePhrases,
  ...workflowPhrases,
};
