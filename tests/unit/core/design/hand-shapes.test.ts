import { shape } from '#core/design/edit/shape.ts';
import { pathExtent } from '#core/design/path-data.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { partSchema } from '#core/design/template-parts.ts';
import { expect, test } from 'vitest';
import { aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const template = builtInTemplate('resmi.kutipan_pimpinan');
const ON = { layout: '4x5', page: 0 } as const;

/** What a page draws last after a part was put on it: as many things as are asked for. */
function drawnLast(part: object, count = 1) {
  const made = { ...partSchema.parse(part), id: 'p900' };
  const shaped = shape(template, [{ op: 'add', on: ON, part: made }], 'template');
  if (!shaped.ok) throw new Error(shaped.error.code);
  const document = aDocument(template, sampleValues(template, 'ordinary'));
  const list = renderDesign({ ...document, template: shaped.value.template }, ON.layout, {
    faces: bundledFaces(),
  }).pages[0];
  const items = list.items.slice(-count);
  return { item: items.at(-1), items, colors: document.brand.palette.colors };
}

test('an icon keeps its shape in the middle of a wide box, its line as thick as its size asks', () => {
  const { item, colors } = drawnLast({
    part: 'icon',
    box: [100, 200, 480, 240],
    icon: 'lucide:x',
    view: 24,
    d: 'M4 4L20 20',
    stroke: { color: 'primary', width: 2 },
  });
  expect(item).toEqual({
    kind: 'path',
    d: 'M260 240L420 400',
    fill: null,
    stroke: { color: colors.primary, widthPx: 20 },
  });
});

test('a line runs from end to end; an arrow stops beneath its head, whose tip is where it points', () => {
  const stroke = { color: 'accent', width: 10 };
  const line = drawnLast({ part: 'line', from: [100, 900], to: [500, 700], stroke });
  expect(line.item).toEqual({
    kind: 'line',
    from: { xPx: 100, yPx: 900 },
    to: { xPx: 500, yPx: 700 },
    stroke: { color: line.colors.accent, widthPx: 10 },
  });
  const { items, colors } = drawnLast({ part: 'arrow', from: [100, 900], to: [500, 900], stroke }, 2);
  expect(items).toEqual([
    {
      kind: 'line',
      from: { xPx: 100, yPx: 900 },
      to: { xPx: 461, yPx: 900 },
      stroke: { color: colors.accent, widthPx: 10 },
    },
    { kind: 'path', d: 'M500 900L460 922L460 878Z', fill: colors.accent, stroke: null },
  ]);
});

test('an arrow shorter than its head is all head, and one of no length is not drawn', () => {
  const arrow = (to: readonly [number, number]) =>
    drawnLast({ part: 'arrow', from: [100, 900], to, stroke: { color: 'ink', width: 10 } });
  expect(arrow([120, 900]).item).toMatchObject({ kind: 'path', d: 'M120 900L100 911L100 889Z' });
  // What stands last is then what stood there before.
  expect(arrow([100, 900]).item?.kind).toBe('text');
});

test('a box has round corners and an outline, an ellipse touches all four sides of its box, turned as they are', () => {
  const stroke = { color: 'ink', width: 4 };
  const box = [100, 700, 400, 200];
  const rounded = drawnLast({ part: 'rect', box, fill: 'soft', radius: 40, stroke });
  expect(rounded.item).toEqual({
    ...{ kind: 'rect', xPx: 100, yPx: 700, widthPx: 400, heightPx: 200, radiusPx: 40 },
    ...{ fill: rounded.colors.soft, stroke: { color: rounded.colors.ink, widthPx: 4 } },
  });
  const { item } = drawnLast({ part: 'ellipse', box, fill: 'accent', angle: 30 });
  expect(item).toMatchObject({
    kind: 'path',
    rotation: { angleDeg: 30, about: { xPx: 300, yPx: 800 } },
  });
  const extent = item?.kind === 'path' ? pathExtent(item.d) : null;
  expect(extent).toEqual(box);
});
