import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { shape } from '#core/design/edit/shape.ts';
import { renderDesign } from '#core/design/render-design.ts';
import type { RenderedDesign } from '#core/design/rendered-design.ts';
import { partSchema, type Part } from '#core/design/template-parts.ts';
import { aDocument, builtInTemplate, sampleValues } from '../helpers/design-fixtures.ts';
import { bundledFaces } from '../helpers/design-resources.ts';
import { openDrawing } from '../helpers/drawing.ts';
import { testWith } from '../helpers/programs.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const faces = bundledFaces();
const template = builtInTemplate('hangat.pengumuman_layanan');
const ON = { layout: '4x5', page: 0 } as const;
const SITE = 'https://kejari-telukpadma.go.id/layanan/pengambilan-barang-bukti';

const drawing = openDrawing();

function aCode(says: string, sidePx: number, more: object = {}): Part {
  const look = { dark: 'ink', light: 'putih' };
  return partSchema.parse({
    ...{ part: 'qr', id: 'p900', box: [300, 700, sidePx, sidePx], content: [{ say: says }] },
    ...{ ...look, ...more },
  });
}

function pageWith(part: Part): RenderedDesign {
  const shaped = shape(template, [{ op: 'add', on: ON, part: { ...part, id: 'p900' } }], 'design');
  if (!shaped.ok) throw new Error(shaped.error.code);
  const document = aDocument(template, sampleValues(template, 'ordinary'));
  const made = { ...document, brand: { ...document.brand, logo: null }, template: shaped.value.template };
  return renderDesign(made, ON.layout, { faces });
}

const found = ({ findings }: RenderedDesign) =>
  findings
    .filter(({ code }) => code.startsWith('qr-'))
    .map(({ code, severity, params }) => [code, severity, params]);

/** What zbarimg, an outside program, reads in a page drawn and then made this large. */
async function read(page: RenderedDesign, share: number): Promise<string> {
  const list = {
    ...page.pages[0],
    images: [],
    items: page.pages[0].items.filter(({ kind }) => kind !== 'image'),
  };
  const drawn = await drawing.render({ list, scale: 1 }, { readMedia: () => Promise.resolve(null) });
  if (!drawn.ok) throw new Error(drawn.error.detail);
  const { rgba, widthPx, heightPx } = drawn.value;
  const path = join(tempFolder(), 'halaman.png');
  await sharp(rgba, { raw: { width: widthPx, height: heightPx, channels: 4 } })
    .resize(Math.round(widthPx * share))
    .png()
    .toFile(path);
  return execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', path], {
    encoding: 'utf8',
  }).trimEnd();
}

