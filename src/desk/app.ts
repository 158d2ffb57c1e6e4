import { Hono } from 'hono';
import type { Desk, DeskEvent } from './actions/desk.ts';
import { handlers } from './actions/handlers.ts';
import type { ContentChecker } from './content-checker.ts';
import { DeskError } from './desk-error.ts';
import { guardCaller } from './intake/guards.ts';
import { readJson } from './intake/request-body.ts';
import { type Action, type Call, type ParamsOf, readCall } from './protocol.ts';
import type { Storage } from './storage.ts';

/** Where the desk answers. */
export const deskPath = '/desk/v1';

export interface DeskOptions {
  readonly storage: Storage;
  readonly check: ContentChecker;
  /** The desk's clock; left out means the real one. */
  readonly now?: () => Date;
  /** Host names besides the loopback ones, without a port. */
  readonly hosts?: readonly string[];
  /** Origins that may call besides the desk's own. */
  readonly origins?: readonly string[];
  /** Told after every change that was taken. */
  readonly onChange?: (event: DeskEvent) => void;
  /** Told of every error nobody foresaw; left out writes it to the terminal. */
  readonly onFault?: (error: unknown) => void;
}

/**
 * The desk as a fetch handler: `desk.fetch(request)`, or mounted by `app.route('/', desk)`. It
 * answers `POST /desk/v1` as docs/desk.md says; a refused call changes nothing.
 */
export function createDesk(options: DeskOptions): Hono {
  const { storage, check, hosts = [], origins = [] } = options;
  const desk: Desk = {
    storage,
    check,
    now: options.now ?? (() => new Date()),
    tell: options.onChange ?? (() => undefined),
  };
  const fault = options.onFault ?? ((error) => console.error(error));
  const app = new Hono();

  app.all(deskPath, async (context) => {
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    guardCaller(context.req.raw, { hosts, origins });
    if (context.req.method !== 'POST') {
      context.header('Allow', 'POST');
      throw new DeskError(
        'method',
        'Meja redaksi hanya menerima POST; buka /admin/ untuk menulis.',
      );
    }
    const call = readCall(await readJson(context.req.raw));
    await requireBranch(storage, call);
    return context.json(await answer(desk, call));
  });

  app.notFound((context) => {
    const error = new DeskError('not-found', `Meja redaksi ada di ${deskPath}; buka /admin/.`);
    return context.json(errorAnswer(error), error.status);
  });

  app.onError((error, context) => {
    const refusal = error instanceof DeskError ? error : unforeseen();
    if (refusal !== error) fault(error);
    return context.json(errorAnswer(refusal), refusal.status);
  });

  return app;
}

function answer(desk: Desk, call: Call): Promise<unknown> {
  return run(desk, call.action, call.params);
}

function run<A extends Action>(desk: Desk, action: A, params: ParamsOf<A>): Promise<unknown> {
  return handlers[action](desk, params);
}

/** @throws {DeskError} `malformed` without a branch, `foreign-branch` when it is another */
async function requireBranch(storage: Storage, { action, branch }: Call): Promise<void> {
  if (branch === null) {
    if (action === 'info') return;
    throw new DeskError('malformed', 'Permintaan tidak menyebut cabang; muat ulang /admin/.');
  }
  const own = (await storage.about()).branch;
  if (branch === own) return;
  throw new DeskError(
    'foreign-branch',
    `Meja redaksi ini bekerja di cabang ${own}, bukan cabang yang diminta; muat ulang /admin/.`,
  );
}

/** A refusal as the body of an answer. */
export function errorAnswer({ message, code, details }: DeskError) {
  return { error: message, code, ...details };
}

function unforeseen(): DeskError {
  return new DeskError(
    'internal',
    'Meja redaksi gagal karena sebab yang tidak terduga; muat ulang, coba lagi, dan lihat pesannya di terminal.',
  );
}
