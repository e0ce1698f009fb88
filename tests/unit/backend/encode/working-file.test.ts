import { createWorkingFileEncoder } from '#backend/encode/working-file.ts';
import { WORKING_FILE_TYPES } from '#core/design/merge-report.ts';
import type { PixelPage } from '#core/export/page-renderer.ts';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inflateSync } from 'node:zlib';
import { seededRandom } from '../../../helpers/seeded-random.ts';

/** Opaque noise over a ramp: something for every encoder to get wrong. */
function aPicture(widthPx: number, heightPx: number, seed: number): PixelPage {
  const random = seededRandom(seed);
  const rgba = new Uint8Array(widthPx * heightPx * 4);
  for (let at = 0; at < rgba.length; at += 1)
    rgba[at] = at % 4 === 3 ? 255 : at / 40 + (random() < 0.1 ? 90 : 0);
  return { widthPx, heightPx, rgba };
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The same picture with an area of another one; what reaches beyond it is left out. */
function withArea(page: PixelPage, { left, top, width, height }: Area, seed: number): PixelPage {
  const other = aPicture(page.widthPx, page.heightPx, seed).rgba;
  const rgba = page.rgba.slice();
  for (let row = top; row < Math.min(top + height, page.heightPx); row += 1) {
    const from = (row * page.widthPx + left) * 4;
    const end = (row * page.widthPx + Math.min(left + width, page.widthPx)) * 4;
    rgba.set(other.subarray(from, Math.max(from, end)), from);
  }
  return { ...page, rgba };
}

async function pixelsOf(file: Uint8Array): Promise<readonly [width: number, height: number, rgb: Buffer]> {
  const { data, info } = await sharp(file, { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(3);
  return [info.width, info.height, data];
}

function rgbOf({ rgba }: PixelPage): Buffer {
  return Buffer.from(rgba.filter((_, at) => at % 4 !== 3));
}

/** Narrow ones that are one tile wide in every format, and ones that are several with and without whole blocks. */
const widths = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 385, max: 400 }));
const areas = fc.record({
  left: fc.nat(399),
  top: fc.nat(209),
  width: fc.nat(300),
  height: fc.nat(90),
});
/** Some pictures of one size, each with an area changed since the one before; the first of all comes back last. */
const walks = fc
  .record({
    widthPx: widths,
    heightPx: fc.integer({ min: 1, max: 210 }),
    changes: fc.array(fc.tuple(areas, fc.nat(1000)), { maxLength: 4 }),
  })
  .map(({ widthPx, heightPx, changes }) => {
    const first = aPicture(widthPx, heightPx, 1);
    const pages = [first];
    for (const [area, seed] of changes) {
      const inside = { ...area, left: area.left % widthPx, top: area.top % heightPx };
      pages.push(withArea(pages.at(-1) ?? first, inside, seed));
    }
    return [...pages, first];
  });

describe('a working file', () => {
  test('as PNG has exactly the pixels of its picture, whatever was encoded before', async () => {
    await fc.assert(
      fc.asyncProperty(walks, async (pages) => {
        const encode = createWorkingFileEncoder('png');
        for (const page of pages) {
          const [width, height, rgb] = await pixelsOf(await encode(page));
          expect([width, height, rgb.equals(rgbOf(page))]).toEqual([page.widthPx, page.heightPx, true]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('as JPEG has the pixels of the same picture encoded whole', async () => {
    await fc.assert(
      fc.asyncProperty(walks, async (pages) => {
        const encode = createWorkingFileEncoder('jpg');
        for (const { rgba, widthPx, heightPx } of pages) {
          const [width, height, rgb] = await pixelsOf(await encode({ rgba, widthPx, heightPx }));
          const whole = await sharp(rgba, { raw: { width: widthPx, height: heightPx, channels: 4 } })
            .removeAlpha()
            .jpeg({ quality: 92, chromaSubsampling: '4:4:4', optimiseCoding: false })
            .toBuffer();
          const [, , expected] = await pixelsOf(whole);
          expect([width, height, rgb.equals(expected)]).toEqual([widthPx, heightPx, true]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test.each(WORKING_FILE_TYPES)(
    'as %s has the same bytes from an encoder that encoded others',
    async (type) => {
      await fc.assert(
        fc.asyncProperty(walks, async (pages) => {
          const used = createWorkingFileEncoder(type);
          for (const page of pages) {
            expect(Buffer.from(await used(page)).equals(await createWorkingFileEncoder(type)(page))).toBe(
              true,
            );
          }
        }),
        { numRuns: 20 },
      );
    },
  );

  test.each(WORKING_FILE_TYPES)(
    'as %s is right when its picture says which rows it changed, and of which other',
    async (type) => {
      const first = aPicture(400, 200, 1);
      const second = withArea(first, { left: 3, top: 70, width: 90, height: 3 }, 2);
      const third = withArea(second, { left: 150, top: 150, width: 9, height: 9 }, 3);
      const told: readonly PixelPage[] = [
        { ...first, origin: { id: 'a', before: null } },
        { ...second, origin: { id: 'b', before: { id: 'a', rows: { from: 70, end: 73 } } } },
        // As if the one between had gone to someone else.
        { ...first, origin: { id: 'd', before: { id: 'c', rows: { from: 70, end: 73 } } } },
        { ...third, origin: { id: 'f', before: { id: 'e', rows: { from: 150, end: 159 } } } },
      ];
      const encode = createWorkingFileEncoder(type);
      const files: Uint8Array[] = [];
      for (const page of told) files.push(await encode(page));
      const alone = await Promise.all(
        [first, second, first, third].map((page) => createWorkingFileEncoder(type)(page)),
      );
      expect(files.map((file, at) => Buffer.from(file).equals(alone[at] ?? Buffer.alloc(0)))).toEqual([
        true,
        true,
        true,
        true,
      ]);
    },
  );

  test.each(WORKING_FILE_TYPES)(
    'as %s is its own picture though others are encoded at the same time and its pixels are written over',
    async (type) => {
      const encode = createWorkingFileEncoder(type);
      const pages = [1, 2, 3].map((seed) => aPicture(16, 130, seed));
      const files = await Promise.all(
        pages.map((page) => {
          const spare = { ...page, rgba: page.rgba.slice() };
          const file = encode(spare);
          spare.rgba.fill(0);
          return file;
        }),
      );
      const alone = await Promise.all(pages.map((page) => createWorkingFileEncoder(type)(page)));
      expect(files.map((file, at) => Buffer.from(file).equals(alone[at] ?? Buffer.alloc(0)))).toEqual([
        true,
        true,
        true,
      ]);
    },
  );

  test('as PNG carries one zlib stream with its right checksum, also where a row is longer than zlib sums at once', async () => {
    const page = aPicture(2161, 130, 7);
    const file = Buffer.from(await createWorkingFileEncoder('png')(page));
    const stream: Buffer[] = [];
    for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
      if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
        stream.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
    }
    // Throws on a wrong checksum.
    expect(inflateSync(Buffer.concat(stream)).length).toBe((1 + 2161 * 3) * 130);
  });

  test.each(WORKING_FILE_TYPES)('as %s says in itself that nobody approved it', async (type) => {
    const { xmpAsString } = await sharp(await createWorkingFileEncoder(type)(aPicture(8, 8, 1))).metadata();
    expect(xmpAsString).toContain('<rdf:li xml:lang="x-default">belum disetujui</rdf:li>');
  });
});
