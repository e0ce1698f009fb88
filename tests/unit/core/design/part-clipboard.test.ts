import { describe, expect, test } from 'vitest';
import { legibleParts } from '#core/design/edit/legible-parts.ts';
import type { NamedPart } from '#core/design/edit/page-parts.ts';
import { partSchema } from '#core/design/template-parts.ts';
import { newPart } from '#editor/shape/new-parts.ts';
import { fromClip, renamed, toClip } from '#editor/shape/part-clipboard.ts';
import { LAYOUT_SIZES } from '#core/design/layouts.ts';
import { aDocument, builtInTemplate } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const rect = (id: string, x: number, more: object = {}): NamedPart => ({
  ...partSchema.parse({ part: 'rect', box: [x, 200, 300, 100], fill: 'primary', ...more }),
  id,
});
const pasted = (parts: readonly NamedPart[], onPage: readonly NamedPart[]) => {
  const clip = fromClip(toClip({ parts, fields: [] }), onPage);
  return [clip?.isBeside, clip?.parts.map(({ id, ...part }) => [id, 'box' in part ? part.box[0] : null])];
};

describe('what is pasted', () => {
  test('stands where it was copied, and a step further for every one of it that is there', () => {
    const card = rect('p1', 100);
    expect(pasted([card], [])).toEqual([false, [['p1', 100]]]);
    expect(pasted([card], [rect('p1', 500)])).toEqual([false, [['p2', 100]]]);
    const twice = [card, rect('p2', 124, { box: [124, 224, 300, 100] })];
    expect(pasted([card], twice)).toEqual([true, [['p3', 148]]]);
    // An ellipse over all of a box hides no box.
    const disc = {
      ...partSchema.parse({ part: 'ellipse', box: [100, 200, 300, 100], fill: 'ink' }),
      id: 'p7',
    };
    expect(pasted([card], [disc])).toEqual([false, [['p8', 100]]]);
  });

  test('is grouped as it was, apart from the groups that are there; one out of a group stands alone', () => {
    const parts = [rect('p1', 0, { group: 'g1' }), rect('p2', 9), rect('p3', 99, { group: 'g1' })];
    const groups = (of: readonly NamedPart[]) => renamed(of, parts, 24).map(({ group }) => group);
    expect([groups(parts), groups(parts.slice(0, 2))]).toEqual([
      ['g2', undefined, 'g2'],
      [undefined, undefined],
    ]);
  });

  test('can be read where it stands: on the page, and on the card that comes with it', () => {
    const template = builtInTemplate('resmi.kutipan_pimpinan');
    const document = aDocument(template, {});
    const words = (id: string, y: number) => {
      const text = newPart('text', LAYOUT_SIZES['4x5'], 'Layanan gratis');
      return { ...partSchema.parse({ ...text, box: [150, y, 700, 80] }), id };
    };
    const [card, on, beside] = [
      { ...partSchema.parse({ part: 'rect', box: [100, 100, 800, 300], fill: 'deep' }), id: 'p900' },
      words('p901', 200),
      words('p902', 900),
    ];
    const paper = { ...partSchema.parse({ part: 'rect', box: [0, 0, 1080, 1350], fill: 'paper' }), id: 'p1' };
    const inkOf = (part: NamedPart | undefined) => (part?.part === 'text' ? part.style.color : null);
    const made = legibleParts(
      document,
      { layout: '4x5', page: 0 },
      { parts: [card, on, beside], others: [paper], faces: bundledFaces() },
    );
    expect([made[0], inkOf(made[1]), inkOf(made[2])]).toEqual([card, 'onDark', 'ink']);
  });
});
