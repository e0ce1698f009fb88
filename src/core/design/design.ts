import type { DesignDocument } from './document.ts';

/** A design as the library keeps it. */
export interface Design {
  readonly uid: string;
  readonly title: string;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly document: DesignDocument;
  readonly rev: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A design without its document, for lists. */
export type DesignSummary = Omit<Design, 'document'>;

/** A design that is open: what undo and redo would do is known beside it. */
export interface OpenDesign extends Design {
  /** A story it belongs to has been submitted: nothing in it changes until that is opened again. */
  readonly isLocked: boolean;
  /** A template of the office is drawn in it: no lock holds, and it is no post. */
  readonly isDraft: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}
