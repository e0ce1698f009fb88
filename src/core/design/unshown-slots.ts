import type { DesignDocument } from './document.ts';
import { valuesOn } from './document.ts';
import { isFilled } from './draw/slot-values.ts';
import type { LayoutId } from './layouts.ts';
import type { RenderedDesign } from './rendered-design.ts';

/** Slots that are filled but that no page of this layout shows, in the template's order. */
export function unshownSlots(
  document: DesignDocument,
  layout: LayoutId,
  rendered: RenderedDesign,
): readonly string[] {
  const values = valuesOn(document, layout);
  const shown = new Set(
    [
      ...rendered.fits.map(({ slot }) => slot),
      ...rendered.pages.flatMap(({ items }) => items.flatMap(({ slot }) => slot ?? [])),
    ].map((slot) => slot.split('.')[0]),
  );
  return document.template.slots
    .filter(({ id, from }) => from === undefined && !shown.has(id) && isFilled({ values, document }, id))
    .map(({ id }) => id);
}
