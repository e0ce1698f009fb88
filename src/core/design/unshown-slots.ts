import type { DesignDocument } from './document.ts';
import { valuesOn } from './document.ts';
import { isFilled } from './draw/slot-values.ts';
import { slotsIn } from './edit/page-parts.ts';
import type { LayoutId } from './layouts.ts';
import { isOfficeSlot } from './office-values.ts';
import type { RenderedDesign } from './rendered-design.ts';
import { pagesIn } from './template.ts';
import type { Part } from './template-parts.ts';

/** Slots that are filled but that no page of this layout shows, in the template's order. */
export function unshownSlots(
  document: DesignDocument,
  layout: LayoutId,
  rendered: RenderedDesign,
): readonly string[] {
  const values = valuesOn(document, layout);
  const drawn = new Set(
    [
      ...rendered.fits.map(({ slot }) => slot),
      ...rendered.pages.flatMap(({ items }) => items.flatMap(({ slot }) => slot ?? [])),
    ].map((slot) => slot.split('.')[0]),
  );
  const parts = pagesIn(document.template, layout).flatMap((page) => page.parts);
  const shown = [
    ...parts.flatMap(textsIn).filter((slots) => slots.some((slot) => drawn.has(slot))),
    ...parts.map(drawnSlots),
  ].flat();
  return document.template.slots
    .filter((slot) => !isOfficeSlot(slot) && isFilled({ values, document }, slot.id))
    .map(({ id }) => id)
    .filter((id) => !drawn.has(id) && !shown.includes(id));
}

/** The slots of each text of a part. A text is drawn under the name of its first slot, and says the others too. */
function textsIn(part: Part): readonly (readonly string[])[] {
  if (part.part !== 'stack') return [slotsIn(part)];
  return part.children.map((child) =>
    'content' in child ? child.content.flatMap((piece) => ('slot' in piece ? piece.slot : [])) : [],
  );
}

/** What a part draws without a word of it, so that no item on the page carries its name. */
function drawnSlots(part: Part): readonly string[] {
  if (part.part === 'dots') return [part.slot, part.whole];
  return part.part === 'stages' ? [part.slot] : [];
}
