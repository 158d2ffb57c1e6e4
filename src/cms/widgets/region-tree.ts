import { portal } from '../config/portal.ts';

/** Code, and name with its kind, of every region covered, in the order of the codes. */
export type RegionTree = readonly (readonly [code: string, name: string])[];

interface RegionOption {
  readonly code: string;
  readonly name: string;
}

/** One of the selects that stand under each other. */
export interface RegionLevelChoice {
  readonly label: string;
  /** Code that is kept when nothing is chosen here. */
  readonly parent: string;
  readonly chosen: string;
  readonly options: readonly RegionOption[];
}

const labels = ['Kabupaten atau kota', 'Kecamatan', 'Desa atau kelurahan'];
const provinceLength = 2;
const codeLengths = [5, 8, 13];

let tree: Promise<RegionTree> | undefined;

/** Fetches the table once; a failed try does not stand in the way of the next. */
export function loadRegionTree(): Promise<RegionTree> {
  tree ??= fetch(portal.regionsUrl)
    .then((response) => {
      if (!response.ok) throw new Error(`${portal.regionsUrl}: ${response.status}`);
      return response.json() as Promise<RegionTree>;
    })
    .catch((error: unknown) => {
      tree = undefined;
      throw error;
    });
  return tree;
}

/**
 * The selects to show for a code: each level whose parent is chosen and that has anything to
 * choose from. A province that is covered whole stands above its kabupaten in the first.
 */
export function chosenLevels(regions: RegionTree, code: string): readonly RegionLevelChoice[] {
  const levels: RegionLevelChoice[] = [];
  let parent = '';
  for (const [level, length] of codeLengths.entries()) {
    const areas = optionsOf(regions, length, parent ? `${parent}.` : '');
    const options = level === 0 ? [...optionsOf(regions, provinceLength, ''), ...areas] : areas;
    if (options.length === 0) break;
    const chosen =
      options.find((option) => option.code === code)?.code ??
      areas.find((area) => isWithin(code, area.code))?.code ??
      '';
    levels.push({ label: labels[level] ?? '', parent, chosen, options });
    if (chosen.length !== length) break;
    parent = chosen;
  }
  return levels;
}

/** A code in words, from the smallest area up: `Desa Contoh, Kecamatan Contoh, Kabupaten Contoh`. */
export function placeName(regions: RegionTree, code: string): string {
  const lineage = regions.filter(([area]) => isWithin(code, area));
  const below =
    lineage.length > 1 ? lineage.filter(([area]) => area.length > provinceLength) : lineage;
  return (
    below
      .map(([, name]) => name)
      .reverse()
      .join(', ') || code
  );
}

function optionsOf(regions: RegionTree, length: number, start: string): readonly RegionOption[] {
  return regions
    .filter(([code]) => code.length === length && code.startsWith(start))
    .map(([code, name]) => ({ code, name }));
}

function isWithin(code: string, area: string): boolean {
  return code === area || code.startsWith(`${area}.`);
}
