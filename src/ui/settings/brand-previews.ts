import type { OfficeDetails } from '#core/brand/office.ts';
import type { Snippet } from 'svelte';

/** Drawn pages, which this room does not know how to draw itself. */
export interface BrandPreviews {
  /** Pages of ours with the marks of `office`. */
  readonly sample: Snippet<[office: OfficeDetails]>;
  /** Texts in the office's styles on its type scale. */
  readonly texts: Snippet<[office: OfficeDetails]>;
  /** A design as it is and as it would be with the office's marks of today. */
  readonly comparison: Snippet<[{ readonly designUid: string; readonly title: string }]>;
}
