import type { Box } from './display-list.ts';
import { LAYOUT_SIZES, type LayoutId } from './layouts.ts';
import type { DesignFinding } from './rendered-design.ts';
import {
  genreOf,
  layoutsOf,
  pagesIn,
  type StampPlace,
  type Template,
  type TemplatePage,
} from './template.ts';

/** The genre whose claims are never shown unstamped. */
const STAMPED_GENRE = 'klarifikasi_hoaks';
/** The slot that holds the stamp's word. */
export const STAMP_SLOT = 'label';
/** Slots that make a template a clarification, whatever it calls itself. */
const CLAIM_SLOTS: ReadonlySet<string> = new Set(['klaim', 'tangkapan']);

/** Whether a slot holds the claim or its picture, which no page shows without a stamp. */
export function isClaimSlot(slot: string): boolean {
  return CLAIM_SLOTS.has(slot);
}

/** A stamp is at least this part of the page's width. */
const SMALLEST_SHARE = 0.2;
const SMALLEST_LETTERS_PX = 48;

/** Whether a template shows claims and must stamp them: by its genre, its slots, or what its layouts draw. */
function isClarification(template: Template): boolean {
  if (genreOf(template) === STAMPED_GENRE || template.stampSlot !== null) return true;
  if (template.slots.some((slot) => CLAIM_SLOTS.has(slot.id))) return true;
  return layoutsOf(template).some((layout) => drawsClaim(template, layout));
}

/**
 * What is wrong with the stamp of a template, also of one embedded in a document: a clarification whose layout has no
 * stamp, or one too small, off the page or away from the claim, is refused by name. The rule stands in code, not in the
 * template, so that no file can lift it.
 */
export function checkStamp(template: Template): readonly DesignFinding[] {
  if (!isClarification(template)) return [];
  return layoutsOf(template)
    .filter((layout) => template.stampSlot !== STAMP_SLOT || !hasGoodStamps(template, layout))
    .map((layout) => ({
      code: 'stamp-removed',
      severity: 'error',
      subject: template.id,
      slot: STAMP_SLOT,
      params: { layout },
    }));
}

/** Every page that draws a claim carries a stamp; a layout that draws none carries it on its first page. */
function hasGoodStamps(template: Template, layout: LayoutId): boolean {
  const pages = pagesIn(template, layout);
  const claiming = pages.filter((page) => claimBoxes(page).length > 0);
  return (claiming.length > 0 ? claiming : pages.slice(0, 1)).every((page) => hasGoodStamp(layout, page));
}

function hasGoodStamp(layout: LayoutId, page: TemplatePage): boolean {
  const place = page.stamp;
  if (place === undefined) return false;
  const { widthPx, heightPx } = LAYOUT_SIZES[layout];
  const [x, y] = place.center;
  const onPage = x - place.width / 2 >= 0 && x + place.width / 2 <= widthPx && y >= 0 && y <= heightPx;
  const bigEnough = place.width >= SMALLEST_SHARE * widthPx && place.size >= SMALLEST_LETTERS_PX;
  return onPage && bigEnough && claimBoxes(page).every((box) => isBeside(place, box));
}

/** Whether a stamp stands over the claim's box or close beside it, so that no crop of the claim leaves it out. */
function isBeside(place: StampPlace, box: Box): boolean {
  const [x, y] = place.center;
  const reach = place.width / 2 + place.size;
  const dx = Math.max(box.xPx - x, 0, x - (box.xPx + box.widthPx));
  const dy = Math.max(box.yPx - y, 0, y - (box.yPx + box.heightPx));
  return dx <= reach && dy <= reach;
}

/** Boxes of the parts of a page that draw a claim; on a page a row of claims, of those that draw its cells. */
function claimBoxes({ parts, each }: TemplatePage): readonly Box[] {
  const isClaimRow = each !== undefined && CLAIM_SLOTS.has(each.slot);
  const claim = isClaimRow ? /"slot":"(klaim|tangkapan)"|"cell":/ : /"slot":"(klaim|tangkapan)"/;
  return parts.flatMap((part) => {
    if (!('box' in part) || !claim.test(JSON.stringify(part))) return [];
    const [xPx, yPx, widthPx, heightPx] = part.box;
    return [{ xPx, yPx, widthPx, heightPx }];
  });
}

function drawsClaim(template: Template, layout: LayoutId): boolean {
  return pagesIn(template, layout).some((page) => claimBoxes(page).length > 0);
}
