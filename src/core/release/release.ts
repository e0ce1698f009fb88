import type { ReleaseDocument } from './document.ts';
import type { EditionState } from './edition.ts';

/** An edition in full: what is written, and what became of it. */
export interface Edition {
  readonly uid: string;
  readonly releaseUid: string;
  /** 1 for the first edition, one more for each correction. */
  readonly editionNo: number;
  readonly state: EditionState;
  readonly document: ReleaseDocument;
  readonly number: string | null;
  readonly classification: string;
  readonly issuedAt: string | null;
  readonly seal: string | null;
  /** SHA-256 and file name of the file it was imported from; null when it was written here. */
  readonly source: { readonly sha256: string; readonly name: string } | null;
  /** Counts every save of the edition; a save must name the one it started from. */
  readonly rev: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A release with the edition that counts now. */
export interface Release {
  readonly uid: string;
  readonly edition: Edition;
  readonly deletedAt: string | null;
}

/** One line of the list of releases. */
export interface ReleaseSummary {
  readonly uid: string;
  readonly editionUid: string;
  readonly title: string;
  readonly lead: string;
  readonly number: string | null;
  readonly city: string;
  /** The day in the dateline. */
  readonly on: string | null;
  readonly state: EditionState;
  readonly words: number;
  readonly sealed: boolean;
  readonly updatedAt: string;
}

/** A stored state of an edition's text that can be compared with another and restored. */
export interface Revision {
  readonly uid: string;
  readonly editionUid: string;
  readonly at: string;
  readonly reason: RevisionReason;
  readonly words: number;
  readonly title: string;
}

/** Why a revision was kept: while writing, at a step of the line, before a restore, at import. */
export type RevisionReason = 'autosave' | 'submit' | 'issue' | 'restore' | 'import';
