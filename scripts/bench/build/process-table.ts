/** One process as `/proc/<pid>/stat` tells of it. Times are ticks of a hundredth of a second. */
export interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  /** Work of this process, in the program and in the kernel. */
  readonly own: number;
  /** Work of the children it has waited for, and of theirs. */
  readonly children: number;
}

/** Reads a line of `/proc/<pid>/stat`; null when it is none. The name in it may hold anything. */
export function readStat(line: string): ProcessStat | null {
  const nameEnd = line.lastIndexOf(')');
  const pid = Number.parseInt(line, 10);
  const [, parent, , , , , , , , , , user, system, childUser, childSystem] = line
    .slice(nameEnd + 2)
    .split(' ')
    .map(Number);
  if (nameEnd < 0 || parent === undefined || childSystem === undefined) return null;
  return {
    pid,
    parent,
    own: (user ?? 0) + (system ?? 0),
    children: (childUser ?? 0) + childSystem,
  };
}

/** The processes that a process has started, and those that these have. */
export function descendantsOf(root: number, all: readonly ProcessStat[]): ProcessStat[] {
  const children = all.filter(({ parent, pid }) => parent === root && pid !== root);
  return children.flatMap((child) => [child, ...descendantsOf(child.pid, all)]);
}
