import { sharpProbe } from '../check/node/node-probe.ts';
import { folderSource } from '../check/node/node-source.ts';
import { checkContent } from '../check/read-content.ts';
import { discarded } from '../desk/actions/discarded.ts';
import { titleOf } from '../desk/actions/title.ts';
import { createDesk } from '../desk/app.ts';
import { createLocalGit } from '../desk/local-git/local-git.ts';
import { portalChecker } from '../desk/portal-checker.ts';
import type { Environment } from '../environment.ts';
import { readSettings } from '../portal/node-settings.ts';
import { loadRegions } from '../regions/node-regions.ts';
import { buildSite } from './builds/site-build.ts';
import type { NewsroomParts } from './newsroom.ts';
import { urgentOffice } from './urgent/office.ts';

/** Zone of an office whose settings can't be read; the status page must still tell the time. */
const fallbackZone = 'Asia/Jakarta';

/** The rooms as they are in a real newsroom. */
export function portalParts({ portalDir, cmsBranch, buildTime }: Environment): NewsroomParts {
  const how = { probe: sharpProbe(), regions: loadRegions, now: buildTime };
  return {
    run: (outDir, signal) => buildSite({ outDir, signal }),
    check: () => checkContent(folderSource(portalDir), how),
    openDesk: (onChange) => {
      const storage = createLocalGit(portalDir, { branch: cmsBranch });
      const desk = createDesk({ storage, check: portalChecker(how), onChange });
      return {
        fetch: (request) => desk.fetch(request),
        drafts: async () =>
          Promise.all(
            (await storage.drafts()).map(async (draft) => ({
              ...draft,
              title: await titleOf(storage, draft),
            })),
          ),
        discarded: () => discarded(storage),
        close: () => storage.close(),
      };
    },
    urgent: () => urgentOffice(portalDir),
    timeZone: () =>
      readSettings(portalDir).then(
        ({ portal }) => portal.timeZone,
        () => fallbackZone,
      ),
  };
}
