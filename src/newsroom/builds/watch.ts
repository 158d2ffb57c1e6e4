import { watch as watchFiles } from 'chokidar';

export interface ContentWatch {
  close(): Promise<void>;
}

/**
 * Tells when files below a folder have changed and then kept still for a moment.
 *
 * @param dir Absolute folder.
 * @param onChange Called once for any number of changes that belong together.
 * @param onTrouble Called when the system refuses to watch, with its own words.
 * @param quiet Milliseconds without a change that end a group of changes.
 */
export function watchContent(
  dir: string,
  onChange: () => void,
  onTrouble: (message: string) => void,
  quiet = 300,
): ContentWatch {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watchFiles(dir, { ignoreInitial: true, ignored: isByTheWay });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quiet);
  });
  watcher.on('error', (error) => onTrouble(error instanceof Error ? error.message : String(error)));
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** What editors and systems leave beside a file while it is open. */
function isByTheWay(path: string): boolean {
  return /(^|[/\\])(\.[^/\\]+|[^/\\]*~|[^/\\]*\.(swp|swx|tmp|part))$/.test(path);
}
