import type { RawPicture } from '#backend/encode/encode-picture.ts';
import { referencePicture, similarity } from '#core/export/similarity.ts';
import sharp, { type Sharp } from 'sharp';
import { median, say, type Comparison } from './bench.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { loadSsimulacra2, type Ssimulacra2 } from './ssimulacra2.ts';

/** Half a page each way: ssimulacra2 in WebAssembly takes seconds for a whole one. */
const WIDTH_PX = 540;
const HEIGHT_PX = 540;
/** From plainly worse than any floor to nearly equal, in the three ways the search knows. */
const WAYS: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  'JPEG 50 4:2:0': (picture) => picture.jpeg({ quality: 50, chromaSubsampling: '4:2:0' }),
  'JPEG 75 4:4:4': (picture) => picture.jpeg({ quality: 75, chromaSubsampling: '4:4:4' }),
  'JPEG 90 4:2:0': (picture) => picture.jpeg({ quality: 90, chromaSubsampling: '4:2:0' }),
  'JPEG 95 4:4:4': (picture) => picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }),
  'PNG 16 warna': (picture) => picture.png({ palette: true, colours: 16, dither: 0 }),
  'PNG mutu 70': (picture) => picture.png({ palette: true, colours: 256, quality: 70, dither: 0 }),
};
/** As the best of plain SSIM variants reach against ssimulacra2 on mixed codecs. */
const LOWEST_CORRELATION = 0.9;

/** Says how far our score can be trusted: how alike it orders copies, and by how many points it is off. */
export async function calibrate(): Promise<
  (
    pages: readonly { readonly name: string; readonly picture: RawPicture }[],
  ) => Promise<readonly Comparison[]>
> {
  const peer = await loadSsimulacra2();
  return async (pages) => {
    const pairs: (readonly [number, number])[] = [];
    // One layout of each template: the others hold the same things elsewhere.
    for (const { name, picture } of pages.filter((page) => page.name.endsWith('4x5'))) {
      for (const [way, encode] of Object.entries(WAYS)) {
        const pair = await scoresOf(picture, encode, peer);
        pairs.push(pair);
        say(`kalibrasi ${name}, ${way}: kami ${pair[0].toFixed(1)}, ssimulacra2 ${pair[1].toFixed(1)}`);
      }
    }
    const off = pairs.map(([ours, theirs]) => Math.abs(ours - theirs));
    const lean = pairs.map(([ours, theirs]) => ours - theirs);
    say(`selisih tengah ${median(off).toFixed(1)}, terbesar ${Math.max(...off).toFixed(1)}`);
    say(`condong tengah ${median(lean).toFixed(1)} (positif: kami lebih murah hati)`);
    return [
      {
        what: `korelasi peringkat dengan ssimulacra2, ${pairs.length} salinan`,
        unit: 'rho',
        ours: rankCorrelation(pairs),
        peer: { name: 'urutan sama', value: 1 },
        bound: { kind: 'at-least', ratio: LOWEST_CORRELATION },
      },
    ];
  };
}

async function scoresOf(
  { rgba, widthPx, heightPx }: RawPicture,
  encode: (picture: Sharp) => Sharp,
  peer: Ssimulacra2,
): Promise<readonly [number, number]> {
  const middle = {
    left: Math.floor((widthPx - WIDTH_PX) / 2),
    top: Math.floor((heightPx - HEIGHT_PX) / 2),
    width: WIDTH_PX,
    height: HEIGHT_PX,
  };
  const raw = { width: widthPx, height: heightPx, channels: 4 } as const;
  const original = await sharp(rgba, { raw }).extract(middle).removeAlpha().raw().toBuffer();
  const part = sharp(original, { raw: { width: WIDTH_PX, height: HEIGHT_PX, channels: 3 } });
  const copy = await sharp(await encode(part).toBuffer())
    .removeAlpha()
    .raw()
    .toBuffer();
  const [ours, other] = [original, copy].map((rgb) => referencePicture(withAlpha(rgb), WIDTH_PX, HEIGHT_PX));
  if (ours === undefined || other === undefined) throw new Error('Nothing to compare');
  return [similarity(ours, other), peer({ original, copy, widthPx: WIDTH_PX, heightPx: HEIGHT_PX })];
}

function withAlpha(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4)
    rgba.set(rgb.subarray(from, from + 3), to);
  return rgba;
}
