import { checkValues } from './check-values.ts';
import type { DisplayItem, DisplayList } from './display-list.ts';
import { valuesOn, type DesignDocument, type SlotValues } from './document.ts';
import { drawPart } from './draw/draw-part.ts';
import { colorOf, NOTHING, together, type DrawContext } from './draw/drawn.ts';
import { isFilled, textOf } from './draw/slot-values.ts';
import { drawStamp } from './draw/stamp.ts';
import { LAYOUT_SIZES, type LayoutId } from './layouts.ts';
import { checkStamp } from './stamp-rule.ts';
import type { RenderContext, RenderedDesign } from './rendered-design.ts';
import { readStampLabel } from './stamp-label.ts';
import { layoutIn } from './template.ts';

/** Slots that repeat a claim. Without a stamp they are not drawn at all: there is no unstamped claim to share. */
const CLAIM_SLOTS: ReadonlySet<string> = new Set(['klaim', 'tangkapan']);

/**
 * Draws a document on one of its template's layouts. Never throws for what a user typed: that becomes findings. Same input, same output.
 * Takes some milliseconds; costs grow with the text.
 */
export function renderDesign(
  document: DesignDocument,
  layout: LayoutId,
  { faces }: RenderContext,
): RenderedDesign {
  const { template } = document;
  const values = withOffice(document, valuesOn(document, layout));
  const label = template.stampSlot === null ? null : readStampLabel(textOf(values, template.stampSlot));
  const stampFindings = checkStamp(template);
  const hidesClaim = stampFindings.length > 0 || (template.stampSlot !== null && label === null);
  const context: DrawContext = {
    document,
    layout,
    values: hidesClaim ? withoutClaim(values) : values,
    faces,
    label,
  };
  const { background, parts, stamp } = layoutIn(template, layout);
  const page = together([
    ...parts.map((part) => drawPart(context, part)),
    label !== null && stamp !== undefined ? drawStamp(context, stamp, label) : NOTHING,
  ]);
  const { widthPx, heightPx } = LAYOUT_SIZES[layout];
  const ground: DisplayItem = {
    kind: 'rect',
    xPx: 0,
    yPx: 0,
    widthPx,
    heightPx,
    radiusPx: 0,
    fill: colorOf(context, background),
    stroke: null,
  };
  return {
    displayList: displayList(layout, [ground, ...page.items]),
    findings: [...stampFindings, ...checkValues({ document, layout, values }), ...page.findings],
    fits: page.fits,
  };
}

/** The office's name stands where the slot is empty. */
function withOffice(document: DesignDocument, values: SlotValues): SlotValues {
  if (isFilled({ values, document }, 'satker')) return values;
  return { ...values, satker: { kind: 'text', text: document.brand.satker } };
}

function withoutClaim(values: SlotValues): SlotValues {
  return Object.fromEntries(Object.entries(values).filter(([slot]) => !CLAIM_SLOTS.has(slot)));
}

function displayList(layout: LayoutId, items: readonly DisplayItem[]): DisplayList {
  const faces = items.flatMap((item) => (item.kind === 'text' ? item.face : []));
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