describe('a QR code on a page', () => {
  testWith(
    'zbarimg',
    'says exactly what it was given, also when its page is shown at a quarter of its size',
    async () => {
      const codes: readonly (readonly [string, number])[] = [
        ['https://kejaksaan.go.id', 264],
        // As large as the code of a clarification is, and as long as it may be there.
        ['https://kejari-telukpadma.go.id/klarifikasi/2026/11/sumbangan', 300],
        [SITE, 360],
        [`${SITE}?kanal=instagram&unggahan=2026-11-27&kode=PENG-14%2FP.5.10%2F11%2F2026`, 488],
        ['Pengaduan: WA 0811-5555-0100 (Sénin–Jumat, 08.00–16.00 WITA)', 392],
      ];
      for (const [says, sidePx] of codes) {
        const page = pageWith(aCode(says, sidePx));
        expect(found(page)).toEqual([]);
        expect([await read(page, 1), await read(page, 0.25)]).toEqual([says, says]);
      }
    },
  );

  test('stands on whole pixels in the largest square of its box, with its quiet zone', () => {
    const { items } = pageWith(aCode(SITE, 321.5, { box: [700.3, 880.7, 321.5, 330] })).pages[0];
    const code = items.find(
      ({ kind }, index) => kind === 'path' && items[index - 1]?.kind === 'rect' && index > items.length - 3,
    );
    const ground = items.at(-2);
    if (code?.kind !== 'path' || ground?.kind !== 'rect') throw new Error('no code');
    const numbers = (code.d.match(/[\d.]+/gu) ?? []).map(Number);
    expect(numbers.every(Number.isInteger)).toBe(true);
    // 37 modules of version 5 and four free on each side, 7 px each.
    expect([ground.widthPx, ground.heightPx, ground.xPx, ground.yPx]).toEqual([315, 315, 704, 888]);
  });

  test('too small for a phone is said, with the size it takes', () => {
    expect(found(pageWith(aCode(SITE, 180)))).toEqual([
      ['qr-small', 'warning', { layout: '4x5', sidePx: 180, leastSidePx: 328 }],
    ]);
    // In the 300 px of a clarification 62 letters are read, one more is not.
    const address = 'https://kejari-telukpadma.go.id/klarifikasi/2026/11/sumbangan1';
    expect([address.length, found(pageWith(aCode(address, 300)))]).toEqual([62, []]);
    expect(found(pageWith(aCode(`${address}2`, 300)))).toEqual([
      ['qr-small', 'warning', { layout: '4x5', sidePx: 287, leastSidePx: 328 }],
    ]);
  });

  test('pale on its ground, or light on dark, is an error', () => {
    const faint = [['qr-faint', 'error', { layout: '4x5' }]];
    expect(found(pageWith(aCode(SITE, 360, { dark: 'soft' })))).toEqual(faint);
    expect(found(pageWith(aCode(SITE, 360, { dark: 'putih', light: 'ink' })))).toEqual(faint);
  });

  test('longer than any code can be, or than its box can hold, is refused and not drawn', () => {
    for (const part of [aCode('x'.repeat(2400), 800), aCode('x'.repeat(2000), 100)]) {
      const page = pageWith(part);
      expect(found(page)).toEqual([
        [
          'qr-too-long',
          'error',
          { layout: '4x5', letters: part.part === 'qr' && part.box[2] === 800 ? 2400 : 2000 },
        ],
      ]);
      expect(page.pages[0].items.length).toBe(pageWith(aCode('', 320)).pages[0].items.length);
    }
  });

  test('follows the field it shows, and is not there while that is empty', () => {
    const page = (text: string) => {
      const part = aCode('', 320, { content: [{ slot: 'judul' }] });
      const shaped = shape(template, [{ op: 'add', on: ON, part: { ...part, id: 'p900' } }], 'design');
      if (!shaped.ok) throw new Error(shaped.error.code);
      const values = {
        ...sampleValues(template, 'ordinary'),
        ['judul']: { kind: 'text', text } as const,
      };
      return renderDesign({ ...aDocument(template, values), template: shaped.value.template }, ON.layout, {
        faces,
      });
    };
    const pathOf = ({ pages }: RenderedDesign) => pages[0].items.at(-1);
    expect(pathOf(page('Layanan A'))).toMatchObject({ kind: 'path', slot: 'judul' });
    expect(pathOf(page('Layanan A'))).not.toEqual(pathOf(page('Layanan B')));
    expect(page('').pages[0].items.filter(({ slot }) => slot === 'judul')).toEqual([]);
  });
});

testWith(
  'zbarimg',
  'a clarification leads to the address of its explanation on every size that is not posted with a link, at a quarter too',
  async () => {
    const hoax = builtInTemplate('resmi.klarifikasi_hoaks');
    const tautan = { kind: 'text', text: 'kejari-telukpadma.go.id/siaran/klarifikasi-14' } as const;
    const made = aDocument(hoax, { ...sampleValues(hoax, 'ordinary'), tautan });
    const document = { ...made, brand: { ...made.brand, logo: null } };
    for (const layout of ['4x5', '1x1', '9x16'] as const) {
      const page = renderDesign(document, layout, { faces });
      expect(found(page)).toEqual([]);
      const said = 'https://kejari-telukpadma.go.id/siaran/klarifikasi-14';
      expect([layout, await read(page, 1), await read(page, 0.25)]).toEqual([layout, said, said]);
    }
    expect(
      renderDesign(document, '16x9', { faces }).pages[0].items.filter(({ slot }) => slot === 'tautan'),
    ).toEqual([]);
  },
);
