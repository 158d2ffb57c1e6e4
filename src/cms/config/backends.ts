import { EnvironmentError } from '../../environment.ts';
import type { CmsEnvironment } from './config.ts';
import type { CmsConfig } from './decap-types.ts';

/**
 * Decap's `backend` for the chosen way of working.
 * @throws {EnvironmentError} when a forge is chosen without its repository, or without the address
 * or application id its sign-in needs
 */
export function cmsBackend(environment: CmsEnvironment): CmsConfig['backend'] {
  const { cmsBackend: name } = environment;
  if (name === 'desk') {
    // Without a branch the desk is asked which one it publishes: only it sees what is checked out.
    return {
      name,
      branch: environment.cmsBranch,
      proxy_url: environment.deskUrl,
      commit_messages: commitMessages,
    };
  }
  const shared = {
    name,
    repo: required(environment.cmsRepo, name, 'CMS_REPO', 'kim-kalteng/portal'),
    branch: environment.cmsBranch || 'main',
    squash_merges: true,
    commit_messages: commitMessages,
  };
  switch (name) {
    case 'github':
      return {
        ...shared,
        base_url: required(
          environment.cmsOauthUrl,
          name,
          'CMS_OAUTH_URL',
          'https://masuk.contoh.id',
        ),
        auth_endpoint: 'auth',
        use_graphql: false,
      };
    case 'gitlab':
      return { ...shared, ...pkce(environment, 'https://gitlab.com', '/api/v4') };
    case 'forgejo':
      return { ...shared, ...pkce(environment, 'https://codeberg.org', '/api/v1') };
  }
}

/** Subjects of commits, in the language of those who read the history. */
const commitMessages = {
  create: 'Tulisan baru: {{collection}} "{{slug}}"',
  update: 'Ubah {{collection}} "{{slug}}"',
  delete: 'Hapus {{collection}} "{{slug}}"',
  uploadMedia: 'Unggah "{{path}}"',
  deleteMedia: 'Hapus "{{path}}"',
} as const;

/**
 * GitLab and Forgejo sign in without a server of ours (PKCE): `CMS_OAUTH_URL` is the forge's own
 * address with the application's id, such as `https://gitlab.com?app_id=abc123`.
 */
function pkce(environment: CmsEnvironment, example: string, api: string) {
  const { cmsBackend: name, cmsOauthUrl } = environment;
  const withId = `${example}?app_id=abc123`;
  const url = new URL(required(cmsOauthUrl, name, 'CMS_OAUTH_URL', withId));
  const appId = required(url.searchParams.get('app_id') ?? '', name, 'CMS_OAUTH_URL', withId);
  return {
    auth_type: 'pkce',
    app_id: appId,
    base_url: url.origin,
    api_root: `${url.origin}${api}`,
  };
}

function required(value: string, backend: string, variable: string, example: string): string {
  if (value) return value;
  throw new EnvironmentError(
    `CMS_BACKEND=${backend} memerlukan ${variable}. Contoh: ${variable}=${example}`,
  );
}
