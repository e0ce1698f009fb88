import { canonicalJson } from '../shared/canonical-json.ts';
import { sha256Hex } from '../shared/sha256.ts';

/** What one format says and shows. */
export interface ApprovedFormat {
  readonly format: string;
  readonly title: string;
  readonly caption: string;
  readonly hashtags: readonly string[];
  readonly link: string;
  readonly altText: string;
  /** SHA-256 of the raw pixels of each master, in page order. */
  readonly masters: readonly string[];
}

/**
 * Exactly what an approval stands for. Planned day and time, owner, status, comments, notes and the version of the renderer
 * are left out on purpose: they may change without the public seeing anything else than what was approved.
 */
export interface ApprovedContent {
  readonly itemUid: string;
  readonly formats: readonly ApprovedFormat[];
  readonly release: {
    readonly editionUid: string;
    readonly textHash: string;
    readonly number: string | null;
    /** SHA-256 of each file the release was made into, sorted; left out while there is none. */
    readonly files?: readonly string[];
  } | null;
  readonly design: {
    /** The whole document as stored, but for the guides: those only its designer sees. */
    readonly document: unknown;
    /** `family.genre@version`. */
    readonly template: string;
    readonly templateHash: string;
    /** SHA-256 of every photo and logo the design draws, sorted. */
    readonly pictures: readonly string[];
    /** SHA-256 of every font file it draws with, sorted. */
    readonly fonts: readonly string[];
  } | null;
  /** Instant, or null. */
  readonly embargoUntil: string | null;
}

/**
 * The approval hash: SHA-256, in hex, of the canonical JSON (RFC 8785, NFC) of `content`. The order in which formats stand
 * on the item does not matter.
 */
export function approvalHash(content: ApprovedContent): string {
  const formats = [...content.formats].sort((a, b) => (a.format < b.format ? -1 : 1));
  return sha256Hex(canonicalJson({ ...content, formats }));
}
