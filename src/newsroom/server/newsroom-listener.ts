import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { ownCallersOnly } from './own-address.ts';
import { hangUpOnUnread } from './unread-body.ts';

/** The newsroom's own door: what every request passes before a room answers it. */
export function newsroomListener(
  fetch: (request: Request) => Response | Promise<Response>,
): RequestListener {
  return hangUpOnUnread(
    ownCallersOnly(
      getRequestListener(fetch, { overrideGlobalObjects: false, autoCleanupIncoming: false }),
    ),
  );
}
