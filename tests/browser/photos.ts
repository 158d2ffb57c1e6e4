import sharp from 'sharp';
import type { Picture } from './newsroom-page.ts';

/** A photo as a phone takes it: large, turned by EXIF, and telling where it was taken. */
export async function phonePhoto(name = 'IMG_2026.jpg'): Promise<Picture> {
  const buffer = await sharp({
    create: { width: 2400, height: 1800, channels: 3, background: '#5a7d4e' },
  })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Ponsel', Artist: 'Nama Pribadi' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '1/1 52/1 0/1', GPSLongitudeRef: 'E' },
    })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** A picture smaller than the site shows, with a comment in it. */
export async function smallPhoto(name = 'kecil.jpg'): Promise<Picture> {
  const buffer = await sharp({
    create: { width: 640, height: 480, channels: 3, background: '#c8402f' },
  })
    .withExif({ IFD0: { Artist: 'Nama Pribadi' } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}
