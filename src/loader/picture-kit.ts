import type { ImageFunction } from 'astro:content';
import type { z } from 'astro/zod';
import type { PhotoFile, SchemaKit } from '../schema/field.ts';

/** The kit of the site's build: a photo's file name becomes Astro's picture with its size. */
export function pictureKit(image: ImageFunction): SchemaKit {
  return {
    // Astro types `image()` by what comes out of it; what goes in is the file name.
    photoFile: (plain) => plain.pipe(image() as unknown as z.ZodType<PhotoFile, string>),
  };
}
