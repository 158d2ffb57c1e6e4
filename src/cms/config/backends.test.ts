import { expect, test } from 'vitest';
import { EnvironmentError, environment } from '../../environment.ts';
import { cmsBackend } from './backends.ts';

const messages = {
  create: 'Tulisan baru: {{collection}} "{{slug}}"',
  update: 'Ubah {{collection}} "{{slug}}"',
  delete: 'Hapus {{collection}} "{{slug}}"',
  uploadMedia: 'Unggah "{{path}}"',
  deleteMedia: 'Hapus "{{path}}"',
};

test('the desk stands on the same origin, and says itself which branch it publishes', () => {
  expect(cmsBackend(environment({}))).toEqual({
    name: 'desk',
    branch: '',
    proxy_url: '/desk/v1',
    commit_messages: messages,
  });
});

test('a desk elsewhere, with its branch', () => {
  const set = environment({ DESK_URL: 'https://meja.contoh.id/desk/v1', CMS_BRANCH: 'terbit' });
  expect(cmsBackend(set)).toMatchObject({
    branch: 'terbit',
    proxy_url: 'https://meja.contoh.id/desk/v1',
  });
});

test('GitHub exchanges its code at the office service', () => {
  const set = environment({
    CMS_BACKEND: 'github',
    CMS_REPO: 'kim-kalteng/portal',
    CMS_OAUTH_URL: 'https://masuk.contoh.id',
  });
  expect(cmsBackend(set)).toEqual({
    name: 'github',
    repo: 'kim-kalteng/portal',
    branch: 'main',
    squash_merges: true,
    commit_messages: messages,
    base_url: 'https://masuk.contoh.id',
    auth_endpoint: 'auth',
    use_graphql: false,
  });
});

test.each([
  ['gitlab', 'https://gitlab.com', 'https://gitlab.com/api/v4'],
  ['forgejo', 'https://codeberg.org', 'https://codeberg.org/api/v1'],
])('%s signs in by itself with an application id', (name, forge, api) => {
  const set = environment({
    CMS_BACKEND: name,
    CMS_REPO: 'kim/portal',
    CMS_OAUTH_URL: `${forge}?app_id=abc123`,
  });
  expect(cmsBackend(set)).toMatchObject({
    name,
    repo: 'kim/portal',
    auth_type: 'pkce',
    app_id: 'abc123',
    base_url: forge,
    api_root: api,
  });
});

test.each([
  [
    { CMS_BACKEND: 'github' },
    'CMS_BACKEND=github memerlukan CMS_REPO. Contoh: CMS_REPO=kim-kalteng/portal',
  ],
  [
    { CMS_BACKEND: 'github', CMS_REPO: 'a/b' },
    'CMS_BACKEND=github memerlukan CMS_OAUTH_URL. Contoh: CMS_OAUTH_URL=https://masuk.contoh.id',
  ],
  [
    { CMS_BACKEND: 'gitlab', CMS_REPO: 'a/b', CMS_OAUTH_URL: 'https://gitlab.com' },
    'CMS_BACKEND=gitlab memerlukan CMS_OAUTH_URL. Contoh: CMS_OAUTH_URL=https://gitlab.com?app_id=abc123',
  ],
])('names the setting that is missing: %j', (variables, message) => {
  expect(() => cmsBackend(environment(variables))).toThrow(new EnvironmentError(message));
});
