import type { ImageFunction } from 'astro:content';
import type { z } from 'astro/zod';
import { type ContentType, entrySchema } from '../schema/content-type.ts';
import type { PhotoFile, SchemaKit } from '../schema/field.ts';

/**
 * A type's schema in the site's build, as Astro asks for it at every entry. It is made once: what
 * comes out of `image()` differs by entry only for a name without `./` before it.
 */
export function buildSchema<T extends ContentType>(type: T) {
  let made: ReturnType<typeof entrySchema<T>> | undefined;
  return ({ image }: { image: ImageFunction }) => {
    made ??= entrySchema(type, pictureKit(image));
    return made;
  };
}

/** The kit of the site's build: a photo's file name becomes Astro's picture with its size. */
function pictureKit(image: ImageFunction): SchemaKit {
  return {
    // Astro types `image()` by what comes out of it; what goes in is the file name.
    photoFile: (plain) =>
      plain
        .transform((name) => `./${name}`)
        .pipe(image() as unknown as z.ZodType<PhotoFile, string>),
  };
}
