import { takeInPhoto } from '#backend/encode/photo-intake.ts';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const REFUSALS = ['photo-damaged', 'photo-unsupported', 'photo-heic', 'photo-too-small', 'photo-too-large'];

/** Red at the left of a grey photo, so that it can be told which way it was turned. */
const marked = (widthPx: number, heightPx: number) =>
  sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: '#808080' } }).composite([
    {
      input: { create: { width: widthPx / 4, height: heightPx / 4, channels: 3, background: '#e00000' } },
      gravity: 'northwest',
    },
  ]);

const whole = await marked(160, 96)
  .withExif({ IFD0: { Artist: 'Rina' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '5/1 8/1 0/1' } })
  .jpeg({ quality: 80 })
  .toBuffer();

/** A photo that is taken in is a whole picture again; every other is refused by name; nothing is thrown. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const taken = await takeInPhoto(bytes);
  if (!taken.ok) return taken.error.code;
  const { widthPx, heightPx } = taken.value;
  const { info } = await sharp(taken.value.bytes).raw().toBuffer({ resolveWithObject: true });
  return info.width === widthPx && info.height === heightPx ? 'taken' : 'not what it says';
}

test('a JPEG with any bytes overwritten is taken in whole or refused by name', async () => {
  const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(flips, async (changes) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      expect(['taken', ...REFUSALS]).toContain(await outcomeOf(bytes));
    }),
    { numRuns: 150 },
  );
});

test('a JPEG cut off anywhere within its picture is refused as damaged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: Math.floor(whole.length * 0.9) }), async (length) => {
      expect(await outcomeOf(whole.subarray(0, length))).toBe('photo-damaged');
    }),
    { numRuns: 60 },
  );
});

test('a JPEG whose header claims a hundred megapixels is refused for that, undecoded', async () => {
  const bytes = Uint8Array.from(whole);
  const frame = bytes.findIndex(
    (byte, at) => byte === 0xff && (bytes[at + 1] === 0xc0 || bytes[at + 1] === 0xc2),
  );
  bytes.set([0x27, 0x10, 0x27, 0x10], frame + 5);
  expect(await takeInPhoto(bytes)).toEqual({
    ok: false,
    error: { code: 'photo-too-large', widthPx: 10_000, heightPx: 10_000 },
  });
});

test('all eight EXIF orientations come out upright, and exiftool finds no place in the copy', async () => {
  const upright = await marked(96, 64).png().toBuffer();
  const folder = tempFolder();
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const stored = await asHeld(upright, orientation);
    const bytes = await sharp(stored)
      .withExif({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '5/1 8/1 0/1' } })
      .withMetadata({ orientation })
      .jpeg({ quality: 95 })
      .toBuffer();
    const taken = await takeInPhoto(bytes);
    if (!taken.ok) throw new Error(taken.error.code);
    const { data, info } = await sharp(taken.value.bytes).raw().toBuffer({ resolveWithObject: true });
    const redAt = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 0) > 180;
    expect({
      orientation,
      size: [info.width, info.height],
      corners: [redAt(8, 6), redAt(88, 6), redAt(8, 58), redAt(88, 58)],
    }).toEqual({ orientation, size: [96, 64], corners: [true, false, false, false] });
    const path = join(folder, `${orientation}.jpg`);
    writeFileSync(path, taken.value.bytes);
    expect(execFileSync('exiftool', ['-s', '-GPS*', '-Orientation', path]).toString()).toBe('');
  }
});

/** The upright picture as a camera held that way stores it: the inverse of what EXIF 3.0, table 4, asks a viewer to do. */
async function asHeld(upright: Buffer, orientation: number): Promise<Buffer> {
  const turns: Readonly<Record<number, readonly [deg: number, isMirrored: boolean]>> = {
    1: [0, false],
    2: [0, true],
    3: [180, false],
    4: [180, true],
    5: [90, true],
    6: [270, false],
    7: [270, true],
    8: [90, false],
  };
  const [deg, isMirrored] = turns[orientation] ?? [0, false];
  // In two goes: within one, sharp mirrors before it turns.
  const turned = await sharp(upright).rotate(deg).png().toBuffer();
  return isMirrored ? sharp(turned).flop().png().toBuffer() : turned;
}
