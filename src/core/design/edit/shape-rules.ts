import type { PartLock } from '../part-base.ts';

/** Whose page is changed: a template's own, or a design's, where the locks of its template hold. */
export type ShapeRules = 'template' | 'design';

/** Why a page is not added, copied, moved or taken away. */
export type PageRefusal =
  /** Something on it is locked by its template, or it carries the stamp. */
  | 'locked'
  /** The template takes no additions. */
  | 'closed'
  /** The only one that is always there, or inside a design the last of its template. */
  | 'last'
  /** It is made of the rows of a list. */
  | 'list'
  /** A claim would be without its stamp. */
  | 'stamp'
  /** There are as many as a layout holds. */
  | 'full';

/** Why a change of a page is not made. */
export type ShapeRefusal =
  | {
      readonly code: 'part-locked';
      readonly part: string;
      readonly lock: PartLock | 'add' | 'locks' | 'template';
    }
  | { readonly code: 'part-missing'; readonly part: string }
  | { readonly code: 'part-invalid'; readonly part: string; readonly field: string }
  | { readonly code: 'parts-too-many'; readonly most: number }
  | { readonly code: 'page-refused'; readonly why: PageRefusal; readonly most: number };
