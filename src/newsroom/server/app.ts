import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deskPath } from '../../desk/app.ts';
import { sendPlainPage } from '../status/plain-page.ts';
import { answerRestoreForm } from '../status/restore-form.ts';
import type { NewsroomStatus } from '../status/status.ts';
import { statusPage } from '../status/status-page.ts';
import { answerUrgentForm } from '../urgent/answer.ts';
import type { UrgentOffice } from '../urgent/office.ts';
import { urgentPage } from '../urgent/urgent-page.ts';
import type { BuiltSite } from './built-site.ts';
import type { Compressor } from './compression.ts';
import { serveBuilt } from './serve-built.ts';
import { waitingPage } from './waiting-page.ts';

/** The forms that the newsroom itself takes hold a name, or two sentences. */
const shortForm = bodyLimit({
  maxSize: 4_096,
  onError: (context) => context.text('Isian ini terlalu panjang.\n', 413),
});

export interface Rooms {
  desk: { fetch(request: Request): Response | Promise<Response> };
  /** The build readers see; `null` before the first one. */
  site: () => BuiltSite | null;
  /** Told that the build readers see has gone from the disk; gives the one to show meanwhile. */
  lost: () => BuiltSite | null;
  compressor: Compressor;
  status: () => Promise<NewsroomStatus>;
  /** What the form for danger knows of the portal. */
  urgent: () => Promise<UrgentOffice>;
  /** The portal's own, as `Asia/Jakarta`. */
  timeZone: () => Promise<string>;
  /** What the first build said when it failed. */
  failure: () => string | null;
}

/** Everything the newsroom answers its own callers: the desk, its own status, and the site. */
export function createApp(rooms: Rooms): Hono {
  const app = new Hono();

  app.all(deskPath, (context) => rooms.desk.fetch(context.req.raw));
  app.all(`${deskPath}/*`, (context) => rooms.desk.fetch(context.req.raw));

  app.get('/admin/status', (context) => context.redirect('/admin/status/', 308));
  app.get('/admin/status/', async () =>
    sendPlainPage(statusPage(await rooms.status(), await rooms.timeZone())),
  );
  app.post('/admin/status/', shortForm, async (context) =>
    answerRestoreForm(context.req.raw, rooms.desk, (await rooms.status()).repository),
  );
  app.get('/admin/serta-merta', (context) => context.redirect('/admin/serta-merta/', 308));
  app.get('/admin/serta-merta/', async (context) => {
    const published = context.req.query('terbit');
    const isOwn = published?.startsWith('/pengumuman/') ?? false;
    return sendPlainPage(urgentPage(await rooms.urgent(), isOwn && published ? { published } : {}));
  });
  app.post('/admin/serta-merta/', shortForm, async (context) => {
    const [{ repository }, office] = await Promise.all([rooms.status(), rooms.urgent()]);
    const { desk } = rooms;
    return answerUrgentForm(context.req.raw, { desk, repository, office, now: new Date() });
  });
  app.get('/admin/status.json', async (context) => {
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    return context.json(await rooms.status());
  });

  app.all('*', async (context) => {
    const served = rooms.site();
    const site = served && !(await served.exists()) ? rooms.lost() : served;
    return site
      ? serveBuilt(context.req.raw, site, rooms.compressor)
      : waitingPage(rooms.failure());
  });

  app.onError((error, context) => {
    console.error(error);
    return context.text('Ruang redaksi gagal menjawab. Lihat pesannya di terminal.\n', 500);
  });

  return app;
}
