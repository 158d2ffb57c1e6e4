import { DecapCmsCore as CMS } from 'decap-cms-core';
import siteStyles from 'portal-kim:site-styles';
import { collections } from '../../schema/collections.ts';
import { entryPreview } from './entry-preview.tsx';

/** Gives every content type a preview in the site's own styles. */
export function registerPreviews(): void {
  CMS.registerPreviewStyle(siteStyles, { raw: true });
  for (const { name } of collections) CMS.registerPreviewTemplate(name, entryPreview(name));
}
