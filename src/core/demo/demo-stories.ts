import { z } from 'zod';
import { PLAN_KINDS } from '../calendar/plan-item.ts';
import type { SlotValue } from '../design/document.ts';
import { CONSENTS } from '../photo/photo.ts';

const storySchema = z.strictObject({
  title: z.string(),
  kind: z.enum(PLAN_KINDS),
  on: z.string(),
  time: z.string(),
  owner: z.string(),
  seriesId: z.string().nullable(),
  templateId: z.string(),
  formats: z.array(z.string()),
  caption: z.string(),
  hashtags: z.array(z.string()),
  altText: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** Slot to a file of `resources/photos`, all of them drawn by us. */
  photos: z.record(z.string(), z.string()),
});

/** `resources/demo/stories.json`: stories that the demo takes from the plan to the approval. */
export const demoStoriesSchema = z.array(storySchema).readonly();
/** One story of the demo. */
export type DemoStory = Readonly<z.output<typeof storySchema>>;

/** `resources/demo/photos.json`: what the office's photo library begins with; files of `resources/photos`. */
export const demoPhotosSchema = z
  .array(
    z.strictObject({
      file: z.string(),
      title: z.string(),
      alt: z.string(),
      credit: z.string(),
      consent: z.enum(CONSENTS),
    }),
  )
  .readonly();

/** A story's texts as a design takes them. */
export function demoSlotValues(story: DemoStory): readonly (readonly [slot: string, value: SlotValue])[] {
  return Object.entries(story.values).map(([slot, value]) => [
    slot,
    typeof value === 'string' ? { kind: 'text', text: value } : { kind: 'list', items: value },
  ]);
}
