import { offices } from './settings.ts';

export { offices };

export type Office = (typeof offices)[number];

/** An office by its short name; undefined for a name nobody knows. */
export function officeNamed(slug: string | undefined): Office | undefined {
  return offices.find((office) => office.slug === slug);
}
