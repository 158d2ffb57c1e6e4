import { type ConsultationState, consultationState } from '../schema/types/consultation.ts';
import { now } from './clock.ts';
import { type Entry, published } from './entries.ts';

export type Consultation = Entry<'konsultasi'>;

/** What a state is called, in the order in which readers want them: what they can do comes first. */
const states: readonly { readonly state: ConsultationState; readonly label: string }[] = [
  { state: 'dibuka', label: 'Dibuka' },
  { state: 'akan-dibuka', label: 'Akan dibuka' },
  { state: 'menunggu-jawaban', label: 'Ditutup, menunggu jawaban' },
  { state: 'dijawab', label: 'Dijawab' },
];

/** How far a consultation has come. */
export function stateOf({ data }: Consultation): ConsultationState {
  return consultationState(data, now);
}

/**
 * Consultations by how far they have come; a state without any is left out. What can be done soon
 * comes first: open ones by their end, coming ones by their start, the others newest first.
 */
export async function consultationShelves() {
  const all = await published('konsultasi');
  return states
    .map(({ state, label }) => ({
      state,
      label,
      items: all.filter((one) => stateOf(one) === state).sort(byUrgency[state]),
    }))
    .filter(({ items }) => items.length > 0);
}

const by =
  (time: (data: Consultation['data']) => Date | undefined, sign: 1 | -1) =>
  (a: Consultation, b: Consultation) =>
    sign * ((time(a.data)?.getTime() ?? 0) - (time(b.data)?.getTime() ?? 0)) ||
    (a.id < b.id ? -1 : 1);

const byUrgency = {
  dibuka: by(({ closes }) => closes, 1),
  'akan-dibuka': by(({ opens }) => opens, 1),
  'menunggu-jawaban': by(({ closes }) => closes, -1),
  dijawab: by(({ answered }) => answered, -1),
};
