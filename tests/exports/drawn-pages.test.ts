import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import type { Box, DisplayItem, DisplayList, TextItem } from '#core/design/display-list.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { layoutsOf } from '#core/design/template.ts';
import type { PixelPage } from '#core/export/page-renderer.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../helpers/design-fixtures.ts';
import { bundledFaces } from '../helpers/design-resources.ts';
import { openDrawing } from '../helpers/drawing.ts';
import { seededRandom } from '../helpers/seeded-random.ts';

const faces = bundledFaces();
const drawing = openDrawing();
let logo: Buffer;
beforeAll(async () => {
  logo = await aLogo();
});

async function drawn(list: DisplayList): Promise<PixelPage> {
  const outcome = await drawing.render({ list, scale: 1 }, { readMedia: () => Promise.resolve(logo) });
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.detail}`);
  return outcome.value;
}

/** Another layout for the next template: every layout is drawn by several. */
const PAGES = TEMPLATE_IDS.map((id, index) => {
  const template = builtInTemplate(id);
  const layouts = layoutsOf(template);
  return { template, layout: layouts[index % layouts.length] ?? '4x5' };
});

test.each(PAGES.map((page) => [page.template.id, page] as const))(
  '%s puts no ink of a text outside the box it was fitted to',
  async (_, { template, layout }) => {
    const list = renderDesign(aDocument(template, sampleValues(template, 'longest')), layout, { faces })
      .pages[0];
    const texts = list.items.filter(
      (item): item is TextItem =>
        item.kind === 'text' && item.rotation === undefined && item.isPattern !== true,
    );
    expect(texts.length).toBeGreaterThan(0);
    for (const group of apart(texts)) {
      const { rgba } = await drawn(inRed(list, group));
      const rooms = group.map(roomOf);
      expect(inkOutside(rgba, list.widthPx, rooms)).toEqual([]);
      expect(rooms.filter((room) => !hasInk(rgba, list.widthPx, room))).toEqual([]);
    }
  },
);

test.each(['resmi.siaran_pers_visual', 'hangat.kutipan_pimpinan', 'data.rekap_bulanan', 'resmi.dpo'])(
  '%s shows the office’s logo at the place and size its page says, and nothing over it',
  async (id) => {
    const template = builtInTemplate(id);
    const made = aDocument(template, sampleValues(template, 'ordinary'));
    const sha256 = createHash('sha256').update(logo).digest('hex');
    const picture = { sha256, widthPx: LOGO_PX, heightPx: LOGO_PX };
    const document = { ...made, brand: { ...made.brand, logo: picture } };
    for (const layout of layoutsOf(template)) {
      const [list] = renderDesign(document, layout, { faces }).pages;
      const place = list.items.find((item) => item.kind === 'image' && item.sha256 === sha256);
      if (place?.kind !== 'image') throw new Error(`no logo on ${layout}`);
      const page = await drawn(list);
      const here = await likeness(page, place);
      const aside = await Promise.all(
        [-4, 4].flatMap((by) => [
          likeness(page, { ...place, xPx: place.xPx + by }),
          likeness(page, { ...place, yPx: place.yPx + by }),
        ]),
      );
      expect({
        layout,
        isThere: here < 15,
        isNearest: aside.every((difference) => difference > 4 * here),
      }).toEqual({
        ...{ layout, isThere: true, isNearest: true },
      });
    }
  },
);

/** Texts in as few groups as it takes for no two of a group to share ground: ink is then told apart by where it is. */
function apart(texts: readonly TextItem[]): readonly (readonly TextItem[])[] {
  const groups: TextItem[][] = [];
  for (const text of texts) {
    const free = groups.find((group) => group.every((other) => !touch(roomOf(other), roomOf(text))));
    if (free === undefined) groups.push([text]);
    else free.push(text);
  }
  return groups;
}

/**
 * Where ink of a text may be: its box, which its capitals and baselines lie in, and what letters of its faces reach beyond
 * those: descenders below, the stems of b, d and l above, the slope of an italic at the sides.
 */
function roomOf({ box, sizePx, face }: TextItem): Box {
  const below = (faces.get(face)?.descentEm ?? 0) * sizePx + 2;
  const above = 0.14 * sizePx + 2;
  const beside = 0.1 * sizePx + 2;
  return {
    xPx: box.xPx - beside,
    yPx: box.yPx - above,
    widthPx: box.widthPx + 2 * beside,
    heightPx: box.heightPx + above + below,
  };
}

function touch(one: Box, other: Box): boolean {
  return (
    one.xPx < other.xPx + other.widthPx &&
    other.xPx < one.xPx + one.widthPx &&
    one.yPx < other.yPx + other.heightPx &&
    other.yPx < one.yPx + one.heightPx
  );
}

/** Only these texts, red on white. */
function inRed(list: DisplayList, texts: readonly TextItem[]): DisplayList {
  const ground: DisplayItem = {
    kind: 'rect',
    ...{ xPx: 0, yPx: 0, widthPx: list.widthPx, heightPx: list.heightPx },
    ...{ radiusPx: 0, fill: '#FFFFFF', stroke: null },
  };
  const red = texts.map((text) => ({
    ...text,
    color: '#FF0000',
    ...(text.strong !== undefined && { strong: { ...text.strong, color: '#FF0000' } }),
  }));
  return { ...list, images: [], items: [ground, ...red] };
}

/** The first few pixels with ink that lie in none of the rooms. */
function inkOutside(rgba: Uint8Array, widthPx: number, rooms: readonly Box[]): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < rgba.length && found.length < 3; at += 4) {
    if ((rgba[at + 1] ?? 0) > 240) continue;
    const x = (at / 4) % widthPx;
    const y = Math.floor(at / 4 / widthPx);
    if (!rooms.some((room) => holds(room, x, y))) found.push(`${x}, ${y}`);
  }
  return found;
}

function hasInk(rgba: Uint8Array, widthPx: number, room: Box): boolean {
  for (let y = Math.max(0, Math.floor(room.yPx)); y < room.yPx + room.heightPx; y += 1)
    for (let x = Math.max(0, Math.floor(room.xPx)); x < room.xPx + room.widthPx; x += 1)
      if ((rgba[(y * widthPx + x) * 4 + 1] ?? 255) < 240) return true;
  return false;
}

function holds({ xPx, yPx, widthPx, heightPx }: Box, x: number, y: number): boolean {
  return x + 1 > xPx && x < xPx + widthPx && y + 1 > yPx && y < yPx + heightPx;
}

const LOGO_PX = 400;

/** A logo like no other part of a page: coarse grain, so that a few pixels beside are not taken for the place. */
function aLogo(): Promise<Buffer> {
  const random = seededRandom(20261127);
  const grain = Uint8Array.from({ length: 12 * 12 * 3 }, () => Math.floor(random() * 256));
  return sharp(grain, { raw: { width: 12, height: 12, channels: 3 } })
    .resize(LOGO_PX, LOGO_PX, { kernel: 'nearest' })
    .png()
    .toBuffer();
}

/** Mean difference per channel, 0 to 255, between the logo and what stands in a place; its corners may be cut round. */
async function likeness({ rgba, widthPx, heightPx }: PixelPage, place: Box): Promise<number> {
  const [left, top, width, height] = [place.xPx, place.yPx, place.widthPx, place.heightPx].map(Math.round);
  if (left === undefined || top === undefined || width === undefined || height === undefined) return 255;
  const inner = {
    left: Math.round(width * 0.2),
    top: Math.round(height * 0.2),
    width: Math.round(width * 0.6),
    height: Math.round(height * 0.6),
  };
  const raw = { width: widthPx, height: heightPx, channels: 4 as const };
  const there = await sharp(rgba, { raw })
    .extract({ ...inner, left: left + inner.left, top: top + inner.top })
    .removeAlpha()
    .raw()
    .toBuffer();
  const wanted = await sharp(await sharp(logo).resize(width, height, { fit: 'fill' }).png().toBuffer())
    .extract(inner)
    .removeAlpha()
    .raw()
    .toBuffer();
  let sum = 0;
  for (const [index, value] of there.entries()) sum += Math.abs(value - (wanted[index] ?? 0));
  return sum / there.length;
}
