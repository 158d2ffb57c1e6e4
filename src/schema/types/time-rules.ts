import type { PortalWords, ValueProblem } from '../value-problem.ts';

/** Hours by which Indonesia's easternmost and westernmost zones are ahead of UTC. */
const wit = '+09:00';
const wibHours = 7;

/**
 * Nobody saw on a day what was written before that day began anywhere in Indonesia.
 * @param path key of a calendar day, such as `2026-11-24`
 * @param label what the form calls it
 */
export function notAfterPublication<Key extends string>(
  path: Key,
  label: string,
  { [path]: day, date }: { readonly date?: Date } & { readonly [key in Key]?: string },
): ValueProblem[] {
  if (day === undefined || date === undefined) return [];
  if (new Date(`${day}T00:00:00${wit}`) <= date) return [];
  const fix = new Date(date.getTime() + wibHours * 3_600_000).toISOString().slice(0, 10);
  return [
    {
      path: [path],
      message: `${label} ${day} sesudah waktu terbit. Paling akhir ${fix}, hari tulisan ini terbit.`,
      fix,
    },
  ];
}

/**
 * What was seen, asked or agreed on a day was so on a day that has come.
 * @param path down to a calendar day
 * @param label what the form calls it
 */
export function notInFuture(
  path: ValueProblem['path'],
  label: string,
  day: string | undefined,
  { dayOf, now }: PortalWords,
): ValueProblem[] {
  const today = dayOf(now);
  if (day === undefined || day <= today) return [];
  const message = `${label} ${day} belum tiba. Paling akhir ${today}, hari ini.`;
  return [{ path, message, fix: today }];
}
