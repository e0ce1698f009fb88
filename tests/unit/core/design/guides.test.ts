import { designDocumentSchema } from '#core/design/document.ts';
import { gridTargets, joinTargets, snap } from '#core/design/edit/snap.ts';
import { freeGuide, guidesOn, MOST_GUIDES, withoutGuides, type Guide } from '#core/design/guides.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { canonicalJson } from '#core/shared/canonical-json.ts';
import { rulerTicks } from '#editor/shape/ruler.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const PAGE = { xPx: 0, yPx: 0, widthPx: 1080, heightPx: 1350 };
const GUIDES: readonly Guide[] = [
  { axis: 'x', atPx: 540 },
  { axis: 'y', atPx: 90 },
];
const TEMPLATE = builtInTemplate('resmi.kutipan_pimpinan');
const BARE = aDocument(TEMPLATE, sampleValues(TEMPLATE, 'ordinary'));

test('guides are of one size, are never drawn, and what an approval stands for is the same without them', () => {
  const guided = designDocumentSchema.parse({ ...BARE, guides: { '4x5': GUIDES } });
  const draw = (document: typeof BARE) => renderDesign(document, '4x5', { faces: bundledFaces() });
  expect([guidesOn(guided, '4x5'), guidesOn(guided, '1x1')]).toEqual([GUIDES, []]);
  expect(draw(guided)).toEqual(draw(BARE));
  expect(canonicalJson(withoutGuides(guided))).toBe(canonicalJson(BARE));
});

test('a design of before there were guides is read as what it was', () => {
  expect(designDocumentSchema.parse(BARE)).toEqual(BARE);
});

test('guides off whole px, off every page, or too many of them are no document', () => {
  const parse = (guides: readonly unknown[]) =>
    designDocumentSchema.safeParse({ ...BARE, guides: { '4x5': guides } }).success;
  const most = Array.from({ length: MOST_GUIDES }, (_, atPx) => ({ axis: 'x', atPx }));
  expect([
    parse(most),
    parse([...most, { axis: 'y', atPx: 1 }]),
    parse([{ axis: 'x', atPx: 1.5 }]),
    parse([{ axis: 'x', atPx: -1 }]),
    parse([{ axis: 'z', atPx: 1 }]),
  ]).toEqual([true, false, false, false, false]);
});

test('a new guide stands in the middle, or as near to it as none stands yet', () => {
  const first = freeGuide([], 'y', PAGE);
  expect([first, freeGuide([first], 'y', PAGE), freeGuide([first], 'x', PAGE)]).toEqual([
    { axis: 'y', atPx: 675 },
    { axis: 'y', atPx: 699 },
    { axis: 'x', atPx: 540 },
  ]);
});

test('on a grid every corner drawn within half a step lands on a line of it, and moves no further', () => {
  const step = fc.integer({ min: 4, max: 400 });
  const at = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(step, at, at, (stepPx, xPx, yPx) => {
      const targets = joinTargets(
        { x: [], y: [] },
        gridTargets({ ...PAGE, widthPx: 2000, heightPx: 2000 }, stepPx),
      );
      const point = { xPx, yPx, widthPx: 0, heightPx: 0 };
      const drawn = snap(point, targets, stepPx / 2);
      expect([(xPx + drawn.dx) % stepPx, (yPx + drawn.dy) % stepPx]).toEqual([0, 0]);
      expect(Math.max(Math.abs(drawn.dx), Math.abs(drawn.dy))).toBeLessThanOrEqual(stepPx / 2);
    }),
  );
});

test('a ruler is marked evenly, inside its stretch, and its names never touch at any zoom', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 8, noNaN: true }),
      fc.double({ min: -4000, max: 4000, noNaN: true }),
      fc.double({ min: 40, max: 2000, noNaN: true }),
      (scale, fromPx, screenPx) => {
        const toPx = fromPx + screenPx / scale;
        const ticks = rulerTicks({ fromPx, toPx, scale });
        const gaps = new Set(ticks.slice(1).map(({ atPx }, index) => atPx - (ticks[index]?.atPx ?? 0)));
        const names = ticks.filter(({ isNamed }) => isNamed).map(({ atPx }) => atPx * scale);
        expect(gaps.size).toBeLessThanOrEqual(1);
        expect(ticks.every(({ atPx }) => atPx > fromPx - 1e-6 && atPx < toPx + 1e-6)).toBe(true);
        expect(names.slice(1).every((place, index) => place - (names[index] ?? 0) > 40)).toBe(true);
      },
    ),
  );
});

test('at the size a page is usually shown, every 200 px are named and every 100 marked', () => {
  const ticks = rulerTicks({ fromPx: -10, toPx: 420, scale: 0.37 });
  expect(ticks.map(({ atPx, isNamed }) => (isNamed ? `${atPx}!` : `${atPx}`))).toEqual([
    '0!',
    '100',
    '200!',
    '300',
    '400!',
  ]);
});
