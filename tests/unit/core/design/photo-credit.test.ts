import type { Box, TextItem } from '#core/design/display-list.ts';
import { shape } from '#core/design/edit/shape.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { partSchema } from '#core/design/template-parts.ts';
import { expect, test } from 'vitest';
import { aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const template = builtInTemplate('resmi.kutipan_pimpinan');
const ON = { layout: '4x5', page: 0 } as const;

/** The plate and the words of who took a picture in this frame. */
function creditOn(look: object, credit = 'Foto: Rina Toding'): { plate: Box; words: TextItem } {
  const photo = { sha256: 'b'.repeat(64), widthPx: 800, heightPx: 600, credit };
  const box = [200, 300, 400, 300];
  const part = partSchema.parse({ part: 'picture', box, photo, credit: [216, 556, 368, 44], ...look });
  const shaped = shape(template, [{ op: 'add', on: ON, part: { ...part, id: 'p900' } }], 'design');
  if (!shaped.ok) throw new Error(shaped.error.code);
  const document = {
    ...aDocument(template, sampleValues(template, 'ordinary')),
    template: shaped.value.template,
  };
  const { items } = renderDesign(document, ON.layout, { faces: bundledFaces() }).pages[0];
  const [plate, words] = items.slice(-2);
  if (plate?.kind !== 'rect' || words?.kind !== 'text') throw new Error('no credit');
  return { plate, words };
}

/** How far a point is out of the oval over [200, 300, 400, 300]; at most 1 is on it. */
const outOfOval = (x: number, y: number): number => Math.hypot((x - 400) / 200, (y - 450) / 150);

test('who took a photo stands at the right edge of its frame', () => {
  const { plate } = creditOn({});
  expect([plate.xPx + plate.widthPx, plate.yPx + plate.heightPx]).toEqual([600, 600]);
});

test.each(['Foto: Rina Toding', 'AP', 'Foto: Dokumentasi Seksi'])(
  'on an oval “%s” lies inside its foot, in the middle',
  (credit) => {
    const { plate, words } = creditOn({ shape: 'ellipse' }, credit);
    const right = plate.xPx + plate.widthPx;
    const foot = plate.yPx + plate.heightPx;
    expect(Math.max(outOfOval(plate.xPx, foot), outOfOval(right, foot))).toBeLessThan(1.01);
    expect((plate.xPx + right) / 2).toBeCloseTo(400, 5);
    const [line] = words.lines;
    expect(line?.xPx).toBeCloseTo(plate.xPx + 24, 1);
    expect((line?.xPx ?? 0) + (line?.widthPx ?? 0)).toBeCloseTo(right - 24, 1);
    expect(foot).toBeGreaterThan(520);
  },
);

test('words too wide for the foot of an oval stand under it', () => {
  const { plate } = creditOn({ shape: 'ellipse' }, 'Dokumentasi Kejari Teluk Padma');
  expect([plate.yPx, plate.xPx + plate.widthPx / 2]).toEqual([608, 400]);
});
