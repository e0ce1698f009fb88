import { z } from 'zod';
import { COVER_SHAPES } from '#core/photo/cover.ts';
import {
  CONSENTS,
  PHOTO_FILTERS,
  PHOTO_ORDERS,
  type Photo,
  type PhotoSwap,
  type PhotoUse,
} from '#core/photo/photo.ts';
import { command, query } from '../call.ts';
import { steppedDesignsSchema, type SteppedDesigns } from './stepped-designs.ts';

const uid = z.string().min(1).max(64);
const month = z.string().regex(/^\d{4}-\d{2}$/);
const notes = z.strictObject({
  title: z.string().max(300),
  alt: z.string().max(1_000),
  /** As long as a design can carry. */
  credit: z.string().max(200),
  consent: z.enum(CONSENTS),
  consentNote: z.string().max(1_000),
  mustMask: z.boolean(),
});

const fraction = z.number().min(0).max(1);
const cover = z.strictObject({
  shape: z.enum(COVER_SHAPES),
  x: fraction,
  y: fraction,
  width: fraction,
  height: fraction,
});

/** One page of photos, how many there are in all, and the months to choose from, the latest first. */
export interface PhotoPage {
  readonly photos: readonly Photo[];
  readonly total: number;
  readonly months: readonly string[];
}

/** Calls of the photo library. */
export const photoCalls = {
  /** Every word of `words` must stand in title, alternative text, credit, note or file name. */
  'photo.list': query<PhotoPage>()(
    z.strictObject({
      words: z.string().max(200).default(''),
      filter: z.enum(PHOTO_FILTERS).nullable().default(null),
      /** The month it was taken in, or added in where the camera told nothing. */
      month: month.nullable().default(null),
      order: z.enum(PHOTO_ORDERS).default('newest'),
      limit: z.int().min(1).max(500).default(200),
      offset: z.int().min(0).default(0),
    }),
  ),
  'photo.get': query<Photo>()(z.strictObject({ uid })),
  /** Designs that show a photo, newest change first. */
  'photo.uses': query<{ readonly uses: readonly PhotoUse[] }>()(z.strictObject({ uid })),
  'photo.update': command<Photo>()(z.strictObject({ uid, rev: z.int().min(1), notes: notes.partial() })),
  /** Into the bin; refused while a design shows it. */
  'photo.remove': command<Readonly<Record<string, never>>>()(z.strictObject({ uid })),
  /** Makes a copy with the covers baked in, which cannot be undone; the photo itself stays as it is. */
  'photo.cover': command<Photo>()(z.strictObject({ uid, covers: z.array(cover).min(1).max(100) })),
  /** Where an open photo would give way to its covered copy; null without a copy, or where no design shows the open one. */
  'photo.planSwap': query<{ readonly swap: PhotoSwap | null }>()(z.strictObject({ uid })),
  /** Shows the copy `uid` instead of the photo it was made of, in every design that was not handed in. */
  'photo.swap': command<{ readonly designs: SteppedDesigns }>()(z.strictObject({ uid })),
  /** Takes it back; `conflict` when a design was changed since. */
  'photo.unswap': command<Readonly<Record<string, never>>>()(
    z.strictObject({ uid, designs: steppedDesignsSchema }),
  ),
  'photo.restore': command<Photo>()(z.strictObject({ uid })),
  /** Takes an uploaded file into the library; `isNew` is false when its bytes were there before. */
  'photo.add': command<{ readonly photo: Photo; readonly isNew: boolean }>()(
    z.strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      fileName: z.string().min(1).max(1_000),
      credit: z.string().max(200).default(''),
    }),
  ),
  /** Starts an import of files and folders of this computer; the job ends with a `PhotoImportReport`. */
  'photo.importPaths': command<{ readonly jobId: string }>()(
    z.strictObject({
      paths: z.array(z.string().min(1)).min(1).max(1_000),
      credit: z.string().max(200).default(''),
    }),
  ),
} as const;
