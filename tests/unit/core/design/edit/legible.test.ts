import { AA_CONTRAST, contrastRatio, luminance, parseHexColor } from '#core/brand/contrast.ts';
import { colorOfRole, contrastOf } from '#core/brand/color-pairs.ts';
import { COLOR_ROLES, MEANING_COLORS, type ColorRole } from '#core/design/color-roles.ts';
import type { DisplayItem, DisplayList } from '#core/design/display-list.ts';
import { legible } from '#core/design/edit/legible.ts';
import { newField } from '#core/design/edit/field-parts.ts';
import { groundAt } from '#core/design/ground-at.ts';
import { LAYOUT_SIZES } from '#core/design/layouts.ts';
import type { Palette } from '#core/design/palette.ts';
import { partSchema, type Part } from '#core/design/template-parts.ts';
import { newIcon, newPart } from '#editor/shape/new-parts.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundledPalettes } from '../../../../helpers/design-fixtures.ts';

const PAGE = LAYOUT_SIZES['4x5'];
const icon = newIcon(
  { icon: 'lucide:x', d: 'M4 4L20 20', name: { id: 'x', en: 'x' }, words: [] } as never,
  PAGE,
  'X',
);
const parts = {
  teks: newPart('text', PAGE, 'Layanan gratis'),
  garis: newPart('line', PAGE, ''),
  panah: newPart('arrow', PAGE, ''),
  ikon: icon,
  kontak: newPart('contact', PAGE, ''),
};

/** A page that is one surface, with more on it. */
function page(fill: string, ...items: readonly DisplayItem[]): DisplayList {
  const ground = { kind: 'rect', xPx: 0, yPx: 0, ...PAGE, radiusPx: 0, fill, stroke: null } as const;
  return { schema: 1, layout: '4x5', ...PAGE, faces: [], images: [], items: [ground, ...items] };
}

function inkOf(part: Part): ColorRole {
  const found = /"color":"(\w+)"/u.exec(JSON.stringify(part))?.[1];
  const role = COLOR_ROLES.find((each) => each === found);
  if (role === undefined) throw new Error(`no ink in ${part.part}`);
  return role;
}

const hex = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(
  (bytes) =>
    `#${bytes
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()}`,
);
const [green] = bundledPalettes();
if (green === undefined) throw new Error('no palette');

describe('a new part on a plain ground', () => {
  test.each(Object.entries(parts))(
    '(%s) is legible whenever the dark or the light ink of the office is',
    (_, part) => {
      const palette: fc.Arbitrary<Palette> = fc.oneof(
        fc.constantFrom(...bundledPalettes()),
        fc
          .record({ ink: hex, onDark: hex, primary: hex, mute: hex })
          .map((own) => ({ ...green, colors: { ...green.colors, ...own } })),
      );
      fc.assert(
        fc.property(palette, hex, ({ id, colors }, ground) => {
          const made = legible(part, page(ground), { id, colors } as Palette);
          const reach = (role: ColorRole): number => contrastOf(colors[role], ground);
          const best = Math.max(reach('ink'), reach('onDark'));
          expect(reach(inkOf(made))).toBeGreaterThanOrEqual(Math.min(AA_CONTRAST, best));
        }),
      );
    },
  );

  test('keeps its own ink wherever that can be read, and takes the light one on all dark colours of every office', () => {
    for (const { id, colors } of bundledPalettes()) {
      const on = (ground: string) => inkOf(legible(parts.teks, page(ground), { id, colors } as Palette));
      expect(['paper', 'card', 'soft'].map((role) => on(colors[role as ColorRole]))).toEqual([
        'ink',
        'ink',
        'ink',
      ]);
      expect(['deep', 'primary'].map((role) => on(colors[role as ColorRole]))).toEqual(['onDark', 'onDark']);
      expect(on(MEANING_COLORS.hitam)).toBe('onDark');
    }
  });

  test('takes all its inks along: letterhead, page marks and lists; a surface stays as its designer left it', () => {
    const dark = page(green.colors.deep);
    const kop = legible(newPart('kop', PAGE, ''), dark, green);
    expect(kop).toMatchObject({ ring: 'onDark', name: { color: 'onDark' } });
    expect(legible(newPart('pager', PAGE, ''), dark, green)).toMatchObject({ on: 'onDark', off: 'mid' });
    const words = { label: 'Daftar', hint: 'Satu', rows: [['Satu']] };
    const { part } = newField('list', PAGE, { slots: [] }, words);
    expect(JSON.stringify(legible(part, dark, green))).not.toContain('"ink"');
    for (const kind of ['rect', 'ellipse', 'qr', 'scrim'] as const)
      expect(legible(newPart(kind, PAGE, 'x'), dark, green)).toEqual(newPart(kind, PAGE, 'x'));
  });
});

