import { releaseDocumentSchema, type ReleaseDocument } from '#core/release/document.ts';
import { z } from 'zod';
import { readJson } from '#core/shared/read-json.ts';

const pendingSchema = z.strictObject({ baseRev: z.int().min(1), document: releaseDocumentSchema });

/** A text the backend has not confirmed yet, with the revision it was written on. */
export interface PendingText {
  readonly baseRev: number;
  readonly document: ReleaseDocument;
}

function keyOf(releaseUid: string): string {
  return `meja-humas.naskah.${releaseUid}`;
}

/** Keeps a text in this browser before anything else happens to it. @returns false where the browser has no room */
export function keepPending(releaseUid: string, pending: PendingText): boolean {
  try {
    localStorage.setItem(keyOf(releaseUid), JSON.stringify(pending));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** The text kept for a release, or null; what cannot be read as one is no text. */
export function readPending(releaseUid: string): PendingText | null {
  const stored = localStorage.getItem(keyOf(releaseUid));
  if (stored === null) return null;
  const parsed = pendingSchema.safeParse(readJson(stored));
  return parsed.success ? parsed.data : null;
}

/** Forgets the text of a release, once the backend has it. */
export function forgetPending(releaseUid: string): void {
  localStorage.removeItem(keyOf(releaseUid));
}
