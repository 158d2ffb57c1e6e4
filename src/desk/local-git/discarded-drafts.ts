import type { DraftKey, KeptDraft } from '../storage.ts';
import type { Git } from './git.ts';

const prefix = 'refs/portal/discarded/';

/** What the refs of all discarded drafts of an entry begin with. */
export function discardedRefs({ collection, slug }: DraftKey): string {
  return `${prefix}${collection}/${slug}/`;
}

/** Full ref that keeps a draft which was discarded at a time. */
export function discardedRef(key: DraftKey, head: string, at: Date): string {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  return `${discardedRefs(key)}${time}-${head.slice(0, 12)}`;
}

/** Discarded drafts that the published commit does not contain, newest first. */
export async function discardedDrafts(git: Git, published: string): Promise<KeptDraft[]> {
  const lines = await git.text([
    'for-each-ref',
    '--format=%(refname)%00%(objectname)%00%(authorname)%00%(authordate:unix)',
    `--no-merged=${published}`,
    prefix,
  ]);
  return lines
    .split('\n')
    .flatMap(keptDraft)
    .sort((one, other) => other.discardedAt.getTime() - one.discardedAt.getTime());
}

/** Nothing for a ref of another shape, which somebody made by hand. */
function keptDraft(line: string): KeptDraft[] {
  const [ref = '', head = '', updatedBy = '', seconds = ''] = line.split('\0');
  const name = /^([^/]+)\/(.+)\/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-[0-9a-f]{12}$/.exec(
    ref.slice(prefix.length),
  );
  if (!name) return [];
  const [, collection = '', slug = '', year, month, day, hour, minute, second] = name;
  const discardedAt = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(discardedAt.getTime())) return [];
  const updatedAt = new Date(Number(seconds) * 1000);
  return [{ kept: ref, collection, slug, head, updatedBy, updatedAt, discardedAt }];
}
