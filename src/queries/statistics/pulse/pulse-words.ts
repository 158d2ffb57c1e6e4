import { dayTime, monthName } from '../../../format/dates.ts';
import type { KimPulse } from './kim-pulse.ts';

/** How alive a KIM is, in one or two sentences. @param long writes a day as `24 November 2026` */
export function pulseSentence(pulse: KimPulse, long: (time: Date) => string): string {
  const { state, last = '', months, recent } = pulse;
  if (state === 'belum') return 'Belum ada kabar dari KIM ini.';
  const first = monthName(months[0]?.month ?? '');
  const written = recent > 0 ? `${recent} kabar sejak ${first}, ${monthlyWords(pulse)}.` : '';
  return state === 'diam'
    ? [`${silentWords(pulse)}.`, written].filter(Boolean).join(' ')
    : `${written} Terakhir ${long(dayTime(last))}.`;
}

/** `Belum ada kabar sejak Juni 2026` */
export function silentWords({ last }: Pick<KimPulse, 'last'>): string {
  return last === undefined
    ? 'Belum ada kabar'
    : `Belum ada kabar sejak ${monthName(last.slice(0, 7))}`;
}

/** `rata-rata 1,5 sebulan` */
function monthlyWords({ monthly }: Pick<KimPulse, 'monthly'>): string {
  return `rata-rata ${monthlyNumber(monthly)} sebulan`;
}

/** `1,5`; a KIM that wrote little is not said to have written nothing. */
export function monthlyNumber(monthly: number): string {
  const digits = monthly > 0 && monthly < 0.1 ? 2 : 1;
  return new Intl.NumberFormat('id-ID', { maximumFractionDigits: digits }).format(monthly);
}

/** `Aktif`, `Diam sejak Juni 2026` */
export function stateWords({ state, last = '' }: KimPulse): string {
  if (state === 'belum') return 'Belum pernah';
  return state === 'aktif' ? 'Aktif' : `Diam sejak ${monthName(last.slice(0, 7))}`;
}
