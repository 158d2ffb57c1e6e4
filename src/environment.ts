import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const cmsBackends = ['desk', 'github', 'gitlab', 'forgejo'] as const;
export type CmsBackend = (typeof cmsBackends)[number];

/** Everything the machine, not the editor, decides about a portal. */
export interface Environment {
  /** Public address without a trailing slash. */
  readonly siteUrl: string;
  readonly cmsBackend: CmsBackend;
  /** `owner/name` on the forge; empty for the desk. */
  readonly cmsRepo: string;
  /** Branch that is published; empty means the branch checked out. */
  readonly cmsBranch: string;
  /** Base address of the service that exchanges GitHub's sign-in code. */
  readonly cmsOauthUrl: string;
  /** Address the CMS posts changes to; a path means the same origin. */
  readonly deskUrl: string;
  /** The one moment a build takes as "now"; undefined means the real clock. */
  readonly buildTime: Date | undefined;
  /** Absolute folder that holds `content/`, inside the git repository that is edited. */
  readonly portalDir: string;
}

/** A setting of the environment that can't be used; the message is for the person who set it. */
export class EnvironmentError extends Error {}

const projectDir = fileURLToPath(new URL('..', import.meta.url));

/**
 * Reads the settings the README lists. Every one has a default, so an empty environment works.
 * @throws {EnvironmentError} when a value can't be used, naming it and a value that can.
 */
export function environment(source: NodeJS.ProcessEnv = process.env): Environment {
  return {
    siteUrl: siteUrl(source['SITE_URL']),
    cmsBackend: cmsBackend(source['CMS_BACKEND']),
    cmsRepo: source['CMS_REPO'] ?? '',
    cmsBranch: source['CMS_BRANCH'] ?? '',
    cmsOauthUrl: source['CMS_OAUTH_URL'] ?? '',
    deskUrl: source['DESK_URL'] || '/desk/v1',
    buildTime: buildTime(source['BUILD_TIME']),
    portalDir: resolve(source['PORTAL_DIR'] || projectDir),
  };
}

function siteUrl(value: string | undefined): string {
  if (!value) return 'http://localhost:4321';
  if (!URL.canParse(value) || !/^https?:/.test(value)) {
    throw new EnvironmentError(
      `SITE_URL berisi "${value}", bukan alamat situs. Contoh: SITE_URL=https://kim.kalteng.go.id`,
    );
  }
  return value.replace(/\/+$/, '');
}

function cmsBackend(value: string | undefined): CmsBackend {
  if (!value) return 'desk';
  const known = cmsBackends.find((name) => name === value);
  if (!known) {
    throw new EnvironmentError(
      `CMS_BACKEND berisi "${value}". Pilihannya: ${cmsBackends.join(', ')}.`,
    );
  }
  return known;
}

function buildTime(value: string | undefined): Date | undefined {
  if (!value) return undefined;
  const time = new Date(/^\d+$/.test(value) ? Number(value) * 1000 : value);
  if (Number.isNaN(time.getTime())) {
    throw new EnvironmentError(
      `BUILD_TIME berisi "${value}", bukan waktu. Contoh: BUILD_TIME=2026-11-24T08:00:00+07:00`,
    );
  }
  return time;
}
