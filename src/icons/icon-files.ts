/** A picture of the portal's mark for home screens. */
export interface IconFile {
  readonly file: string;
  /** Width and height in pixels. */
  readonly size: number;
  /** How the manifest offers it; undefined where the head of the page does. */
  readonly purpose: 'any' | 'maskable' | undefined;
  /** How much of the height the mark takes: a maskable icon loses its corners to a circle. */
  readonly share: number;
}

export const iconFiles: readonly IconFile[] = [
  { file: 'ikon-192.png', size: 192, purpose: 'any', share: 0.8 },
  { file: 'ikon-512.png', size: 512, purpose: 'any', share: 0.8 },
  { file: 'ikon-maskable-512.png', size: 512, purpose: 'maskable', share: 0.6 },
  { file: 'apple-touch-icon.png', size: 180, purpose: undefined, share: 0.7 },
];
