import type { DesignDocument } from '#core/design/document.ts';
import { isAddressSlot, siteAddress } from '#core/design/office-values.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { layoutsOf } from '#core/design/template.ts';
import type { PreflightFinding } from '#core/preflight/preflight-finding.ts';
import type { BackendContext } from '../context.ts';
import { readDesignStock } from '../design/design-stock.ts';
import type { ItemContent } from './item-content.ts';
import type { PlannedRemedy } from './remedies.ts';

/**
 * The address of the office's site in the place of one that makes its code too small: an empty field stands for it. Only
 * where the office has a site, and its code is large enough at every size.
 */
export function siteInstead(
  context: BackendContext,
  { design }: ItemContent,
  { slot }: PreflightFinding,
): PlannedRemedy | null {
  if (design === null) return null;
  const { template, brand, values, overrides } = design.document;
  const asked = template.slots.find(({ id }) => id === slot);
  const address = siteAddress(brand.contacts);
  if (asked === undefined || !isAddressSlot(asked) || address === null) return null;
  const { id } = asked;
  const sizes = layoutsOf(template).filter((layout) => overrides[layout]?.[id] !== undefined);
  const without: DesignDocument = {
    ...design.document,
    values: omit(values, id),
    overrides: Object.fromEntries(
      Object.entries(overrides).map(([layout, own]) => [layout, omit(own, id)] as const),
    ),
  };
  const { faces } = readDesignStock(context.resources);
  const isSettled = layoutsOf(template).every((layout) =>
    renderDesign(without, layout, { faces }).findings.every(
      (finding) => finding.slot !== id || !finding.code.startsWith('qr-'),
    ),
  );
  if (!isSettled) return null;
  const diff = [
    { path: ['values', id] as const },
    ...sizes.map((layout) => ({ path: ['overrides', layout, id] as const })),
  ];
  return { remedy: { kind: 'site-address', address }, texts: null, designs: [{ design, diff }] };
}

function omit<Value>(all: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name !== key));
}
