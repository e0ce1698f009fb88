import { z } from 'zod';

/** The page shapes a template is drawn for, in the order screens list them. */
export const LAYOUT_IDS = ['4x5', '1x1', '9x16', '16x9', 'a4'] as const;

/** One page shape. */
export const layoutIdSchema = z.enum(LAYOUT_IDS);

/** One page shape. */
export type LayoutId = (typeof LAYOUT_IDS)[number];

/** A size in px at layout size. */
export interface SizePx {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The size each layout is designed and rendered at. A4 upright stands at 150 dpi, so that scale 2 prints at 300. */
export const LAYOUT_SIZES: Readonly<Record<LayoutId, SizePx>> = {
  '4x5': { widthPx: 1080, heightPx: 1350 },
  '1x1': { widthPx: 1080, heightPx: 1080 },
  '9x16': { widthPx: 1080, heightPx: 1920 },
  '16x9': { widthPx: 1200, heightPx: 675 },
  a4: { widthPx: 1240, heightPx: 1754 },
};

/**
 * The smallest text of each layout, in layout px. A post 1080 px wide is looked at about 360 CSS px wide on a telephone,
 * where 22 px are a little over 7; the wide layout goes with a link and is opened on a larger screen.
 */
export const SMALLEST_TEXT_PX: Readonly<Record<LayoutId, number>> = {
  '4x5': 22,
  '1x1': 22,
  '9x16': 22,
  '16x9': 17,
  a4: 22,
};

const formatLayoutSchema = z.strictObject({
  /** The layout that serves the format. */
  layout: layoutIdSchema,
  /** Output px for one layout px. */
  scale: z.number().positive(),
});

/** `resources/data/format-layout.json`: the layout and scale of every format that can be drawn. */
export const formatLayoutsSchema = z.strictObject({
  note: z.string(),
  formats: z.record(z.string(), formatLayoutSchema),
});

/** Which layout, at which scale, serves each format. */
export type FormatLayouts = Readonly<z.output<typeof formatLayoutsSchema>>;

/** The layout of `format`, or null when no layout serves it (callers answer `size-not-offered`). */
export function layoutOfFormat(
  table: FormatLayouts,
  format: string,
): { readonly layout: LayoutId; readonly scale: number } | null {
  return table.formats[format] ?? null;
}
