import { shrinkPicture } from './shrink.ts';

/**
 * Stands in for Decap's `lib/imageTransformations`: every file that enters a draft passes here,
 * whatever its field or the configuration says.
 */
export function getMediaProcessingConfig(): object {
  return {};
}

export function shouldTransformImage(): boolean {
  return true;
}

export function getMediaProcessingFileName(fileName: string): string {
  return fileName;
}

const extensions = { jpeg: 'jpg', png: 'png', pdf: 'pdf' } as const;
const types = { jpeg: 'image/jpeg', png: 'image/png', pdf: 'application/pdf' } as const;

/**
 * The shrunk picture and the path it gets; the extension follows what it has become.
 * @throws {PictureError} when the file is no picture a browser can read
 */
export async function transformImage(
  file: File,
  path: string,
): Promise<readonly { readonly file: File; readonly path: string }[]> {
  const { blob, kind } = await shrinkPicture(file, file.name);
  const newPath = path.replace(/\.[^./]*$/, `.${extensions[kind]}`);
  const name = newPath.slice(newPath.lastIndexOf('/') + 1);
  return [{ file: new File([blob], name, { type: types[kind] }), path: newPath }];
}
