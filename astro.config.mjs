import { join } from 'node:path';
import { defineConfig } from 'astro/config';
import { environment } from './src/environment.ts';
import { portalCacheDir } from './src/newsroom/project.ts';
import { portal } from './src/portal/integration.ts';

const settings = environment();
// Inside the bundle a module's own address is the bundle's, so the folder is fixed here.
process.env.PORTAL_DIR = settings.portalDir;

export default defineConfig({
  site: settings.siteUrl,
  trailingSlash: 'always',
  // Astro keeps entries and resized pictures between builds; two portals must not share them.
  cacheDir: join(portalCacheDir(settings.portalDir), 'astro'),
  build: { format: 'directory', inlineStylesheets: 'always' },
  image: {
    service: {
      entrypoint: 'astro/assets/services/sharp',
      // A quarter of the time of the usual effort for 4% more bytes.
      config: { avif: { effort: 3 } },
    },
  },
  devToolbar: { enabled: false },
  // What comes after the pages is the work of src/finishing.
  integrations: [portal(settings)],
});
