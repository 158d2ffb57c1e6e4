import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { tellsLocation } from '../find/picture-location.ts';
import { sharpProbe } from './node-probe.ts';

const probe = sharpProbe();
const picture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#0a5a3d' } });
const gps = {
  IFD3: {
    GPSLatitudeRef: 'S',
    GPSLatitude: '2/1 12/1 30/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '113/1 55/1 0/1',
  },
};
const camera = { IFD0: { Make: 'Kamera', ImageDescription: 'MM II* 42' } };

describe.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s', (format) => {
  test('is told by its bytes', async () => {
    const bytes = await picture().toFormat(format).toBuffer();
    expect(await probe(bytes)).toEqual({ format, width: 40, height: 30 });
    expect(tellsLocation(bytes)).toBe(false);
  });

  test('is damaged when its end is missing', async () => {
    const bytes = await picture().toFormat(format).toBuffer();
    expect(await probe(bytes.subarray(0, Math.floor(bytes.length * 0.7)))).toEqual({
      problem: 'damaged',
    });
  });

  test('tells where it was taken, and nothing of the kind from its other data', async () => {
    const located = await picture().toFormat(format).withExif(gps).toBuffer();
    const plain = await picture().toFormat(format).withExif(camera).toBuffer();
    expect(tellsLocation(located)).toBe(true);
    expect(tellsLocation(plain)).toBe(false);
  });
});

test('a location in XMP counts', async () => {
  const xmp =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="2,12.5S"/></rdf:RDF></x:xmpmeta>';
  expect(tellsLocation(await picture().jpeg().withXmp(xmp).toBuffer())).toBe(true);
});

test('text is no picture, whatever its name', async () => {
  expect(await probe(new TextEncoder().encode('Ini bukan foto.'))).toEqual({
    problem: 'not-a-picture',
  });
});

test('a picture that would fill the memory is refused before it is unpacked', async () => {
  const bytes = await sharp({
    create: { width: 16_000, height: 7_000, channels: 3, background: '#fff' },
  })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bytes.length).toBeLessThan(2_000_000);
  expect(await probe(bytes)).toEqual({ problem: 'too-large' });
});

test('Exif and XMP that a PNG holds in a packed form count, whatever they say', async () => {
  const plain = await picture().png().toBuffer();
  const withChunk = (text: string) => {
    const chunk = Buffer.from(text, 'latin1');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length - 4);
    // Before the closing chunk, which is twelve bytes; nobody looks at the sum.
    const parts = [plain.subarray(0, -12), length, chunk, Buffer.alloc(4), plain.subarray(-12)];
    return tellsLocation(Buffer.concat(parts));
  };
  expect(withChunk('zTXtRaw profile type exif\0\0x')).toBe(true);
  expect(withChunk('tEXtRaw profile type APP1\0\nexif\n 4\n4d4d')).toBe(true);
  expect(withChunk('iTXtXML:com.adobe.xmp\0\x01\0\0\0x')).toBe(true);
  expect(withChunk('iTXtXML:com.adobe.xmp\0\0\0\0\0<e:GPSLatitude>')).toBe(true);
  expect(withChunk('iTXtXML:com.adobe.xmp\0\0\0\0\0<dc:creator>')).toBe(false);
  expect(withChunk('zTXtComment\0\0x')).toBe(false);
});

test('a picture made up of headers is not looked at for ever', () => {
  const header = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  const bytes = Buffer.alloc(4_000_000, header);
  const begun = performance.now();
  expect(tellsLocation(bytes)).toBe(true);
  expect(performance.now() - begun).toBeLessThan(2_000);
});
