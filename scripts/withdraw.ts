// npm run cabut -- berita/2026/11/banjir --alasan "…" [--foto nama.jpg] [--tanpa-halaman] [--oleh "Nama"]
import { parseArgs } from 'node:util';
import { problemsInWords } from '../src/check/before-save.ts';
import { formatProblem } from '../src/check/format-problem.ts';
import { sharpProbe } from '../src/check/node/node-probe.ts';
import { folderSource } from '../src/check/node/node-source.ts';
import { isError } from '../src/check/problem.ts';
import { checkContent } from '../src/check/read-content.ts';
import { zonedText } from '../src/cms/config/zoned-text.ts';
import { signatureOf } from '../src/desk/author.ts';
import { DeskError } from '../src/desk/desk-error.ts';
import type { WithdrawalOrder } from '../src/desk/keeping/withdrawal/order.ts';
import { withdrawalLines } from '../src/desk/keeping/withdrawal/what-remains.ts';
import { withdraw } from '../src/desk/keeping/withdrawal/withdraw.ts';
import { refuseErrors } from '../src/desk/refusal.ts';
import { EnvironmentError, environment } from '../src/environment.ts';
import { readSettings } from '../src/portal/node-settings.ts';
import { loadRegions } from '../src/regions/node-regions.ts';

const usage =
  'Contoh: npm run cabut -- berita/2026/11/banjir --alasan "Penarikan izin" [--foto nama.jpg] [--tanpa-halaman] [--oleh "Nama Anda"]';

/** Characters; the reason is printed above the text it replaces. */
const longestReason = 400;

/** A command that can't be understood; the message is for who typed it. */
class UsageError extends Error {}

function readOrder(now: Date, timeZone: string): WithdrawalOrder {
  const { values, positionals } = parseArgs({
    options: {
      alasan: { type: 'string' },
      foto: { type: 'string' },
      oleh: { type: 'string' },
      'tanpa-halaman': { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
  });
  const known = ['alasan', 'foto', 'oleh', 'tanpa-halaman'];
  const unknown = Object.keys(values).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(`Pilihan --${unknown} tidak dikenal. ${usage}`);
  const [entry = '', ...more] = positionals;
  const [, collection = '', id = ''] =
    /^(?:content\/)?([a-z]+)\/(.+?)(?:\/index(?:\.md)?|\/)?$/.exec(entry) ?? [];
  if (id === '' || more.length > 0) throw new UsageError(`Sebutkan satu tulisan. ${usage}`);
  const words = textOf(values['alasan']).replace(/\s+/g, ' ').trim();
  if (words === '' || words.length > longestReason) {
    throw new UsageError(`Sebutkan alasannya, paling panjang ${longestReason} huruf. ${usage}`);
  }
  refuseErrors(problemsInWords('alasan', words), 'Alasan ini belum dapat dipakai');
  const file = values['foto'] === undefined ? null : textOf(values['foto']);
  const withoutPage = values['tanpa-halaman'] === true;
  if (file !== null && withoutPage) {
    throw new UsageError(`--foto dan --tanpa-halaman tidak dapat dipakai bersama. ${usage}`);
  }
  return {
    entry: { collection, slug: `${id}/index` },
    reason: { words, moment: zonedText(now.toISOString(), timeZone) },
    file,
    withoutPage,
    author: signatureOf(
      values['oleh'] === undefined ? undefined : { name: textOf(values['oleh']) },
    ),
    now,
  };
}

function textOf(value: string | boolean | undefined): string {
  return typeof value === 'string' ? value : '';
}

try {
  const { portalDir, cmsBranch, siteUrl } = environment();
  const timeZone = await readSettings(portalDir).then(
    ({ portal }) => portal.timeZone,
    () => 'Asia/Jakarta',
  );
  const order = readOrder(new Date(), timeZone);
  const errors = async () =>
    (
      await checkContent(folderSource(portalDir), { probe: sharpProbe(), regions: loadRegions })
    ).problems
      .filter(isError)
      .map(formatProblem);
  const before = new Set(await errors());
  const done = await withdraw(portalDir, cmsBranch, order);
  for (const line of withdrawalLines(order, done, siteUrl)) console.log(line);
  const broken = (await errors()).filter((problem) => !before.has(problem));
  if (broken.length > 0) {
    console.log('\nTulisan lain yang kini perlu diperbaiki, karena menunjuk ke sana:\n');
    console.log(broken.join('\n\n'));
  }
} catch (error) {
  const expected = [EnvironmentError, DeskError, UsageError].some((kind) => error instanceof kind);
  console.error(expected && error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
