import type { DisplayItem } from '../display-list.ts';
import type { DesignDocument, SlotValues } from '../document.ts';
import type { Faces } from '../face/face.ts';
import type { LayoutId } from '../layouts.ts';
import { MEANING_COLORS, type ColorRole } from '../color-roles.ts';
import type { DesignFinding, DesignFindingCode, SlotFit } from '../rendered-design.ts';
import { pageOfFinding, type PlacedPage } from '../page-sequence.ts';
import { labelColors, type StampLabel } from '../stamp-label.ts';
import type { ColorName, PaintSpec } from '../template-text.ts';
import type { Paint } from '../display-list.ts';

/** What a part turned into. */
export interface Drawn {
  readonly items: readonly DisplayItem[];
  readonly findings: readonly DesignFinding[];
  readonly fits: readonly SlotFit[];
}

/** What every part may look at. */
export interface DrawContext {
  readonly document: DesignDocument;
  readonly layout: LayoutId;
  /** The page being drawn. */
  readonly page: PlacedPage;
  /** The values of this page, the office's filled in; of a list that goes over several pages only this page's rows. */
  readonly values: SlotValues;
  readonly faces: Faces;
  /** The largest size texts of a group may take, once every one of them has been fitted. */
  readonly groupSizes: ReadonlyMap<string, number>;
  /** The word of the stamp; null where the template has none or the slot holds no known label. */
  readonly label: StampLabel | null;
}

/** Nothing. */
export const NOTHING: Drawn = { items: [], findings: [], fits: [] };

/** Items alone. */
export function drawn(...items: readonly DisplayItem[]): Drawn {
  return { ...NOTHING, items };
}

/** Several drawn parts as one, in order. */
export function together(parts: readonly Drawn[]): Drawn {
  return {
    items: parts.flatMap((part) => part.items),
    findings: parts.flatMap((part) => part.findings),
    fits: parts.flatMap((part) => part.fits),
  };
}

/** The colour a name stands for in this document, as #RRGGBB. */
export function colorOf({ document, label }: DrawContext, name: ColorName): string {
  if (name === 'label') return labelColors(label).strong;
  if (name === 'labelSoft') return labelColors(label).soft;
  if (isMeaning(name)) return MEANING_COLORS[name];
  return document.brand.palette.colors[name];
}

function isMeaning(name: ColorRole | keyof typeof MEANING_COLORS): name is keyof typeof MEANING_COLORS {
  return name in MEANING_COLORS;
}

/** The paint a colour name or a scrim stands for. */
export function paintOf(context: DrawContext, spec: PaintSpec): Paint {
  if (typeof spec === 'string') return colorOf(context, spec);
  return {
    kind: 'linear',
    from: { xPx: spec.from[0], yPx: spec.from[1] },
    to: { xPx: spec.to[0], yPx: spec.to[1] },
    stops: spec.stops.map(([offset, color, opacity]) => ({
      offset,
      color: colorOf(context, color),
      opacity,
    })),
  };
}

/** A finding on the page being drawn, of a slot or of the template's own part. */
export function findingHere(
  { document, layout, page }: DrawContext,
  {
    code,
    severity,
    slot,
    params,
  }: Pick<DesignFinding, 'severity' | 'params'> & {
    readonly code: DesignFindingCode;
    readonly slot: string | null;
  },
): DesignFinding {
  return {
    ...{ code, severity, subject: document.template.id },
    ...(slot === null ? {} : { slot }),
    ...pageOfFinding(page),
    params: { layout, ...params },
  };
}
