import type { ContentType, ListLook } from '../../schema/content-type.ts';

interface Typed {
  readonly type: Pick<ContentType, 'look'>;
}

/** Where the sections of a page stand on a wide screen; on a phone they follow in this order. */
export interface Arrangement<Section> {
  readonly lead: Section | undefined;
  /** Narrow columns at the lead's right, at most two. */
  readonly beside: readonly (readonly Section[])[];
  /** Rows below, of two at most. */
  readonly below: readonly (readonly Section[])[];
}

/** What stays readable in a narrow column: a day or a name and a line. */
const narrow: readonly ListLook[] = ['notice', 'profile'];

/** Days and names stand beside the first section that tells more, the others in rows of two. */
export function arranged<Section extends Typed>(
  sections: readonly Section[],
): Arrangement<Section> {
  const isNarrow = ({ type }: Section) => narrow.includes(type.look);
  const lead = sections.find((section) => !isNarrow(section)) ?? sections[0];
  const others = sections.filter((section) => section !== lead);
  const rest = others.filter((section) => !isNarrow(section));
  return {
    lead,
    beside: narrow
      .map((look) => others.filter(({ type }) => type.look === look))
      .filter((column) => column.length > 0),
    below: rest.flatMap((_, index) => (index % 2 === 0 ? [rest.slice(index, index + 2)] : [])),
  };
}
