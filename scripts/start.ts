// npm start: opens the newsroom until Ctrl-C.
import { EnvironmentError, environment } from '../src/environment.ts';
import { AlreadyOpenError, type Newsroom, startNewsroom } from '../src/newsroom/newsroom.ts';
import { portalParts } from '../src/newsroom/parts.ts';
import { NoPortError, readPort } from '../src/newsroom/server/listen.ts';

/** Milliseconds within which the newsroom is closed, whatever still hangs. */
const patience = 1800;

let newsroom: Newsroom | null = null;
let closing = false;

async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  setTimeout(() => process.exit(0), patience).unref();
  console.log('Ruang redaksi ditutup.');
  await newsroom?.stop();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void close());
}

try {
  const settings = environment();
  newsroom = await startNewsroom({
    environment: settings,
    port: readPort(process.env['PORT']),
    parts: portalParts(settings),
    say: (lines) => {
      for (const line of lines) console.log(line);
    },
  });
} catch (error) {
  const expected = [EnvironmentError, AlreadyOpenError, NoPortError].some(
    (kind) => error instanceof kind,
  );
  console.error(expected && error instanceof Error ? error.message : error);
  process.exit(1);
}
