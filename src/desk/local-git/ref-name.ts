/**
 * Whether git takes the text as a branch name, by the rules of `git check-ref-format --branch`.
 * Names that look like an option, `HEAD` or a full ref are refused too: nobody means them.
 */
export function isBranchName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 200 &&
    name !== '@' &&
    name !== 'HEAD' &&
    !name.startsWith('refs/') &&
    !name.endsWith('.') &&
    !/\.\.|@\{|\/\//.test(name) &&
    !/[\p{Cc} ~^:?*[\\]/u.test(name) &&
    name.split('/').every((part) => part !== '' && !/^[.-]|\.lock$/.test(part))
  );
}
