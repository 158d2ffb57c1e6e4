import siteStyles from 'portal-kim:site-styles';
import { collections } from '../../schema/collections.ts';
import { decap } from '../decap.ts';
import { EntryPreview } from './entry-preview.tsx';

/** Gives every content type a preview in the site's own styles. */
export function registerPreviews(): void {
  // Room at the right for the buttons that lie over the preview.
  decap.registerPreviewStyle(`${siteStyles} main { padding-right: 72px; }`, { raw: true });
  for (const { name } of collections) decap.registerPreviewTemplate(name, EntryPreview);
}
