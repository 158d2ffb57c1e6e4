import type { MediaFile } from './proxy-types.ts';

/** A stored file as the desk sends it; without `content` when only its name was asked for. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly content?: string;
}

const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
};

/** A stored file in the browser's memory, with an address an `img` can show. */
export function mediaFile({ id, name, path, content = '' }: StoredFile): MediaFile {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const type = types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? '';
  const file = new File([bytes], name, { type });
  const url = URL.createObjectURL(file);
  return { id, name, path, file, size: file.size, url, displayURL: url };
}
