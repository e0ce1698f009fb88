import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#client/client.ts';
import type { DisplayItem, DisplayList } from '#core/design/display-list.ts';
import type { SlotValue } from '#core/design/document.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { checkContrast, listBeneathText, textMaskList } from '#core/preflight/page-check.ts';
import { nodeChildPort } from '#host/child-port.ts';
import { A_PHOTO, aDocument, builtInTemplate, sampleValues } from '../helpers/design-fixtures.ts';
import { bundledFaces } from '../helpers/design-resources.ts';
import { openDrawing } from '../helpers/drawing.ts';
import { openBackend, type TestBackend } from '../helpers/open-backend.ts';
import { fillDesign } from '../helpers/fill-design.ts';

const NEWS = 'resmi.siaran_pers_visual';
const FEED = 'ig_feed_4x5';
const drawing = openDrawing();

/** A real backend that draws with the installed browser, and its own renderer, which closes with it. */
const openDrawingBackend = (): Promise<TestBackend> =>
  openBackend({
    ports: {
      children: nodeChildPort,
      renderer: drawing.another(),
    },
  });

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const text = (value: string): SlotValue => ({ kind: 'text', text: value });

/** Uploads a plain photo and takes it into a slot. */
async function aPhoto(
  { backend, client }: TestBackend,
  widthPx: number,
  heightPx: number,
): Promise<SlotValue> {
  const incoming = '00000000-0000-4000-8000-000000000001';
  const bytes = await sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer();
  await writeFile(join(backend.context.paths.incoming, incoming), bytes);
  const { sha256 } = await client.call('media.adopt', { incoming });
  const { photo } = await client.call('photo.add', { sha256, fileName: 'langit.jpg' });
  return { kind: 'photo', ...photo.working, focal: { x: 0.5, y: 0.5 }, credit: '', alt: '' };
}

/** A planned post with a press picture; `values` fill its slots. */
async function aPost(client: Client, values: Readonly<Record<string, SlotValue>>): Promise<string> {
  const { item } = await client.call('plan.add', {
    kind: 'infografis',
    title: 'Penyuluhan hukum di SMA Negeri 1 Teluk Padma',
    formats: [FEED],
    caption: 'Jaksa menyapa siswa. '.repeat(130),
    hashtags: ['#a', '#b', '#c', '#d', '#e', '#f'],
  });
  const design = await client.call('design.create', { templateId: NEWS, itemUid: item.uid });
  await fillDesign(client, design, values);
  return item.uid;
}

test('everything wrong with a post is found with its severity, its place, its reason and the room that mends it', async () => {
  const opened = await openDrawingBackend();
  const itemUid = await aPost(opened.client, {
    judul: text('Penyuluhan '.repeat(60).trim()),
    teras: text('Siswa senang 👩‍👧 sekali.'),
    foto: await aPhoto(opened, 400, 300),
  });
  const { findings, errors } = await opened.client.call('preflight.run', { itemUid });
  const told = findings.map(({ finding, room }) => {
    const { code, severity, slot, field, format, params } = finding;
    return [severity, code, slot ?? field, format, room, params];
  });
  expect(told).toEqual([
    ['error', 'caption-over-limit', 'caption', FEED, 'calendar', { count: 2748, max: 2200, over: 548 }],
    ['error', 'hashtags-over-limit', 'hashtags', FEED, 'calendar', { count: 6, max: 5 }],
    ['error', 'alt-text-missing', 'altText', FEED, 'calendar', {}],
    ['error', 'slot-empty', 'tanggal', FEED, 'studio', { layout: '4x5' }],
    [
      'error',
      'text-too-long',
      'judul',
      FEED,
      'studio',
      { layout: '4x5', lettersOver: 527, maxLines: 4, sizePx: 44 },
    ],
    ['error', 'glyph-missing', 'teras', FEED, 'studio', { layout: '4x5', character: '👩‍👧' }],
    ['warning', 'logo-missing', 'logo', FEED, 'studio', { layout: '4x5' }],
    ['warning', 'photo-small', 'foto', FEED, 'studio', { neededPx: 1080, stretch: 2.7 }],
    ['advice', 'photo-consent-open', 'foto', undefined, 'studio', {}],
    ['advice', 'photo-credit-missing', 'foto', undefined, 'studio', {}],
  ]);
  expect(errors).toBe(6);
});

describe('contrast on the pixels of a page', () => {
  const template = builtInTemplate(NEWS);

  /** The press picture with a credit over `photo`; without its dark plate when `bare`. */
  function aPage(photo: Uint8Array, { bare }: { readonly bare: boolean }): DisplayList {
    const foto = { ...A_PHOTO, sha256: sha256Of(photo) };
    const document = aDocument(template, { ...sampleValues(template, 'ordinary'), foto });
    const displayList = renderDesign(document, '4x5', { faces: bundledFaces() }).pages[0];
    const isPlate = (item: DisplayItem) => item.kind === 'rect' && item.opacity === 0.6;
    expect(displayList.items.filter(isPlate)).toHaveLength(1);
    return bare ? { ...displayList, items: displayList.items.filter((item) => !isPlate(item)) } : displayList;
  }

  /** A dark photo, bright in the right `share` of its width. */
  async function aPhotoOf(share: number): Promise<Uint8Array> {
    const size = { height: 2000, channels: 3 } as const;
    const width = Math.max(1, Math.round(3000 * share));
    const bright = { create: { ...size, width, background: '#eed' } };
    return sharp({ create: { ...size, width: 3000, background: '#112' } })
      .composite(share === 0 ? [] : [{ input: bright, left: 3000 - width, top: 0 }])
      .jpeg()
      .toBuffer();
  }

  async function findings(share: number, plate: { readonly bare: boolean }) {
    const photo = await aPhotoOf(share);
    const list = aPage(photo, plate);
    const readMedia = (sha256: string) => Promise.resolve(sha256 === sha256Of(photo) ? photo : logo);
    const pixels = async (part: DisplayList) => {
      const outcome = await drawing.render({ list: part, scale: 1 }, { readMedia });
      if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.detail}`);
      const { rgba, widthPx, heightPx } = outcome.value;
      return { data: rgba, widthPx, heightPx };
    };
    const drawn = { beneath: await pixels(listBeneathText(list)), mask: await pixels(textMaskList(list)) };
    return checkContrast({ subject: 'materi', format: FEED }, list, drawn);
  }

  let logo: Uint8Array;
  beforeAll(async () => {
    logo = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#153' } })
      .png()
      .toBuffer();
  });

  test('a text over a photo passes on a dark photo and on the plate it is given', async () => {
    expect(await findings(0, { bare: true })).toEqual([]);
    expect(await findings(1, { bare: false })).toEqual([]);
  });

  test('it is named where only its end runs onto a bright part of the photo', async () => {
    expect(await findings(0.09, { bare: true })).toEqual([
      {
        code: 'contrast-low',
        severity: 'warning',
        subject: 'materi',
        format: FEED,
        slot: 'foto.kredit',
        params: { contrast: 1.17, required: 4.5, text: 'Dok. Humas' },
      },
    ]);
  });
});
