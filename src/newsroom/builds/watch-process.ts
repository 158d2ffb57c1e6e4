// The process behind watch.ts: node watch-process.ts <folder>
import { watch } from 'chokidar';

export type WatchMessage =
  | { kind: 'ready' }
  | { kind: 'change' }
  | { kind: 'trouble'; text: string };

/** Milliseconds without a change that end a group of changes. */
const quiet = 300;

function tell(message: WatchMessage): void {
  process.send?.(message);
}

/** What editors and systems leave beside a file while it is open. */
function isByTheWay(path: string): boolean {
  return /(^|[/\\])(\.[^/\\]+|[^/\\]*~|[^/\\]*\.(swp|swx|tmp|part))$/.test(path);
}

let timer: NodeJS.Timeout | undefined;
const watcher = watch(process.argv[2] ?? '.', { ignoreInitial: true, ignored: isByTheWay });
watcher.on('ready', () => tell({ kind: 'ready' }));
watcher.on('all', () => {
  clearTimeout(timer);
  timer = setTimeout(() => tell({ kind: 'change' }), quiet);
});
watcher.on('error', (error) => {
  tell({ kind: 'trouble', text: error instanceof Error ? error.message : String(error) });
});
// Ctrl-C reaches every process of the terminal; the newsroom decides when this one ends.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));
