import { createJpegCutter } from './jpeg-cut.ts';
import { joinedJpeg, jpegParts, type JpegParts } from './jpeg-file.ts';
import type { Strip, StripFormat } from './strip-encoder.ts';

/** A row of blocks, coded, and the tables it is coded with. */
interface JpegStrip {
  readonly blocks: Uint8Array;
  readonly parts: Pick<JpegParts, 'head' | 'scanHead'>;
}

const BLOCK_PX = 8;
const GREY = 128;

/**
 * Baseline JPEGs without chroma subsampling and with the standard Huffman tables. Every row of blocks is a restart
 * interval. The rows that changed are encoded as one picture, since a call of sharp costs as much as some hundred rows of
 * pixels; at the end of each stands a grey block, whose DC values are zero, so that the next row counts from zero too.
 * @see ITU-T T.81, E.1.4 and F.1.1.5 (read 2026-11-26)
 * @param quality libjpeg's, 1–100
 */
export function jpegStrips(quality: number, xmp: string): StripFormat<JpegStrip> {
  let cut: ReturnType<typeof createJpegCutter> | null = null;
  return {
    rows: BLOCK_PX,
    encode: async (strips, { widthPx }) => {
      const blocksAcross = Math.ceil(widthPx / BLOCK_PX);
      const raw = {
        width: (blocksAcross + 1) * BLOCK_PX,
        height: strips.length * BLOCK_PX,
        channels: 4,
      } as const;
      const pixels = stacked(strips, raw);
      // Only now: a backend that merges nothing needs no encoder of its own (0.2 s of a start).
      const { default: sharp } = await import('sharp');
      const file = await sharp(pixels, { raw })
        .removeAlpha()
        .jpeg({ quality, chromaSubsampling: '4:4:4', optimiseCoding: false })
        .toBuffer();
      const parts = jpegParts(file);
      cut ??= createJpegCutter(parts.head);
      return cut(parts, { pieces: strips.length, keep: blocksAcross, drop: 1 }).map((blocks) => ({
        blocks,
        parts,
      }));
    },
    join: (strips, { widthPx, heightPx }) => {
      const [first] = strips;
      if (first === undefined) throw new Error('A picture without rows');
      return joinedJpeg(first.parts, {
        intervals: strips.map(({ blocks }) => blocks),
        intervalMcus: Math.ceil(widthPx / BLOCK_PX),
        xmp,
        widthPx,
        heightPx,
      });
    },
  };
}

/** The strips below each other; what they lack of whole blocks is filled with their last column and row, as libjpeg does. */
function stacked(
  strips: readonly Strip[],
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const pixels = new Uint8Array(width * height * 4).fill(GREY);
  strips.forEach(({ rgba, widthPx, heightPx }, index) => {
    for (let row = 0; row < BLOCK_PX; row += 1) {
      const from = Math.min(row, heightPx - 1) * widthPx * 4;
      const to = (index * BLOCK_PX + row) * width * 4;
      const last = rgba.subarray(from + (widthPx - 1) * 4, from + widthPx * 4);
      pixels.set(rgba.subarray(from, from + widthPx * 4), to);
      for (let column = widthPx; column < width - BLOCK_PX; column += 1) pixels.set(last, to + column * 4);
    }
  });
  return pixels;
}
