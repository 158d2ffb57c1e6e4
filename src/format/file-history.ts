import type { RepositoryHost } from '../schema/settings.ts';

/** Where the portal's content is kept for everybody to read. */
export interface PublicRepository {
  readonly host: RepositoryHost;
  /** Address of the repository's page. */
  readonly url: string;
  readonly branch?: string | undefined;
}

/** What stands between a repository and a file's history, on each kind of host. */
const ways: Readonly<Record<RepositoryHost, string>> = {
  github: 'commits',
  gitlab: '-/commits',
  forgejo: 'commits/branch',
};

/**
 * Address of the page on which a host tells every change of a file.
 * @param path repository-relative
 */
export function fileHistoryUrl(
  { host, url, branch = 'main' }: PublicRepository,
  path: string,
): string {
  const repository = url.replace(/\/*(?:\.git)?\/*$/, '');
  const place = `${branch}/${path}`.split('/').map(encodeURIComponent).join('/');
  return `${repository}/${ways[host]}/${place}`;
}
