import { assert } from '#core/shared/assert.ts';
import { checkValues } from './check-values.ts';
import type { DisplayItem, DisplayList } from './display-list.ts';
import { valuesOn, type DesignDocument, type SlotValues } from './document.ts';
import { drawPart } from './draw/draw-part.ts';
import { colorOf, NOTHING, together, type Drawn, type DrawContext } from './draw/drawn.ts';
import { textOf } from './draw/slot-values.ts';
import { drawStamp } from './draw/stamp.ts';
import { LAYOUT_SIZES, type LayoutId } from './layouts.ts';
import { withOffice } from './office-values.ts';
import { pageSequence, valuesOnPage } from './page-sequence.ts';
import { checkStamp } from './stamp-rule.ts';
import type { DesignFinding, RenderContext, RenderedDesign, SlotFit } from './rendered-design.ts';
import { readStampLabel } from './stamp-label.ts';
import { pagesIn } from './template.ts';
import type { Part } from './template-parts.ts';

/** Slots that repeat a claim. Without a stamp they are not drawn at all: there is no unstamped claim to share. */
const CLAIM_SLOTS: ReadonlySet<string> = new Set(['klaim', 'tangkapan']);

/**
 * Draws a document on one of its template's layouts, page by page. Never throws for what a user typed: that becomes findings. Same input, same output.
 * Takes some milliseconds; costs grow with the text.
 */
export function renderDesign(
  document: DesignDocument,
  layout: LayoutId,
  { faces }: RenderContext,
): RenderedDesign {
  const { template } = document;
  const { values, shown, label, stampFindings } = settled(document, layout);
  const pages = drawLinked((groupSizes) =>
    pageSequence(template, layout, shown).map((page) => {
      const values = valuesOnPage(shown, page);
      const context: DrawContext = { document, layout, page, values, faces, label, groupSizes };
      return { context, ...drawPage(context) };
    }),
  );
  const [first, ...others] = pages.map(({ context, items }) => displayList(context, items));
  assert(first !== undefined, `${template.id} has no page on ${layout}`);
  return {
    pages: [first, ...others],
    findings: [
      ...stampFindings,
      ...checkValues({ document, layout, values, pages: pageSequence(template, layout, values) }),
      ...pages.flatMap((page) => page.findings),
    ],
    fits: pages.flatMap((page) => page.fits),
  };
}

/**
 * Draws pages until linked texts agree: first each as large as it can be, then none larger than the smallest of its group.
 * Sizes only go down, so this ends; without groups, or with equal texts, the first drawing stands.
 */
function drawLinked<Page extends { readonly fits: readonly SlotFit[] }>(
  draw: (groupSizes: DrawContext['groupSizes']) => readonly Page[],
): readonly Page[] {
  let pages = draw(new Map());
  let sizes = smallestOfGroups(pages);
  while (pages.some(({ fits }) => fits.some((fit) => isAboveGroup(fit, sizes)))) {
    pages = draw(sizes);
    sizes = smallestOfGroups(pages);
  }
  return pages;
}

function smallestOfGroups(
  pages: readonly { readonly fits: readonly SlotFit[] }[],
): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { group, sizePx } of pages.flatMap(({ fits }) => fits))
    if (group !== undefined) sizes.set(group, Math.min(sizes.get(group) ?? Infinity, sizePx));
  return sizes;
}

/** Whether a text stands larger than its group although its own smallest size would allow less. */
function isAboveGroup({ group, sizePx, minSizePx }: SlotFit, sizes: ReadonlyMap<string, number>): boolean {
  const groupPx = group === undefined ? undefined : sizes.get(group);
  return groupPx !== undefined && sizePx > Math.max(groupPx, minSizePx);
}

/**
 * One page of a template with only `parts` on it, as design mode lays layers over each other; the first item is the page's
 * ground. A page that stands for rows of a list shows the first of them.
 */
export function renderParts(
  document: DesignDocument,
  place: PageIndex,
  { isStamped, ...shown }: PartsContext & { readonly isStamped: boolean },
): DisplayList {
  const context = composedPage(document, place, shown);
  return displayList(
    context,
    drawPage(isStamped ? context : { ...context, page: { ...context.page, stamp: undefined } }).items,
  );
}

