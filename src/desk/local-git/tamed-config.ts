/**
 * Settings of a repository that name a program by a name of their own, so that no fixed list of
 * settings can take them back, and options slipped into a merge. `.gitattributes`, which travels
 * with the content, decides when such a program would run.
 */
export const tamedNames =
  '^(filter\\..*\\.(clean|smudge|process|required)|merge\\..*\\.driver|branch\\..*\\.mergeoptions)$';

/** git's own merge by lines, in the form of a driver: a driver can't be unset. */
const linesOnly = 'git merge-file -q --marker-size=%L %A %O %B';

/**
 * Variables that make git take each of the settings as harmless.
 * @param names full names as `git config --name-only` lists them
 */
export function tamedEnvironment(names: readonly string[]): Record<string, string> {
  const pairs = [...new Set(names)].flatMap((name, index) => [
    [`GIT_CONFIG_KEY_${index}`, name],
    [`GIT_CONFIG_VALUE_${index}`, harmless(name)],
  ]);
  return { GIT_CONFIG_COUNT: String(pairs.length / 2), ...Object.fromEntries(pairs) };
}

function harmless(name: string): string {
  if (name.endsWith('.driver')) return linesOnly;
  return name.endsWith('.required') ? 'false' : '';
}
