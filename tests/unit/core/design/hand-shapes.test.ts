import { shape } from '#core/design/edit/shape.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { partSchema } from '#core/design/template-parts.ts';
import { expect, test } from 'vitest';
import { aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const template = builtInTemplate('resmi.kutipan_pimpinan');
const ON = { layout: '4x5', page: 0 } as const;

/** The last thing drawn on a page that a part was put on. */
function drawnLast(part: object) {
  const made = { ...partSchema.parse(part), id: 'p900' };
  const shaped = shape(template, [{ op: 'add', on: ON, part: made }], 'template');
  if (!shaped.ok) throw new Error(shaped.error.code);
  const document = aDocument(template, sampleValues(template, 'ordinary'));
  const list = renderDesign({ ...document, template: shaped.value.template }, ON.layout, {
    faces: bundledFaces(),
  }).pages[0];
  return { item: list.items.at(-1), colors: document.brand.palette.colors };
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
