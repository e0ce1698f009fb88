import { freeId, type NamedPart } from '#core/design/edit/page-parts.ts';
import type { CarriedField } from '#core/design/edit/carry-fields.ts';
import { slotValueSchema } from '#core/design/document.ts';
import { moved } from '#core/design/part-box.ts';
import { layoutIdSchema, type LayoutId } from '#core/design/layouts.ts';
import { slotSchema } from '#core/design/template.ts';
import { partSchema, type Part } from '#core/design/template-parts.ts';
import { z } from 'zod';
import { readJson } from '#core/shared/read-json.ts';

/** A copy stands this far from what it was made of. */
export const COPY_PX = 24;

const clipSchema = z.strictObject({
  'meja-humas': z.literal('parts'),
  parts: z.array(partSchema).min(1).max(60),
  /** The size they were copied on. Absent in what older versions copied. */
  layout: layoutIdSchema.optional(),
  /** What the parts show, for documents that do not ask for it. */
  fields: z
    .array(z.strictObject({ slot: slotSchema, value: slotValueSchema.nullable() }))
    .max(60)
    .default([]),
});

/** What the clipboard held. */
export interface Clip {
  readonly parts: readonly NamedPart[];
  readonly fields: readonly CarriedField[];
  /** The size they were copied on, where that is known. */
  readonly layout?: LayoutId | undefined;
}

/** Parts as text that any program can hold and this one knows again. */
export function toClip({ parts, fields, layout }: Clip): string {
  return JSON.stringify({ 'meja-humas': 'parts', parts, fields, layout });
}

/**
 * Parts out of the clipboard with names that are free on the page; null when the text is something else or what it says is
 * no part. Locks and groups of where they come from stay behind.
 * @param byPx how far from where they were copied, so that a copy does not hide what it was made of
 */
export function fromClip(text: string, onPage: readonly NamedPart[], byPx: number): Clip | null {
  if (!text.startsWith('{')) return null;
  const parsed = clipSchema.safeParse(readJson(text));
  if (!parsed.success) return null;
  const { parts, fields, layout } = parsed.data;
  return { parts: renamed(parts, onPage, byPx), fields, layout };
}

/** The pictures that what is in the clipboard shows; none when the text is something else. */
export function picturesInClip(text: string): readonly string[] {
  const { parts, fields } = fromClip(text, [], 0) ?? { parts: [], fields: [] };
  const shown = [
    ...parts.flatMap((part) => (part.part === 'picture' ? part.photo.sha256 : [])),
    ...fields.flatMap(({ value }) => (value?.kind === 'photo' ? value.sha256 : [])),
  ];
  return [...new Set(shown)];
}

/** Copies of parts, apart from what stands there. */
export function renamed(
  parts: readonly Part[],
  onPage: readonly NamedPart[],
  byPx: number,
): readonly NamedPart[] {
  const made: NamedPart[] = [];
  for (const part of parts) made.push({ ...copyOf(part, byPx), id: freeId([...onPage, ...made]) });
  return made;
}

const LEFT_BEHIND: ReadonlySet<string> = new Set(['id', 'locks', 'added', 'group']);

function copyOf(part: Part, byPx: number): Part {
  const entries = Object.entries(moved(part, byPx, byPx)).filter(([key]) => !LEFT_BEHIND.has(key));
  return partSchema.parse(Object.fromEntries(entries));
}
