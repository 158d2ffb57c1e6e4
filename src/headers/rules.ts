import type { Environment } from '../environment.ts';
import type { HeaderRule } from './headers-file.ts';
import type { HashSources } from './inline-hashes.ts';

/** What of the settings decides which other hosts the CMS may talk to. */
export type HeaderSettings = Pick<Environment, 'cmsBackend' | 'cmsOauthUrl' | 'deskUrl'>;

type Policy = Record<string, readonly string[]>;

const csp = 'Content-Security-Policy';
const cache = 'Cache-Control';
const day = 86_400;

/** Names with a hash in them never change their content. */
const forever = `public, max-age=${365 * day}, immutable`;

/** Ten minutes: a repeat visit costs no round trip, and a correction is everywhere soon. */
const page = 'public, max-age=600';

/** Where the CMS reads and writes when it works on a forge instead of the desk. */
const forgeHosts: Record<HeaderSettings['cmsBackend'], { api: string[]; pictures: string[] }> = {
  desk: { api: [], pictures: [] },
  github: {
    api: ['https://api.github.com', 'https://github.com', 'https://www.githubstatus.com'],
    pictures: ['https://avatars.githubusercontent.com'],
  },
  gitlab: {
    api: ['https://gitlab.com'],
    pictures: ['https://gitlab.com', 'https://secure.gravatar.com'],
  },
  forgejo: { api: ['https://codeberg.org'], pictures: ['https://codeberg.org'] },
};

/** The rules of the whole site, in the order in which they apply. */
export function headerRules(hashes: HashSources, settings: HeaderSettings): HeaderRule[] {
  return [
    {
      pattern: '/*',
      unset: [],
      set: [
        [csp, formatPolicy(pagePolicy(hashes))],
        ['X-Content-Type-Options', 'nosniff'],
        ['Referrer-Policy', 'strict-origin-when-cross-origin'],
        ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
        [cache, page],
      ],
    },
    { pattern: '/_astro/*', unset: [cache], set: [[cache, forever]] },
    replace('/bagikan/*', cache, forever),
    replace('/cari/', csp, formatPolicy(searchPolicy(hashes))),
    // A worker takes its policy from its own file, not from the page that starts it.
    replace('/pagefind/*', csp, formatPolicy(searchEnginePolicy)),
    ...['fragment', 'index', 'filter'].map((folder) =>
      replace(`/pagefind/${folder}/*`, cache, forever),
    ),
    replace('/pagefind/*.pf_meta', cache, forever),
    // The dictionary of the search: a folder for each version.
    replace('/cari/kamus/*.txt', cache, forever),
    // Not every host knows the ending, and a phone opens its calendar by the type alone.
    { pattern: '/*.ics', unset: [], set: [['Content-Type', 'text/calendar; charset=utf-8']] },
    {
      pattern: '/admin/*',
      unset: [csp, cache],
      set: [
        [csp, formatPolicy(adminPolicy(settings))],
        [cache, 'no-cache'],
        ['X-Robots-Tag', 'noindex'],
      ],
    },
    // A page like those of the site, for editors.
    replace('/admin/salin/', csp, formatPolicy(pagePolicy(hashes))),
  ];
}

function replace(pattern: string, name: string, value: string): HeaderRule {
  return { pattern, unset: [name], set: [[name, value]] };
}

function pagePolicy(hashes: HashSources): Policy {
  return {
    'default-src': ["'none'"],
    'img-src': ["'self'", 'data:'],
    'style-src': ["'self'", ...hashes.styles],
    'script-src': ["'self'", ...hashes.scripts],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
  };
}

/** Pagefind compiles WebAssembly, in a worker where it can and in the page where it can't. */
function searchPolicy(hashes: HashSources): Policy {
  return {
    ...pagePolicy(hashes),
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes.scripts],
    'worker-src': ["'self'"],
  };
}

const searchEnginePolicy: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ["'self'"],
};

/** Decap writes its styles at run time and shows pictures that exist only in the browser. */
function adminPolicy({ cmsBackend, cmsOauthUrl, deskUrl }: HeaderSettings): Policy {
  const forge = forgeHosts[cmsBackend];
  const own = [cmsOauthUrl, deskUrl].flatMap((url) => originOf(url) ?? []);
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'blob:', 'data:', ...forge.pictures, ...own],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", 'blob:', 'data:', ...forge.api, ...own],
    'frame-src': ["'self'", 'blob:'],
    'worker-src': ["'self'", 'blob:'],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
  };
}

/** `null` for an empty setting, and for a path on the site's own origin. */
function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}

function formatPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
