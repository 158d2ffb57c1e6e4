import { Canvas, type Ink } from './canvas.ts';
import { type Face, loadFaces, printable } from './node-fonts.ts';
import { type ShareOrder, shareSize } from './order.ts';
import { type PhotoBox, photoJpeg, photoPanel, plainJpeg } from './photo.ts';
import { canvasPng } from './png.ts';
import { measure, setType, type TypeCase } from './type-case.ts';
import { layWeave, loadWeave, type Weave } from './weave.ts';
import { fits, wrap } from './wrap.ts';

const margin = 64;
const headMargin = 48;
const photoWidth = 520;
/** Sizes of the title, largest first: the first in which it takes few enough lines is taken. */
const titleSizes = [96, 80, 68, 58, 50] as const;
const titleLeading = 1.16;
const signatureSize = 30;
const signatureLeading = 42;
/** Sizes of a stamp, largest first: a verdict that is cut is none. */
const stampSizes = [60, 44] as const;
/** Ink around a stamp's words, and the gap between it and the title. */
const stampPadding = { across: 28, along: 8, below: 28 } as const;
/** Between the signature and the weave. */
const footGap = 36;

/** Draws share pictures. Letters are set once, for all the pictures a build asks for. */
export interface Press {
  /**
   * The picture of an order: PNG, or JPEG with a photo on it. A photo that can't be read is left
   * out, in the shape a picture without one has.
   */
  readonly draw: (order: ShareOrder) => Promise<Print>;
}

export interface Print {
  readonly bytes: Buffer;
  /** False when a photo had to be left out. */
  readonly whole: boolean;
}

/** @param orders all that will be drawn */
export async function openPress(
  orders: readonly ShareOrder[],
  warn: (sentence: string) => void,
): Promise<Press> {
  const faces = await loadFaces();
  const setIn = async (face: Face, sizes: readonly number[], texts: readonly string[]) => {
    const widths = await measure(face, texts.map(printable));
    return Promise.all(sizes.map((size) => setType(face, size, widths)));
  };
  const titles = await setIn(
    faces.title,
    titleSizes,
    orders.flatMap(({ title, by }) => [`${title}…`, by]),
  );
  const [strong] = await setIn(
    faces.strong,
    [signatureSize],
    orders.map(({ by }) => `${by}…`),
  );
  const [plain] = await setIn(
    faces.plain,
    [signatureSize],
    orders.map(({ facts }) => `${facts}…`),
  );
  const stamps = await setIn(
    faces.strong,
    stampSizes,
    orders.map(({ stamp = '' }) => `${stamp}…`),
  );
  if (!strong || !plain) throw new RangeError('A face was set in no size.');
  const weave = await loadWeave(orders[0]?.edge ?? 'anyam');
  const sheet = new Canvas();
  layWeave(sheet, weave);
  // One for all pictures: each is read off before the next is laid, and a fresh 750 kB for each
  // cost more than the drawing.
  const canvas = new Canvas(sheet);
  const type = { titles, strong, plain, stamps, weave, sheet, canvas };
  const box = photoBox(weave);
  const panelOf = async (file: string, title: string) => {
    try {
      return await photoPanel(file, box);
    } catch (error) {
      warn(`"${title}": foto tidak terbaca (${String(error)})`);
      return undefined;
    }
  };
  return {
    draw: async (order) => {
      const photo = order.photo && (await panelOf(order.photo.file, order.title));
      if (photo) {
        const canvas = lay(order, box.x - margin, type);
        return { bytes: await photoJpeg(canvas, photo, box), whole: true };
      }
      const canvas = lay(order, shareSize.width - margin, type);
      const bytes = order.photo ? await plainJpeg(canvas) : canvasPng(canvas);
      return { bytes, whole: !order.photo };
    },
  };
}

function photoBox(weave: Weave): PhotoBox {
  const x = shareSize.width - photoWidth;
  return { x, y: 0, width: photoWidth, height: shareSize.height - weave.height };
}

interface Type {
  readonly titles: readonly TypeCase[];
  readonly strong: TypeCase;
  readonly plain: TypeCase;
  readonly stamps: readonly TypeCase[];
  readonly weave: Weave;
  /** Bare but for the weave. */
  readonly sheet: Canvas;
  /** What is laid, until the next. */
  readonly canvas: Canvas;
}

/** Words and weave, the words left of `right`. */
function lay(
  order: ShareOrder,
  right: number,
  { titles, strong, plain, stamps, weave, sheet, canvas }: Type,
): Canvas {
  canvas.copy(sheet);
  const width = right - margin;
  const signature: [string, TypeCase, Ink][] = [
    [printable(order.by), strong, 'ink'],
    [printable(order.facts), plain, 'muted'],
  ];
  let foot = canvas.height - weave.height - footGap - signature.length * signatureLeading;
  const top = foot;
  for (const [text, face, ink] of signature) {
    const [line = ''] = wrap(text, width, 1, face.widthOf);
    const y = foot + Math.round((signatureLeading - face.lineHeight) / 2);
    canvas.text(line, margin, y, face, ink);
    foot += signatureLeading;
  }
  const head = setStamp(canvas, printable(order.stamp ?? ''), width, stamps);
  setTitle(
    canvas,
    printable(order.title) || printable(order.by),
    { head, foot: top - 24, width },
    titles,
  );
  return canvas;
}

/** Sets words in a block of ink at the head of the page. @returns where the title may begin */
function setStamp(
  canvas: Canvas,
  words: string,
  width: number,
  sizes: readonly TypeCase[],
): number {
  const { across, along, below } = stampPadding;
  const room = width - 2 * across;
  const face = sizes.find((one) => one.widthOf(words) <= room) ?? sizes.at(-1);
  if (words === '' || !face) return headMargin;
  const [line = ''] = wrap(words, room, 1, face.widthOf);
  const height = face.lineHeight + 2 * along;
  canvas.block(margin, headMargin, Math.ceil(face.widthOf(line)) + 2 * across, height);
  canvas.text(line, margin + across, headMargin + along, face, 'page');
  return headMargin + height + below;
}

function setTitle(
  canvas: Canvas,
  title: string,
  { head, foot, width }: { readonly head: number; readonly foot: number; readonly width: number },
  sizes: readonly TypeCase[],
): void {
  const linesIn = ({ size }: TypeCase) => Math.floor((foot - head) / (size * titleLeading));
  const face = sizes.find((one) => fits(title, width, linesIn(one), one.widthOf)) ?? sizes.at(-1);
  if (!face) return;
  const leading = Math.round(face.size * titleLeading);
  let y = head + Math.round((leading - face.lineHeight) / 2);
  for (const line of wrap(title, width, linesIn(face), face.widthOf)) {
    canvas.text(line, margin, y, face, 'ink');
    y += leading;
  }
}
