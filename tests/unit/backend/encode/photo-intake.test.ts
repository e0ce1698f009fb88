import { takeInPhoto } from '#backend/encode/photo-intake.ts';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2b7355' } });

describe('a photo taken in', () => {
  test('stands upright, keeps its shape and loses EXIF and the place where it was taken', async () => {
    const bytes = await plain(3200, 1600)
      .withExif({ IFD0: { Orientation: '6', Artist: 'Rina' }, IFD3: { GPSLatitudeRef: 'S' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const taken = await takeInPhoto(bytes);
    expect(taken.ok && { ...taken.value, bytes: 0 }).toEqual({
      bytes: 0,
      ext: 'jpg',
      widthPx: 1200,
      heightPx: 2400,
    });
    const copy = await sharp(taken.ok ? taken.value.bytes : undefined).metadata();
    expect([copy.exif, copy.orientation, copy.xmp, copy.iptc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('is not enlarged, and a cut-out keeps its transparency', async () => {
    const bytes = await sharp({ create: { width: 400, height: 300, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    const taken = await takeInPhoto(bytes);
    expect(taken.ok && { ...taken.value, bytes: 0 }).toEqual({
      bytes: 0,
      ext: 'png',
      widthPx: 400,
      heightPx: 300,
    });
    expect((await sharp(taken.ok ? taken.value.bytes : undefined).metadata()).hasAlpha).toBe(true);
  });
});

describe('a photo is refused by name', () => {
  test('when it is one pixel', async () => {
    expect(await takeInPhoto(await plain(1, 1).png().toBuffer())).toEqual({
      ok: false,
      error: { code: 'photo-too-small', widthPx: 1, heightPx: 1 },
    });
  });

  test('when it has a hundred megapixels, before it is decoded', async () => {
    const bytes = await plain(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer();
    const refused = { ok: false, error: { code: 'photo-too-large', widthPx: 10_000, heightPx: 10_000 } };
    expect(await takeInPhoto(bytes)).toEqual(refused);
    // Cut off after its header it could not be decoded at all, and is refused for the same reason.
    expect(await takeInPhoto(bytes.subarray(0, 200))).toEqual(refused);
  });

  test('when it is cut off, empty or no picture', async () => {
    const whole = await plain(600, 600).jpeg().toBuffer();
    const damaged = { ok: false, error: { code: 'photo-damaged' } };
    expect(await takeInPhoto(whole.subarray(0, whole.length / 2))).toEqual(damaged);
    expect(await takeInPhoto(new Uint8Array())).toEqual(damaged);
    expect(await takeInPhoto(Buffer.from('PK\u0003\u0004 bukan gambar'))).toEqual(damaged);
  });

  test('when it is code dressed as a picture', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><script/></svg>');
    expect(await takeInPhoto(svg)).toEqual({ ok: false, error: { code: 'photo-unsupported' } });
  });
});
