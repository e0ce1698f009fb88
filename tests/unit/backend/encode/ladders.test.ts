import { ladders } from '#backend/encode/ladders.ts';
import { readEncodingRules } from '#backend/encode/read-rules.ts';
import { encodeDelivery, encodeMaster, type RawPicture } from '#backend/encode/encode-picture.ts';
import { xmpPacket } from '#core/export/xmp.ts';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { RESOURCES } from '../../../helpers/design-resources.ts';

const rules = readEncodingRules(RESOURCES);

/** Letters, rings and a soft ground: more colours than any palette has. */
async function aPage(): Promise<RawPicture> {
  const rings = Array.from(
    { length: 9 },
    (_, ring) =>
      `<circle cx="240" cy="240" r="${20 * ring + 15}" fill="none" stroke="hsl(${40 * ring} 60% 50%)" stroke-width="3"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="600">
    <defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="#0e4d34"/><stop offset="1" stop-color="#c9a227"/></linearGradient></defs>
    <rect width="480" height="600" fill="url(#g)"/>${rings.join('')}
    <path d="M40 480h400M40 520h300M40 560h350" stroke="#fff" stroke-width="9"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .raw()
    .ensureAlpha()
    .toBuffer({ resolveWithObject: true });
  return { rgba: data, widthPx: info.width, heightPx: info.height };
}

const opened = ({ rgba, widthPx, heightPx }: RawPicture) =>
  sharp(rgba, { raw: { width: widthPx, height: heightPx, channels: 4 } });

test('no two palettes that are tried give a page the same file, and the last takes twice the bytes of the first', async () => {
  const page = await aPage();
  const [png] = ladders({ accepted: ['png'], rules });
  const bytes: number[] = [];
  for (const { encode } of png?.steps ?? []) bytes.push((await encode(opened(page)).toBuffer()).byteLength);
  expect(bytes).toHaveLength(rules.palettes.length);
  expect(new Set(bytes).size).toBe(bytes.length);
  expect(bytes.at(-1)).toBeGreaterThan(2 * (bytes[0] ?? Infinity));
});

test.each([null, 28_000])(
  'a photo with a goal of %s bytes is sent as the slower encoder makes it, better or smaller than the quick one could',
  async (goalBytes) => {
    const page = await aPage();
    const wish = {
      accepted: ['jpg'] as const,
      ...{
        limits: { goalBytes, wallBytes: null },
        rules,
        xmp: xmpPacket({ title: 'Uji', altText: '', approval: null }),
        texts: [],
      },
    };
    const sent = await encodeDelivery(await encodeMaster(page), wish);
    const { isProgressive } = await sharp(sent?.bytes).metadata();
    expect({ isProgressive, isGood: (sent?.score ?? 0) >= rules.floorScore }).toEqual({
      isProgressive: true,
      isGood: true,
    });
  },
);
