import type { Box, DisplayItem, DisplayList, ImageItem } from './display-list.ts';
import { isClaimSlot, STAMP_SLOT } from './stamp-rule.ts';

/** What a page shows where it quotes a claim's picture. */
export interface ClaimView {
  /** The picture's place among the page's items. */
  readonly index: number;
  /** The whole pixels of the page that the picture touches. */
  readonly box: Box;
  /** The page as far as the picture, and the stamp over it: drawn, `box` of it is all that may leave of the picture. */
  readonly list: DisplayList;
}

/**
 * Every quoted picture of a page as it may leave the office. A file that holds its pictures beside its drawing would
 * otherwise carry the claim's picture whole, without its stamp, ready to be sent on.
 */
export function claimViews(list: DisplayList): readonly ClaimView[] {
  const stamp = list.items.filter(({ slot }) => slot === STAMP_SLOT);
  return list.items.flatMap((item, index) => {
    if (!isQuoted(item)) return [];
    const items = [...list.items.slice(0, index + 1), ...stamp];
    return [{ index, box: touched(item, list), list: withItems(list, items) }];
  });
}

/**
 * The page with each quoted picture replaced by what is to be seen of it.
 * @param seen the SHA-256 of the pixels of each `ClaimView.box`, whose width and height are `scale` times the box's
 */
export function withClaimViews(
  list: DisplayList,
  views: readonly (Pick<ClaimView, 'index' | 'box'> & { readonly sha256: string })[],
  scale: number,
): DisplayList {
  const seen = new Map(views.map((view) => [view.index, view]));
  const items = list.items.map((item, index): DisplayItem => {
    const view = seen.get(index);
    if (view === undefined || item.kind !== 'image') return item;
    const { widthPx, heightPx } = view.box;
    const source = { xPx: 0, yPx: 0, widthPx: widthPx * scale, heightPx: heightPx * scale };
    return { kind: 'image', ...view.box, sha256: view.sha256, source, clipRadiusPx: 0 };
  });
  return withItems(list, items);
}

function isQuoted(item: DisplayItem): item is ImageItem {
  return item.kind === 'image' && item.slot !== undefined && isClaimSlot(item.slot.split('.')[0] ?? '');
}

/** The upright box around a picture, turned or not, in whole pixels on the page; at least one pixel of it. */
function touched({ rotation, ...box }: ImageItem, page: DisplayList): Box {
  const turn = ((rotation?.angleDeg ?? 0) * Math.PI) / 180;
  const about = rotation?.about ?? { xPx: 0, yPx: 0 };
  const corners = [0, 1].flatMap((right) =>
    [0, 1].map((down) => {
      const x = box.xPx + right * box.widthPx - about.xPx;
      const y = box.yPx + down * box.heightPx - about.yPx;
      return {
        x: about.xPx + x * Math.cos(turn) - y * Math.sin(turn),
        y: about.yPx + x * Math.sin(turn) + y * Math.cos(turn),
      };
    }),
  );
  const across = within(
    corners.map(({ x }) => x),
    page.widthPx,
  );
  const down = within(
    corners.map(({ y }) => y),
    page.heightPx,
  );
  return {
    xPx: across.from,
    yPx: down.from,
    widthPx: across.to - across.from,
    heightPx: down.to - down.from,
  };
}

function within(values: readonly number[], end: number): { readonly from: number; readonly to: number } {
  const from = Math.min(Math.max(0, Math.floor(Math.min(...values))), end - 1);
  const to = Math.min(end, Math.ceil(Math.max(...values)));
  return { from, to: Math.max(from + 1, to) };
}

function withItems(list: DisplayList, items: readonly DisplayItem[]): DisplayList {
  const images = items.flatMap((item) => (item.kind === 'image' ? [item.sha256] : []));
  return { ...list, items, images: [...new Set(images)].toSorted() };
}
