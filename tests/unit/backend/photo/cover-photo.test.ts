import type { Photo } from '#core/photo/photo.ts';
import { execFileSync } from 'node:child_process';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openBackend } from '../../../helpers/open-backend.ts';

const FACE = { shape: 'elips', x: 0.3, y: 0.2, width: 0.4, height: 0.6 } as const;

/** A face-like picture: light on dark, with eyes and a mouth, so that a mere blur would still correlate with it. */
const FACE_SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#28323c"/>
  <ellipse cx="300" cy="200" rx="100" ry="110" fill="#e2b48c"/><circle cx="265" cy="170" r="16" fill="#111"/>
  <circle cx="335" cy="170" r="16" fill="#111"/><rect x="260" y="240" width="80" height="18" fill="#7a1f1f"/></svg>`;

async function opened() {
  const { backend, client } = await openBackend();
  const bytes = await sharp(Buffer.from(FACE_SVG))
    .withExif({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '5/1 8/1 0/1' } })
    .jpeg({ quality: 95 })
    .toBuffer();
  const { sha256 } = await backend.context.media.put(bytes, { ext: 'jpg' });
  const { photo } = await client.call('photo.add', { sha256, fileName: 'saksi.jpg', credit: 'Rina' });
  const read = async (hash: string) => Buffer.from((await backend.context.media.read(hash)) ?? []);
  return { backend, client, photo, original: bytes, read };
}

const grey = async (bytes: Uint8Array) => (await sharp(bytes).greyscale().raw().toBuffer()).map(Number);

/** Pearson's r of two pictures inside the ellipse, a little in from its edge. */
function correlationInside(a: Uint8Array, b: Uint8Array): number {
  const pairs: [number, number][] = [];
  for (let y = 90; y < 310; y += 1)
    for (let x = 190; x < 410; x += 1)
      if (((x - 300) / 110) ** 2 + ((y - 200) / 110) ** 2 < 0.98)
        pairs.push([a[y * 600 + x] ?? 0, b[y * 600 + x] ?? 0]);
  const mean = (of: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length;
  const [meanA, meanB] = [mean(0), mean(1)];
  const sum = (term: (x: number, y: number) => number) =>
    pairs.reduce((total, [x, y]) => total + term(x - meanA, y - meanB), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}

test('a covered copy tells nothing of what lay beneath, is a photo of its own, and the original stays byte for byte', async () => {
  const { backend, client, photo, original, read } = await opened();
  const copy = await client.call('photo.cover', { uid: photo.uid, covers: [FACE] });
  const before = await grey(await read(photo.working.sha256));
  const after = await grey(await read(copy.working.sha256));
  const softened = await grey(
    await sharp(await read(photo.working.sha256))
      .blur(10)
      .toBuffer(),
  );
  expect(Math.abs(correlationInside(before, after))).toBeLessThan(0.25);
  // The control: what a strong blur would have left.
  expect(correlationInside(before, softened)).toBeGreaterThan(0.5);
  // Outside there is only what encoding once more costs.
  const apart = Array.from(before.subarray(0, 600 * 60), (value, at) => Math.abs(value - (after[at] ?? 0)));
  expect(Math.max(...apart)).toBeLessThan(6);
  expect((await read(photo.originalSha256)).equals(original)).toBe(true);
  expect(await client.call('photo.list', {}).then(({ photos }) => photos.map(({ uid }) => uid))).toEqual([
    copy.uid,
    photo.uid,
  ]);
  const about = ({ maskedFrom, fileName, credit, mustMask, originalSha256, working }: Photo) => ({
    maskedFrom,
    fileName,
    credit,
    mustMask,
    isItsOwn: originalSha256 === working.sha256 && originalSha256 !== photo.originalSha256,
  });
  expect(about(copy)).toEqual({
    maskedFrom: photo.uid,
    fileName: 'saksi-ditutup.jpg',
    credit: 'Rina',
    mustMask: false,
    isItsOwn: true,
  });
  const path = (await backend.context.media.path(copy.working.sha256)) ?? '';
  expect(execFileSync('exiftool', ['-s', '-GPS*', '-ThumbnailImage', path]).toString()).toBe('');
});

test('the same covers give the copy that is there; other covers another', async () => {
  const { client, photo } = await opened();
  const first = await client.call('photo.cover', { uid: photo.uid, covers: [FACE] });
  const again = await client.call('photo.cover', { uid: photo.uid, covers: [FACE] });
  const other = await client.call('photo.cover', { uid: photo.uid, covers: [{ ...FACE, shape: 'kotak' }] });
  expect(again.uid).toBe(first.uid);
  expect(other.uid).not.toBe(first.uid);
});
