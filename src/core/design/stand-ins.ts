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

/** What a design is drawn from on the screen while something must still be written. */
export interface StoodIn {
  /** The design itself when nothing is missing. */
  readonly document: DesignDocument;
  /** A page of `document` with what stands in for something faint. */
  readonly faded: (list: DisplayList) => DisplayList;
}

/**
 * A design as it is shown while it is filled: where something must still be written stands the template's own sample,
 * faint. A sheet without words says nothing of what it will become. Only for the screen: nothing that must be filled
 * leaves the office empty, so no file is ever drawn from this.
 */
export function standingIn(document: DesignDocument, layout: LayoutId): StoodIn {
  const standIns = missingValues(document, layout);
  if (Object.keys(standIns).length === 0) return { document, faded: (list) => list };
  const isStandIn = (slot: string | undefined): boolean => (slot?.split('.')[0] ?? '') in standIns;
  return {
    document: { ...document, values: { ...valuesOn(document, layout), ...standIns }, overrides: {} },
    faded: (list) => ({
      ...list,
      items: list.items.map((item) => (isStandIn(item.slot) ? faint(item) : item)),
    }),
  };
}

/**
 * The pages of a design with what stands in for something.
 * @param drawn the same document on the same layout, as it is
 * @returns `drawn` itself when nothing is missing; else other pages and fits, as many pages, and its own findings
 */
export function withStandIns(
  document: DesignDocument,
  layout: LayoutId,
  { drawn, faces }: RenderContext & { readonly drawn: RenderedDesign },
): RenderedDesign {
  const stood = standingIn(document, layout);
  if (stood.document === document) return drawn;
  const { pages, fits } = renderDesign(stood.document, layout, { faces });
  const [first, ...others] = pages;
  return { ...drawn, pages: [stood.faded(first), ...others.map(stood.faded)], fits };
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
