import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const styleSheet = fileURLToPath(new URL('../../styles/site.css', import.meta.url));

/** The site's style sheet in one text, pictures inside, for the frame of the preview. */
export async function siteStyles(): Promise<string> {
  if (!existsSync(styleSheet)) return '';
  const { outputFiles } = await build({
    entryPoints: [styleSheet],
    bundle: true,
    minify: true,
    write: false,
    loader: { '.svg': 'dataurl' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
