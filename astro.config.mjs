import { join } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { attachments } from './src/attachments/integration.ts';
import { cms } from './src/cms/integration.ts';
import { environment } from './src/environment.ts';
import { responseHeaders } from './src/headers/integration.ts';
import { icons } from './src/icons/integration.ts';
import { rehypePluginsFor, remarkPlugins, remarkRehype } from './src/markdown/pipeline.ts';
import { portalCacheDir } from './src/newsroom/project.ts';
import { pageWeight } from './src/page-weight/integration.ts';
import { portal } from './src/portal/integration.ts';
import { searchIndex } from './src/search/integration.ts';
import { sharePictures } from './src/share-images/integration.ts';

const settings = environment();
// Inside the bundle a module's own address is the bundle's, so the folder is fixed here.
process.env.PORTAL_DIR = settings.portalDir;

export default defineConfig({
  site: settings.siteUrl,
  trailingSlash: 'always',
  // Astro keeps entries and resized pictures between builds; two portals must not share them.
  cacheDir: join(portalCacheDir(settings.portalDir), 'astro'),
  build: { format: 'directory', inlineStylesheets: 'always' },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins,
      remarkRehype,
      rehypePlugins: rehypePluginsFor(settings.siteUrl),
      smartypants: false,
    }),
  },
  image: {
    service: {
      entrypoint: 'astro/assets/services/sharp',
      // A quarter of the time of the usual effort for 4% more bytes.
      config: { avif: { effort: 3 } },
    },
  },
  devToolbar: { enabled: false },
  // At the end of a build they run in this order; the headers read what the others wrote.
  integrations: [
    portal(settings),
    attachments(settings),
    icons(),
    sharePictures(),
    cms(settings),
    pageWeight(),
    searchIndex(settings),
    responseHeaders(settings),
  ],
});
