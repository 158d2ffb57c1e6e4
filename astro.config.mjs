import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { environment } from './src/environment.ts';
import { responseHeaders } from './src/headers/integration.ts';
import { portal } from './src/portal/integration.ts';

const settings = environment();
// Inside the bundle a module's own address is the bundle's, so the folder is fixed here.
process.env.PORTAL_DIR = settings.portalDir;

export default defineConfig({
  site: settings.siteUrl,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  markdown: {
    syntaxHighlight: false,
    processor: unified({ remarkPlugins: [], rehypePlugins: [], smartypants: false }),
  },
  prefetch: false,
  devToolbar: { enabled: false },
  integrations: [portal(settings), responseHeaders(settings)],
});
