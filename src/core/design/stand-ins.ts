import type { DisplayItem, DisplayList } from './display-list.ts';
import { valuesOn, type DesignDocument, type SlotValues } from './document.ts';
import { isFilled } from './draw/slot-values.ts';
import type { LayoutId } from './layouts.ts';
import { withOffice } from './office-values.ts';
import { renderDesign } from './render-design.ts';
import type { RenderContext, RenderedDesign } from './rendered-design.ts';
import { sampleValues } from './sample-values.ts';
import { pagesIn, type TemplateSlot } from './template.ts';

/** Faint enough that nobody takes it for what was written, dark enough to see what belongs there. */
const FAINT = 0.3;

/**
 * A design as it is shown while it is filled: where something must still be written stands the template's own sample,
 * faint. A sheet without words says nothing of what it will become. Only for the screen: nothing that must be filled
 * leaves the office empty, so no file is ever drawn from this.
 * @param drawn the same document on the same layout, as it is
 * @returns `drawn` itself when nothing is missing; else other pages and fits, as many pages, and its own findings
 */
export function withStandIns(
  document: DesignDocument,
  layout: LayoutId,
  { drawn, faces }: RenderContext & { readonly drawn: RenderedDesign },
): RenderedDesign {
  const standIns = missingValues(document, layout);
  if (Object.keys(standIns).length === 0) return drawn;
  const values = { ...valuesOn(document, layout), ...standIns };
  const { pages, fits } = renderDesign({ ...document, values, overrides: {} }, layout, { faces });
  const isStandIn = (slot: string | undefined): boolean => (slot?.split('.')[0] ?? '') in standIns;
  const faded = (list: DisplayList): DisplayList => ({
    ...list,
    items: list.items.map((item) => (isStandIn(item.slot) ? faint(item) : item)),
  });
  const [first, ...others] = pages;
  return { ...drawn, pages: [faded(first), ...others.map(faded)], fits };
}

/**
 * Samples of the fields that must be filled and are not. None of a photo, whose empty frame says enough, of a stamp, without
 * which no claim is shown, or of rows that are pages, since there would be other pages than there are.
 */
function missingValues(document: DesignDocument, layout: LayoutId): SlotValues {
  const { template } = document;
  const values = withOffice(document, valuesOn(document, layout));
  const samples = sampleValues(template, []);
  const paged = new Set(pagesIn(template, layout).flatMap(({ each }) => each?.slot ?? []));
  const isMissing = ({ id, required }: TemplateSlot): boolean =>
    required && id !== template.stampSlot && !paged.has(id) && !isFilled({ values, document }, id);
  return Object.fromEntries(
    template.slots.filter(isMissing).flatMap(({ id }) => {
      const sample = samples[id];
      return sample === undefined ? [] : [[id, sample] as const];
    }),
  );
}

function faint(item: DisplayItem): DisplayItem {
  return { ...item, opacity: (item.opacity ?? 1) * FAINT };
}
