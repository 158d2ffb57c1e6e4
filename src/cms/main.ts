import { registerBackend } from 'portal-kim:backend';
import { config } from './config/portal.ts';
import { registerFormats } from './config/register-formats.ts';
import { decap } from './decap.ts';
import { id } from './locale/id.ts';

// Beside the form stands the preview; on a phone the form has the screen to itself.
const pane = 'cms.right-pane';
if (localStorage.getItem(pane) === null) {
  localStorage.setItem(pane, matchMedia('(max-width: 800px)').matches ? 'none' : 'preview');
}

window.CMS_MANUAL_INIT = true;
decap.registerLocale('id', id);
registerFormats();
registerBackend();
decap.init({ config });
