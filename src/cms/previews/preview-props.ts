/** A picture Decap holds; `toString()` is an address an `img` can show. */
export interface Asset {
  readonly path: string;
  toString(): string;
}

export type EntryData = Readonly<Record<string, unknown>>;

/** What Decap hands to a preview. */
export interface PreviewProps {
  readonly collection: { get(key: 'name'): string };
  readonly entry: { get(key: 'data'): { toJS(): EntryData } | undefined };
  readonly getAsset: (path: string) => Asset;
}
