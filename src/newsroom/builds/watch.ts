import { watch } from 'chokidar';

/** Milliseconds without a change that end a group of changes. */
const quiet = 300;

export interface WatchListener {
  /** From here on no change is missed. */
  onReady: () => void;
  /** Told once of any number of changes that belong together. */
  onChange: () => void;
  /** Told when the system refuses to watch, with its own words. */
  onTrouble: (message: string) => void;
}

export interface ContentWatch {
  close(): Promise<void>;
}

/**
 * Tells when files below a folder have changed and then kept still for a moment.
 *
 * @param dir Absolute folder.
 */
export function watchContent(dir: string, listener: WatchListener): ContentWatch {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(dir, { ignoreInitial: true, ignored: isByTheWay });
  watcher.on('ready', listener.onReady);
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(listener.onChange, quiet);
  });
  watcher.on('error', (error) => {
    listener.onTrouble(error instanceof Error ? error.message : String(error));
  });
  return {
    close: () => {
      clearTimeout(timer);
      return watcher.close();
    },
  };
}

/** What editors and systems leave beside a file while it is open. */
function isByTheWay(path: string): boolean {
  return /(^|[/\\])(\.[^/\\]+|[^/\\]*~|[^/\\]*\.(swp|swx|tmp|part))$/.test(path);
}