/**
 * Why parts of a page cannot be drawn as they are composed: texts, lists and charts without room, codes nobody could read.
 * @returns errors by the place of their part in `parts`; none for those that can be drawn
 */
export function partTroubles(
  document: DesignDocument,
  place: PageIndex,
  shown: PartsContext,
): ReadonlyMap<number, readonly DesignFinding[]> {
  const context = composedPage(document, place, shown);
  const found = shown.parts.map((part, index) => {
    const errors = drawPart(context, part).findings.filter(({ severity }) => severity === 'error');
    return [index, errors] as const;
  });
  return new Map(found.filter(([, errors]) => errors.length > 0));
}

/** One page of a layout, from 0. */
interface PageIndex {
  readonly layout: LayoutId;
  readonly page: number;
}

type PartsContext = RenderContext & { readonly parts: readonly Part[] };

/** What the parts of a page look at while it is composed of only these. */
function composedPage(
  document: DesignDocument,
  { layout, page: index }: PageIndex,
  { faces, parts }: PartsContext,
): DrawContext {
  const { template } = document;
  const { shown, label } = settled(document, layout);
  const all = pagesIn(template, layout);
  const own = all[index] ?? all[0];
  assert(own !== undefined, `${template.id} has no page on ${layout}`);
  const placed = pageSequence(template, layout, shown).find(({ source }) => source === index);
  const unplaced = { number: index + 1, count: all.length, source: index, rows: null, row: null };
  const page = { ...unplaced, ...own, ...placed, parts };
  // Texts in hand keep the size they have on the whole page.
  const linked = drawLinked((groupSizes) =>
    pageSequence(template, layout, shown).map((each) => {
      const values = valuesOnPage(shown, each);
      return drawPage({ document, layout, page: each, values, faces, label, groupSizes });
    }),
  );
  const values = valuesOnPage(shown, page);
  return { document, layout, page, values, faces, label, groupSizes: smallestOfGroups(linked) };
}

/** What all pages of a layout share: its values, of a claim without a stamp those that may be shown, and the stamp's word. */
function settled(document: DesignDocument, layout: LayoutId) {
  const { template } = document;
  const values = withOffice(document, valuesOn(document, layout));
  const label = template.stampSlot === null ? null : readStampLabel(textOf(values, template.stampSlot));
  const stampFindings = checkStamp(template);
  const hidesClaim = stampFindings.length > 0 || (template.stampSlot !== null && label === null);
  return { values, shown: hidesClaim ? withoutClaim(values) : values, label, stampFindings };
}

/** Everything on one page above its ground, the stamp last. */
function drawPage(context: DrawContext): Drawn {
  const { page, label } = context;
  return together([
    ...page.parts.map((part) => drawPart(context, part)),
    label !== null && page.stamp !== undefined ? drawStamp(context, page.stamp, label) : NOTHING,
  ]);
}

function withoutClaim(values: SlotValues): SlotValues {
  return Object.fromEntries(Object.entries(values).filter(([slot]) => !CLAIM_SLOTS.has(slot)));
}

function displayList(context: DrawContext, drawn: readonly DisplayItem[]): DisplayList {
  const { layout, page } = context;
  const fill = colorOf(context, page.background);
  const ground = { xPx: 0, yPx: 0, ...LAYOUT_SIZES[layout], radiusPx: 0, fill, stroke: null };
  const items: readonly DisplayItem[] = [{ kind: 'rect', ...ground }, ...drawn];
  const faces = items.flatMap((item) =>
    item.kind === 'text' ? [item.face, ...(item.strong === undefined ? [] : [item.strong.face])] : [],
  );
  const images = items.flatMap((item) => (item.kind === 'image' ? item.sha256 : []));
  return {
    schema: 1,
    layout,
    ...LAYOUT_SIZES[layout],
    faces: [...new Set(faces)].sort(),
    images: [...new Set(images)].sort(),
    items,
  };
}
