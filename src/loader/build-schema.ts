import type { ImageFunction } from 'astro:content';
import type { z } from 'astro/zod';
import { type ContentType, entrySchema } from '../schema/content-type.ts';
import type { PhotoFile } from '../schema/field.ts';

/**
 * A type's schema in the site's build, where a photo's file name becomes Astro's picture with its
 * size. Astro asks for it at every entry, and each time brings an `image()` of that moment; the rest
 * is made once.
 */
export function buildSchema<T extends ContentType>(type: T) {
  let made: ReturnType<typeof entrySchema<T>> | undefined;
  let picture: ReturnType<ImageFunction> | undefined;
  const photoFile = (plain: z.ZodType<string>) =>
    // With `./` before it a name means the same picture whichever `image()` is asked.
    plain.transform(async (name) => (await picture?.parseAsync(`./${name}`)) as PhotoFile);
  return ({ image }: { image: ImageFunction }) => {
    picture = image();
    made ??= entrySchema(type, { photoFile });
    return made;
  };
}
