import { createDates, type Dates, dayTime, monthName } from '../format/dates.ts';
import { dataCsv, type KimStanding, kimColumns } from '../queries/statistics/files/data-files.ts';
import { type KimState, silenceRule } from '../queries/statistics/pulse/kim-pulse.ts';
import { monthlyNumber } from '../queries/statistics/pulse/pulse-words.ts';
import type { OfficeQueue, OfficeStatistics } from './read-statistics.ts';

const states: readonly { readonly state: KimState; readonly label: string }[] = [
  { state: 'belum', label: 'belum pernah ada kabar' },
  { state: 'diam', label: 'diam' },
  { state: 'aktif', label: 'aktif' },
];

/** The statistics as `npm run statistik` prints them: who needs help comes first. */
export function statisticsText(statistics: OfficeStatistics, now: Date): string {
  const { kims, queues, counted, broken, timeZone } = statistics;
  const dates = createDates(timeZone, now);
  const tally = states
    .map(({ state, label }) => ({ label, count: kims.filter((kim) => kim.pulse.state === state) }))
    .filter(({ count }) => count.length > 0)
    .map(({ label, count }) => `${count.length} ${label}`);
  const parts = [
    `Keadaan KIM per ${dates.long(now)}`,
    kims.length === 0
      ? 'Belum ada profil KIM di content/kim/.'
      : `${kims.length} KIM: ${tally.join(', ')}. ${silenceRule}\nYang paling lama tanpa kabar disebut lebih dahulu.`,
    ...(kims.length > 0 ? [kimLines(kims, dates)] : []),
    ...(queues.length > 0
      ? [['Aspirasi yang menunggu jawaban', ...queues.flatMap(queueLines)].join('\n')]
      : ['Tidak ada aspirasi yang menunggu jawaban.']),
    [
      `${counted} tulisan dihitung. Draf, yang dijadwalkan, dan yang dicabut tidak dihitung.`,
      ...(broken > 0
        ? [`${broken} masalah membuat tulisan tidak dihitung. Lihat dengan npm run check.`]
        : []),
    ].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The KIM as CSV, with the columns of the file readers can download. */
export function statisticsCsv({ kims }: OfficeStatistics): string {
  return dataCsv(kimColumns, kims);
}

function kimLines(kims: readonly KimStanding[], dates: Dates): string {
  const [first, last] = [kims[0]?.pulse.months.at(0), kims[0]?.pulse.months.at(-1)].map((month) =>
    monthName(month?.month ?? ''),
  );
  return aligned([
    ['KIM', 'Wilayah', 'Keadaan', 'Kabar terakhir', 'Sebulan', `${first}–${last}`],
    ...kims.map(({ name, areaName, pulse }) => [
      name,
      areaName,
      pulse.state,
      pulse.last === undefined ? '-' : dates.medium(dayTime(pulse.last)),
      monthlyNumber(pulse.monthly),
      pulse.months.map(({ count }) => count).join(' '),
    ]),
  ]);
}

function queueLines({ office = 'Belum ditujukan ke kantor', wishes }: OfficeQueue): string[] {
  const [longest] = wishes;
  return longest
    ? [
        `  ${office}: ${wishes.length} menunggu, terlama ${longest.wait.days} hari`,
        `    ${longest.number} ${longest.title}`,
      ]
    : [];
}

/** Rows as columns of equal width; the last is as long as it is. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
