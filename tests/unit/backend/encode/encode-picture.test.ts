import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { createEncoder } from '#backend/encode/encoder.ts';
import type { Box } from '#core/design/display-list.ts';
import { encodingRulesSchema, sizeLimits } from '#core/export/encoding-rules.ts';
import { xmpPacket } from '#core/export/xmp.ts';
import { nodeChildPort } from '#host/child-port.ts';

const WIDTH = 320;
const HEIGHT = 400;
const rules = encodingRulesSchema.parse(
  JSON.parse(readFileSync(new URL('../../../../resources/data/encoding.json', import.meta.url), 'utf8')),
);
const xmp = xmpPacket({ title: 'Klarifikasi', altText: 'Poster <klarifikasi>', approval: 'a'.repeat(64) });
const NO_LIMITS = { goalBytes: null, wallBytes: null };

/** Flat colours with sharp edges, or a soft photo-like field. */
function picture(kind: 'flat' | 'photo') {
  const rgba = new Uint8Array(WIDTH * HEIGHT * 4);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const at = (y * WIDTH + x) * 4;
      const soft = [
        128 + 90 * Math.sin(x / 9 + y / 31) + ((x * 7919 + y * 104729) % 23),
        128 + 80 * Math.cos(y / 17) + ((x * 31 + y * 17) % 19),
        100 + 70 * Math.sin((x + y) / 40),
      ];
      const flat = (x >> 4) % 3 === 0 ? [20, 60, 40] : [250, 248, 240];
      rgba.set([...(kind === 'flat' ? flat : soft), 255], at);
    }
  }
  return { rgba, widthPx: WIDTH, heightPx: HEIGHT };
}

function anEncoder() {
  const encoder = createEncoder(nodeChildPort);
  onTestFinished(() => encoder.close());
  return encoder;
}

test('a master gives back exactly the pixels it was made from', async () => {
  const encoder = anEncoder();
  const original = picture('photo');
  const master = await encoder.run({ task: 'master', picture: original }, { name: 'uji' });
  const back = await encoder.run({ task: 'pixels', master }, { name: 'uji' });
  expect(Buffer.compare(Buffer.from(back.rgba), Buffer.from(original.rgba))).toBe(0);
});

test('a flat poster becomes a palette PNG, a photo a JPEG, both above the preferred score and with their XMP', async () => {
  const encoder = anEncoder();
  const deliver = async (kind: 'flat' | 'photo') => {
    const master = await encoder.run({ task: 'master', picture: picture(kind) }, { name: kind });
    const wish = { accepted: ['png', 'jpg'] as const, limits: NO_LIMITS, rules, xmp, texts: [] };
    const sent = await encoder.run({ task: 'delivery', master, wish }, { name: kind });
    const { xmp: written } = await sharp(sent?.bytes).metadata();
    return {
      ext: sent?.ext,
      isGood: (sent?.score ?? 0) >= rules.preferredScore,
      isSmaller: (sent?.bytes.byteLength ?? Infinity) < master.byteLength,
      hasAltText: written?.toString('utf8').includes('Poster &lt;klarifikasi&gt;'),
    };
  };
  const good = { isGood: true, isSmaller: true, hasAltText: true };
  expect(await deliver('flat')).toEqual({ ext: 'png', ...good });
  expect(await deliver('photo')).toEqual({ ext: 'jpg', ...good });
});

test('only what the format accepts is used, and a wall that needs less than the floor is refused', async () => {
  const encoder = anEncoder();
  const master = await encoder.run({ task: 'master', picture: picture('flat') }, { name: 'uji' });
  const wish = { accepted: ['jpg'] as const, limits: NO_LIMITS, rules, xmp, texts: [] };
  const sent = await encoder.run({ task: 'delivery', master, wish }, { name: 'uji' });
  expect(sent?.ext).toBe('jpg');
  const walled = { ...wish, limits: { goalBytes: 500, wallBytes: 600 } };
  expect(await encoder.run({ task: 'delivery', master, wish: walled }, { name: 'uji' })).toBeNull();
});

