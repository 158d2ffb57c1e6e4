import { portal } from '../config/portal.ts';

/** Code, and name with its kind, of every region covered, in the order of the codes. */
export type RegionTree = readonly (readonly [code: string, name: string])[];

/** One of the selects that stand under each other. */
export interface RegionLevelChoice {
  readonly label: string;
  /** Code that is kept when nothing is chosen here. */
  readonly parent: string;
  readonly chosen: string;
  readonly options: readonly { readonly code: string; readonly name: string }[];
}

const labels = ['Kabupaten atau kota', 'Kecamatan', 'Desa atau kelurahan'];
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
 * choose from.
 */
export function chosenLevels(regions: RegionTree, code: string): readonly RegionLevelChoice[] {
  const levels: RegionLevelChoice[] = [];
  let parent = '';
  for (const [level, length] of codeLengths.entries()) {
    const options = regions
      .filter(([candidate]) => candidate.length === length && candidate.startsWith(parent))
      .map(([candidate, name]) => ({ code: candidate, name }));
    if (options.length === 0) break;
    const chosen = options.find((option) => isWithin(code, option.code))?.code ?? '';
    levels.push({ label: labels[level] ?? '', parent: parent.replace(/\.$/, ''), chosen, options });
    if (chosen === '') break;
    parent = `${chosen}.`;
  }
  return levels;
}

function isWithin(code: string, area: string): boolean {
  return code === area || code.startsWith(`${area}.`);
}

/** A code in words, from the smallest area up: `Desa Contoh, Kecamatan Contoh, Kabupaten Contoh`. */
export function placeName(regions: RegionTree, code: string): string {
  const names = regions.filter(([area]) => isWithin(code, area)).map(([, name]) => name);
  return names.reverse().join(', ') || code;
}