test('a new chart on a dark page knows what it stands on, and draws marks and words that stand out from it', () => {
  for (const { id, colors } of bundledPalettes())
    for (const ground of ['deep', 'primary'] as const) {
      const words = { label: 'Grafik', hint: 'Satu', columns: ['', 'A'], rows: [['Satu', '1']] };
      const { part } = newField('chart', PAGE, { slots: [] }, words);
      const made = legible(part, page(colors[ground]), { id, colors } as Palette);
      if (made.part !== 'chart') throw new Error('no chart');
      expect(made.ground).toBe(ground);
      const inks = [made.title, made.label, made.value, made.note, made.figure].map(({ color }) => color);
      const reach = (role: string, on: string): number =>
        contrastOf(colors[role as ColorRole], colors[on as ColorRole]);
      // Words of cards and tiles stand on the tint.
      for (const ink of inks)
        expect(Math.min(reach(ink, ground), reach(ink, made.tint))).toBeGreaterThanOrEqual(AA_CONTRAST);
      for (const mark of [made.first, made.others, made.axis])
        expect(reach(mark, ground)).toBeGreaterThanOrEqual(3);
    }
});

describe('what lies under a part', () => {
  const text = (box: readonly [number, number, number, number]): Part =>
    partSchema.parse({ ...parts.teks, box });
  const card = (fill: string, opacity?: number): DisplayItem => ({
    ...{ kind: 'rect', xPx: 0, yPx: 600, widthPx: 1080, heightPx: 750, radiusPx: 24, fill, stroke: null },
    ...(opacity !== undefined && { opacity }),
  });

  test('is the surface before the page, turned ones and figures too, not what lies beside it', () => {
    const list = page(green.colors.paper, card(green.colors.deep));
    expect(inkOf(legible(text([100, 700, 800, 200]), list, green))).toBe('onDark');
    expect(inkOf(legible(text([100, 100, 800, 200]), list, green))).toBe('ink');
    const turned = page(green.colors.paper, {
      ...card(green.colors.deep),
      rotation: { angleDeg: 180, about: { xPx: 540, yPx: 600 } },
    });
    expect(inkOf(legible(text([100, 100, 800, 200]), turned, green))).toBe('onDark');
    const disc = page(green.colors.paper, {
      ...{ kind: 'path', d: 'M540 100C1000 100 1000 900 540 900C80 900 80 100 540 100Z', stroke: null },
      fill: green.colors.deep,
    });
    expect(inkOf(legible(text([440, 400, 200, 100]), disc, green))).toBe('onDark');
    expect(inkOf(legible(text([0, 0, 200, 100]), disc, green))).toBe('ink');
  });

  test('shines through what can be seen through, and a gradient darkens a photo', () => {
    const { paper, deep } = green.colors;
    expect(groundAt(page(paper, card(deep, 0)), { xPx: 10, yPx: 700 })).toEqual(parseHexColor(paper));
    const photo: DisplayItem = {
      ...{ kind: 'image', xPx: 0, yPx: 0, ...PAGE, sha256: 'a'.repeat(64), clipRadiusPx: 0 },
      source: { xPx: 0, yPx: 0, widthPx: 10, heightPx: 10 },
    };
    const scrim: DisplayItem = {
      ...{ kind: 'rect', xPx: 0, yPx: 600, widthPx: 1080, heightPx: 750, radiusPx: 0, stroke: null },
      fill: {
        ...{ kind: 'linear', from: { xPx: 0, yPx: 600 }, to: { xPx: 0, yPx: 1350 } },
        stops: [
          { offset: 0, color: deep, opacity: 0 },
          { offset: 1, color: deep, opacity: 0.85 },
        ],
      },
    };
    const list = page(paper, photo, scrim);
    expect(inkOf(legible(text([100, 1150, 800, 150]), list, green))).toBe('onDark');
    const { red } = groundAt(list, { xPx: 10, yPx: 600 });
    expect(red).toBe(128);
    const lightest = luminance(groundAt(list, { xPx: 10, yPx: 1349 }));
    expect(
      contrastRatio(lightest, luminance(parseHexColor(colorOfRole(green.colors, 'onDark')))),
    ).toBeGreaterThan(7);
  });
});
