import { freeId, type NamedPart } from '#core/design/edit/page-parts.ts';
import type { CarriedField } from '#core/design/edit/carry-fields.ts';
import { slotValueSchema } from '#core/design/document.ts';
import { boundsOf, moved } from '#core/design/part-box.ts';
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

/** What the clipboard held, for the page it is to be put on. */
interface Pasted extends Clip {
  /** Whether what they were copied of stands on that page. */
  readonly isBeside: boolean;
}

/** Parts as text that any program can hold and this one knows again. */
export function toClip({ parts, fields, layout }: Clip): string {
  return JSON.stringify({ 'meja-humas': 'parts', parts, fields, layout });
}

/**
 * Parts out of the clipboard with names that are free on the page, where they were copied, or a step aside of what they would
 * hide; null when the text is something else or what it says is no part. Locks of where they come from stay behind.
 */
export function fromClip(text: string, onPage: readonly NamedPart[]): Pasted | null {
  if (!text.startsWith('{')) return null;
  const parsed = clipSchema.safeParse(readJson(text));
  if (!parsed.success) return null;
  const { parts, fields, layout } = parsed.data;
  const byPx = asidePx(parts, onPage);
  return { parts: renamed(parts, onPage, byPx), fields, layout, isBeside: byPx > 0 };
}

/** How far to the right and down none of the parts covers one of its kind from corner to corner. */
function asidePx(parts: readonly Part[], onPage: readonly Part[]): number {
  const placeOf = (part: Part): string => JSON.stringify([part.part, boundsOf(part)]);
  const taken = new Set(onPage.map(placeOf));
  let byPx = 0;
  while (parts.some((part) => taken.has(placeOf(moved(part, byPx, byPx))))) byPx += COPY_PX;
  return byPx;
}

/** The pictures that what is in the clipboard shows; none when the text is something else. */
export function picturesInClip(text: string): readonly string[] {
  const { parts, fields } = fromClip(text, []) ?? { parts: [], fields: [] };
  const shown = [
    ...parts.flatMap((part) => (part.part === 'picture' ? part.photo.sha256 : [])),
    ...fields.flatMap(({ value }) => (value?.kind === 'photo' ? value.sha256 : [])),
  ];
  return [...new Set(shown)];
}

/** Copies of parts, apart from what stands there; what was grouped is a group of its own. */
export function renamed(
  parts: readonly Part[],
  onPage: readonly NamedPart[],
  byPx: number,
): readonly NamedPart[] {
  const made: NamedPart[] = [];
  for (const part of parts) {
    const before = [...onPage, ...made];
    const twin = parts.slice(0, made.length).findLastIndex(({ group }) => group === part.group);
    const isGrouped =
      part.group !== undefined && parts.filter(({ group }) => group === part.group).length > 1;
    const group = isGrouped ? (made[twin]?.group ?? freeGroup(before)) : undefined;
    made.push({ ...copyOf(part, byPx), ...(group !== undefined && { group }), id: freeId(before) });
  }
  return made;
}

/** A name for a group that none on the page has. */
export function freeGroup(parts: readonly Part[]): string {
  const numbers = parts.map(({ group }) => Number(/^g(\d+)$/u.exec(group ?? '')?.[1] ?? 0));
  return `g${1 + Math.max(0, ...numbers)}`;
}

const LEFT_BEHIND: ReadonlySet<string> = new Set(['id', 'locks', 'added', 'group']);

function copyOf(part: Part, byPx: number): Part {
  const entries = Object.entries(moved(part, byPx, byPx)).filter(([key]) => !LEFT_BEHIND.has(key));
  return partSchema.parse(Object.fromEntries(entries));
}
