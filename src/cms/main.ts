import { DecapCmsCore as CMS } from 'decap-cms-core';
import { registerBackend } from 'portal-kim:backend';
import { config } from './config/portal.ts';
import { registerFormats } from './config/register-formats.ts';
import { id } from './locale/id.ts';

window.CMS_MANUAL_INIT = true;
CMS.registerLocale('id', id);
registerFormats();
registerBackend();
CMS.init({ config });
