import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { WatchMessage } from './watch-process.ts';

const program = fileURLToPath(new URL('./watch-process.ts', import.meta.url));

export interface WatchListener {
  /** From here on no change is missed. */
  onReady: () => void;
  /** Told once of any number of changes that belong together. */
  onChange: () => void;
  /** Told when the system refuses to watch, with its own words. */
  onTrouble: (message: string) => void;
}

export interface ContentWatch {
  close(): void;
}

/**
 * Tells when files below a folder have changed and then kept still for a moment.
 *
 * The watch is a process of its own: Linux takes about 20 ms to give back each folder that is
 * watched, and ending a process gives back all of them without anybody waiting.
 *
 * @param dir Absolute folder.
 */
export function watchContent(dir: string, listener: WatchListener): ContentWatch {
  let closed = false;
  const child = fork(program, [dir], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.on('message', (message: WatchMessage) => {
    if (closed) return;
    if (message.kind === 'ready') listener.onReady();
    else if (message.kind === 'change') listener.onChange();
    else listener.onTrouble(message.text);
  });
  const onEnd = (reason: string) => {
    if (!closed) listener.onTrouble(reason);
  };
  child.on('error', (error) => onEnd(error.message));
  child.on('exit', () => onEnd('pemantau berhenti'));
  return {
    close: () => {
      closed = true;
      child.kill('SIGKILL');
    },
  };
}
