import { createHash } from 'node:crypto';
import sharp, { type Metadata } from 'sharp';
import { maxPixels, maxSide, type PictureProbe } from '../picture.ts';

type Answer = Awaited<ReturnType<PictureProbe>>;

/**
 * A probe on sharp that remembers its answers by content, so that a newsroom that checks after
 * every change decodes each picture once.
 */
export function sharpProbe(): PictureProbe {
  const answers = new Map<string, Promise<Answer>>();
  return (bytes) => {
    const hash = createHash('sha256').update(bytes).digest('base64');
    let answer = answers.get(hash);
    if (!answer) {
      answer = probe(bytes);
      answers.set(hash, answer);
    }
    return answer;
  };
}

async function probe(bytes: Uint8Array): Promise<Answer> {
  if (isHeic(bytes)) return { problem: 'heic' };
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: false });
  let facts: Metadata;
  try {
    facts = await picture.metadata();
  } catch {
    return { problem: looksLikePicture(bytes) ? 'damaged' : 'not-a-picture' };
  }
  const { format, compression, width, height } = facts;
  if (width * height > maxPixels || Math.max(width, height) > maxSide)
    return { problem: 'too-large' };
  try {
    // Shrinking while loading reads every byte but keeps few pixels.
    await picture.resize(8, 8, { fit: 'fill' }).raw().toBuffer();
  } catch {
    return { problem: 'damaged' };
  }
  return { format: format === 'heif' && compression === 'av1' ? 'avif' : format, width, height };
}

/** What iPhones store unless told otherwise; its brands are in ISO/IEC 23008-12. AVIF's is another. */
function isHeic(bytes: Uint8Array): boolean {
  return /^ftyp(?:hei[cxms]|hev[cxms])/.test(String.fromCharCode(...bytes.subarray(4, 12)));
}

function looksLikePicture(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  return (
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('\x89PNG') ||
    (head.startsWith('RIFF') && head.endsWith('WEBP')) ||
    head.slice(4, 8) === 'ftyp'
  );
}