test('a goal below the usual size is kept by giving up no more quality than that takes', async () => {
  const encoder = anEncoder();
  const master = await encoder.run({ task: 'master', picture: picture('photo') }, { name: 'uji' });
  const delivered = async (goalBytes: number | null) => {
    const wish = {
      accepted: ['jpg'] as const,
      limits: { goalBytes, wallBytes: null },
      rules,
      xmp,
      texts: [],
    };
    const sent = await encoder.run({ task: 'delivery', master, wish }, { name: 'uji' });
    return { bytes: sent?.bytes.byteLength ?? Infinity, score: sent?.score ?? 0 };
  };
  const usual = await delivered(null);
  const smallest = await delivered(1);
  const between = Math.round((usual.bytes + smallest.bytes) / 2);
  const kept = await delivered(between);
  expect({
    floorIsLower: smallest.score < usual.score,
    keepsGoal: kept.bytes <= between,
    usesGoal: kept.bytes > (smallest.bytes + between) / 2,
    looksBetter: kept.score > smallest.score,
  }).toEqual({ floorIsLower: true, keepsGoal: true, usesGoal: true, looksBetter: true });
});

test('letters on a calm page keep the floor by themselves, and a file that cannot keep it is refused', async () => {
  const encoder = anEncoder();
  const rgba = picture('photo').rgba.map((value, at) =>
    at % 4 === 3 || Math.floor(at / 4 / WIDTH) >= 32 ? 255 : value,
  );
  const master = await encoder.run(
    { task: 'master', picture: { rgba, widthPx: WIDTH, heightPx: HEIGHT } },
    { name: 'uji' },
  );
  const letters = [{ xPx: 0, yPx: 0, widthPx: WIDTH, heightPx: 32 }];
  const sentWith = async (texts: readonly Box[], wallBytes: number | null = null) => {
    const limits = { goalBytes: 1, wallBytes };
    const wish = { accepted: ['jpg'] as const, limits, rules, xmp, texts };
    return encoder.run({ task: 'delivery', master, wish }, { name: 'uji' });
  };
  const low = await sentWith([]);
  const high = await sentWith(letters);
  expect({
    pageAloneIsGood: (low?.score ?? 0) >= rules.floorScore,
    keepsFloor: (high?.textScore ?? 0) >= rules.floorScore,
    costsBytes: (high?.bytes.byteLength ?? 0) > (low?.bytes.byteLength ?? Infinity),
    refused: await sentWith(letters, low?.bytes.byteLength),
  }).toEqual({ pageAloneIsGood: true, keepsFloor: true, costsBytes: true, refused: null });
});

test('a master that is no picture is refused by name, and the encoder goes on', async () => {
  const encoder = anEncoder();
  const broken = encoder.run({ task: 'pixels', master: new Uint8Array(10) }, { name: '01.png' });
  await expect(broken).rejects.toMatchObject({ code: 'encode-failed', params: { file: '01.png' } });
  const master = await encoder.run({ task: 'master', picture: picture('flat') }, { name: 'uji' });
  expect(master.byteLength).toBeGreaterThan(100);
});

test('cancelling ends the work at once', async () => {
  const encoder = anEncoder();
  const cancel = new AbortController();
  const work = encoder.run(
    { task: 'master', picture: picture('photo') },
    { name: 'uji', signal: cancel.signal },
  );
  cancel.abort();
  await expect(work).rejects.toMatchObject({ code: 'cancelled' });
});

test('limits take the smaller of app and interface, and the hard limit where there is one', () => {
  expect(sizeLimits({ max_file_mb: { app: 30, api: 8 }, export: { target_kb: 450 } })).toEqual({
    goalBytes: 450_000,
    wallBytes: 8_000_000,
  });
  expect(sizeLimits({ max_file_mb: { whatsapp_preview: 0.6 }, export: { hard_max_kb: 300 } })).toEqual({
    goalBytes: null,
    wallBytes: 300_000,
  });
  expect(sizeLimits({})).toEqual(NO_LIMITS);
});
