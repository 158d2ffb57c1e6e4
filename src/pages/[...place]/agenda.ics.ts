import type { APIContext } from 'astro';
import { calendarAnswer } from '../../calendar/answer.ts';
import { type CalendarPlace, calendarPlaces } from '../../calendar/places.ts';

export async function getStaticPaths() {
  return (await calendarPlaces()).map((place) => ({
    params: { place: place.page.slice(1, -1) || undefined },
    props: { place },
  }));
}

export function GET({ props: { place } }: APIContext<{ place: CalendarPlace }>) {
  return calendarAnswer(place);
}
