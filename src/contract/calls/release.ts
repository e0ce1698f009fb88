import { releaseDocumentSchema, type ReleaseDocument } from '#core/release/document.ts';
import { EDITION_STATES, type EditionState } from '#core/release/edition.ts';
import type { NumberEntry, RegisterProblem } from '#core/release/number-register.ts';
import type { Release, ReleaseSummary, Revision } from '#core/release/release.ts';
import { z } from 'zod';
import { command, query } from '../call.ts';

const uid = z.string().min(1).max(64);
const one = z.strictObject({ uid });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** A page of releases, and how many there are by state and year. */
export interface ReleasePage {
  readonly items: readonly ReleaseSummary[];
  readonly states: readonly { readonly state: EditionState; readonly count: number }[];
  readonly years: readonly { readonly year: string; readonly count: number }[];
}

/** Calls about releases: writing them, their revisions and numbers, and bringing old ones in. */
export const releaseCalls = {
  'release.list': query<ReleasePage>()(
    z.strictObject({
      states: z.array(z.enum(EDITION_STATES)).default([]),
      year: z
        .string()
        .regex(/^\d{4}$/u)
        .nullable()
        .default(null),
      limit: z.int().min(1).max(500).default(100),
      offset: z.int().min(0).default(0),
    }),
  ),
  'release.get': query<{ readonly release: Release; readonly proposedNumber: string | null }>()(one),
  'release.create': command<{ readonly release: Release }>()(
    z.strictObject({ document: releaseDocumentSchema.optional() }),
  ),
  /**
   * The release of a plan item; made from its title and day, and linked to it, when it has none. Takes an idea to `draf`.
   * `content-locked` when the item has been submitted without one.
   */
  'release.forItem': command<{ readonly release: Release }>()(z.strictObject({ itemUid: uid })),
  /**
   * Stores the text. `baseRev` is the revision the writer started from; when the release moved on meanwhile, `refuse`
   * answers `conflict` and `keepBoth` keeps what was there as a revision before storing.
   */
  'release.save': command<{ readonly rev: number; readonly savedAt: string }>()(
    z.strictObject({
      uid,
      baseRev: z.int().min(1),
      document: releaseDocumentSchema,
      onConflict: z.enum(['refuse', 'keepBoth']).default('refuse'),
    }),
  ),
  'release.revisions': query<{ readonly revisions: readonly Revision[] }>()(one),
  'release.revision': query<{ readonly document: ReleaseDocument }>()(
    z.strictObject({ uid, revisionUid: uid }),
  ),
  /** Makes an earlier text the newest; what stood there becomes a revision of its own. */
  'release.restoreRevision': command<{ readonly release: Release }>()(
    z.strictObject({ uid, revisionUid: uid }),
  ),
  /** Gives up the number with a reason and turns the release back into a draft. */
  'release.cancel': command<{ readonly release: Release }>()(
    z.strictObject({ uid, reason: z.string().max(500) }),
  ),
  /** Seals an approved release. */
  'release.issue': command<{ readonly release: Release }>()(one),
  'release.delete': command<{ readonly deletedAt: string }>()(one),
  'release.restore': command<{ readonly release: Release }>()(one),
  /** The number register of one period with whatever is wrong in it. */
  'release.register': query<{
    readonly periods: readonly string[];
    readonly entries: readonly NumberEntry[];
    readonly problems: readonly RegisterProblem[];
  }>()(z.strictObject({ period: z.string().max(7) })),
  /** Starts an import of files and folders of this computer; the job ends with an `ImportReport`. */
  'release.importPaths': command<{ readonly jobId: string }>()(
    z.strictObject({ paths: z.array(z.string().min(1)).min(1).max(1_000), dryRun: z.boolean() }),
  ),
  /** Starts an import of uploaded files, named as the user knows them; the job ends with an `ImportReport`. */
  'release.importUploads': command<{ readonly jobId: string }>()(
    z.strictObject({
      files: z
        .array(z.strictObject({ name: z.string().min(1).max(1_000), sha256 }))
        .min(1)
        .max(20_000),
      dryRun: z.boolean(),
    }),
  ),
} as const;
