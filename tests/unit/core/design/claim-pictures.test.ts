import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimViews, withClaimViews } from '#core/design/claim-pictures.ts';
import type { DisplayItem, DisplayList, ImageItem } from '#core/design/display-list.ts';

const sha = (letter: string) => letter.repeat(64);
const WHOLE = { xPx: 0, yPx: 0, widthPx: 4000, heightPx: 3000 };

function picture(slot: string, box: Partial<ImageItem> = {}): ImageItem {
  return {
    ...{ kind: 'image', slot, sha256: sha('a'), source: WHOLE, clipRadiusPx: 12 },
    ...{ xPx: 100, yPx: 200, widthPx: 300, heightPx: 225, ...box },
  };
}

const STAMP: DisplayItem = {
  ...{ kind: 'rect', slot: 'label', xPx: 90, yPx: 250, widthPx: 320, heightPx: 90 },
  ...{ radiusPx: 0, fill: '#aa0000', stroke: null },
};
const BESIDE: DisplayItem = { ...STAMP, slot: 'klaim', fill: '#00aa00' };

function page(...items: readonly DisplayItem[]): DisplayList {
  const images = items.flatMap((item) => (item.kind === 'image' ? [item.sha256] : []));
  return { schema: 1, layout: '4x5', widthPx: 1080, heightPx: 1350, faces: [], images, items };
}

describe('a quoted picture', () => {
  test('is seen as the page up to it with the stamp over it, in the whole pixels it touches', () => {
    const quoted = picture('tangkapan', { xPx: 100.4, yPx: 200.6 });
    const list = page(BESIDE, quoted, BESIDE, STAMP);
    expect(claimViews(list)).toEqual([
      {
        index: 1,
        box: { xPx: 100, yPx: 200, widthPx: 301, heightPx: 226 },
        list: page(BESIDE, quoted, STAMP),
      },
    ]);
  });

  test('gives way to its pixels, and its file is no longer one the page draws', () => {
    const list = page(picture('tangkapan.2'), picture('foto', { sha256: sha('b') }), STAMP);
    const views = claimViews(list).map(({ index, box }) => ({ index, box, sha256: sha('c') }));
    const seen = withClaimViews(list, views, 2);
    expect(seen.images).toEqual([sha('b'), sha('c')]);
    expect(seen.items.slice(1)).toEqual(list.items.slice(1));
    expect(seen.items[0]).toEqual({
      ...{ kind: 'image', sha256: sha('c'), clipRadiusPx: 0 },
      ...{ xPx: 100, yPx: 200, widthPx: 300, heightPx: 225 },
      source: { xPx: 0, yPx: 0, widthPx: 600, heightPx: 450 },
    });
  });

  test('stands within its pixels however it is turned, and these within the page', () => {
    const side = fc.integer({ min: 4, max: 1400 });
    const place = fc.integer({ min: -1500, max: 1500 });
    const angle = fc.integer({ min: -180, max: 180 });
    fc.assert(
      fc.property(place, place, side, side, angle, (xPx, yPx, widthPx, heightPx, angleDeg) => {
        const about = { xPx: xPx + widthPx / 2, yPx: yPx + heightPx / 2 };
        const turned = picture('tangkapan', { xPx, yPx, widthPx, heightPx, rotation: { angleDeg, about } });
        const [view] = claimViews(page(turned, STAMP));
        const box = view?.box ?? WHOLE;
        expect(Object.values(box).every(Number.isInteger)).toBe(true);
        expect([box.xPx >= 0, box.yPx >= 0, box.widthPx >= 1, box.heightPx >= 1]).not.toContain(false);
        expect([box.xPx + box.widthPx <= 1080, box.yPx + box.heightPx <= 1350]).not.toContain(false);
        const middle = about.xPx > 0 && about.xPx < 1080 && about.yPx > 0 && about.yPx < 1350;
        if (!middle) return;
        // The shorter half side reaches that far to every side, unless the page ends before.
        const reach = Math.min(widthPx, heightPx) / 2;
        expect(box.xPx).toBeLessThanOrEqual(Math.max(0, about.xPx - reach) + 1e-6);
        expect(box.xPx + box.widthPx).toBeGreaterThanOrEqual(Math.min(1080, about.xPx + reach) - 1e-6);
        expect(box.yPx).toBeLessThanOrEqual(Math.max(0, about.yPx - reach) + 1e-6);
        expect(box.yPx + box.heightPx).toBeGreaterThanOrEqual(Math.min(1350, about.yPx + reach) - 1e-6);
      }),
    );
  });
});

test('a page that quotes no picture stays as it is', () => {
  const list = page(picture('foto'), BESIDE, STAMP);
  expect([claimViews(list), withClaimViews(list, [], 2)]).toEqual([[], list]);
});
