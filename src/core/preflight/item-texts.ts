import { z } from 'zod';
import type { PlanItem } from '../calendar/plan-item.ts';
import { formatIdSchema, formatOverridesSchema, planContentSchema } from '../calendar/plan-schema.ts';

/** Texts of an item that a remedy changes: the alternative text all channels share, or what one channel says differently. */
export const itemTextsSchema = z.strictObject({
  altText: planContentSchema.shape.altText.optional(),
  format: formatOverridesSchema
    .pick({ altText: true, hashtags: true })
    .extend({ id: formatIdSchema })
    .optional(),
});

/** Texts of an item that a remedy changes. */
export type ItemTexts = Readonly<z.output<typeof itemTextsSchema>>;

/** The item with these texts. */
export function withTexts(item: PlanItem, { altText, format }: ItemTexts): PlanItem {
  return {
    ...item,
    ...(altText !== undefined && { altText }),
    formats: item.formats.map((entry) =>
      entry.format === format?.id
        ? {
            ...entry,
            ...(format.altText !== undefined && { altText: format.altText }),
            ...(format.hashtags !== undefined && { hashtags: format.hashtags }),
          }
        : entry,
    ),
  };
}

/** What the item says now where `texts` would say something else: the way back. */
export function textsBefore(item: PlanItem, texts: ItemTexts): ItemTexts {
  const own = item.formats.find((entry) => entry.format === texts.format?.id);
  return {
    ...(texts.altText !== undefined && { altText: item.altText }),
    ...(texts.format !== undefined &&
      own !== undefined && {
        format: {
          id: own.format,
          ...(texts.format.altText !== undefined && { altText: own.altText }),
          ...(texts.format.hashtags !== undefined && {
            hashtags: own.hashtags === null ? null : [...own.hashtags],
          }),
        },
      }),
  };
}
