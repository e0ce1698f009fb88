import type { Approval, BuiltPackage } from '#core/approval/approval.ts';
import type { ProofState } from '#core/approval/proof-sheet.ts';
import type { PlanItem } from '#core/calendar/plan-item.ts';
import { itemTextsSchema } from '#core/preflight/item-texts.ts';
import type { JumpRoom, PreflightFinding } from '#core/preflight/preflight-finding.ts';
import type { Remedy } from '#core/preflight/remedy.ts';
import { localDaySchema, localTimeSchema } from '#core/shared/time-schema.ts';
import { z } from 'zod';
import type { ErrorCode, ErrorParams } from '../errors.ts';
import { command, query } from '../call.ts';
import { steppedDesignsSchema } from './stepped-designs.ts';

const uid = z.string().min(1).max(64);
const one = z.strictObject({ itemUid: uid });
const by = z.string().trim().min(1).max(90);
const reason = z.string().trim().min(1).max(500);
const format = z.string().regex(/^[a-z0-9_]{1,40}$/);
const path = z.string().min(1).max(1_000);
const bytes = z.int().positive();

/** A finding as the check answers it, with the reason recorded for it. */
export interface ReportedFinding {
  readonly key: string;
  readonly finding: PreflightFinding;
  readonly room: JumpRoom;
  /** The step that settles it by itself, where it is certain what to do. */
  readonly remedy: Remedy | null;
  readonly acknowledgement: { readonly reason: string; readonly worker: string; readonly at: string } | null;
}

const mendedSchema = z.strictObject({
  /** Designs that were changed, each with the revision it has since. */
  designs: steppedDesignsSchema,
  /** The item's texts as they were; null when they stayed. */
  texts: itemTextsSchema.nullable(),
});

/** What a remedy changed, as far as it takes to go back. */
export type MendedFinding = Readonly<z.output<typeof mendedSchema>>;

/** What the check found, errors first. */
export interface PreflightAnswer {
  readonly findings: readonly ReportedFinding[];
  readonly errors: number;
  readonly openWarnings: number;
  readonly tookMs: number;
}

/** Where an item stands on the line. */
export interface LineState {
  readonly item: PlanItem;
  /** The approval that is asked for or valid; else the last one that ended; null when never submitted. */
  readonly approval: Approval | null;
  /** False when the content is no longer what was approved. */
  readonly isCurrent: boolean;
  readonly package: BuiltPackage | null;
  readonly releaseNumber: string | null;
}

/** Everything `verify` looks at, in its order. */
export const VERIFY_CHECKS = [
  'database',
  'search',
  'media',
  'seals',
  'audit',
  'approvals',
  'packages',
] as const;
/** Name of a check. */
export type VerifyCheckName = (typeof VERIFY_CHECKS)[number];

/** What `verify` can find wrong. `params.detail` of `database-unsound` is SQLite's own words. */
export type VerifyProblemCode =
  | 'database-unsound'
  | 'index-differs'
  | 'file-missing'
  | 'file-differs'
  | 'seal-broken'
  | 'chain-broken'
  | 'content-differs';

/** One thing that is wrong. */
export interface VerifyProblem {
  readonly code: VerifyProblemCode;
  /** A file, the hash of a picture, the uid of an edition or item, the number of an entry. */
  readonly subject: string;
  readonly params: ErrorParams;
}

/** One check of `verify`. `checked` counts what was looked at. */
export interface VerifyCheck {
  readonly name: VerifyCheckName;
  readonly ok: boolean;
  readonly checked: number;
  readonly problems: readonly VerifyProblem[];
}

/** What `verify` answers; the value of its job. */
export interface VerifyReport {
  readonly ok: boolean;
  readonly checks: readonly VerifyCheck[];
}

/** What a backup answers; the value of its job. */
export interface BackupReport {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly verified: boolean;
}

/** An item whose package was not built, and the reason as an error's code and values. */
export interface RefusedPackage {
  readonly itemUid: string;
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

/** What building packages answers; the value of its job. */
export interface PackageReport {
  readonly packages: readonly BuiltPackage[];
  readonly refused: readonly RefusedPackage[];
}

/** What printing a proof answers; the value of its job. */
export interface ProofReport {
  /** Of the PDF in media. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** A file name for it. */
  readonly name: string;
  /** Where it was written besides; null when nowhere. */
  readonly path: string | null;
  readonly state: ProofState;
}

/** Calls from the check to what was posted, and those that look after the library. */
export const lineCalls = {
  /** Draws every page to measure contrast: about a second a layout. */
  'preflight.run': query<PreflightAnswer>()(one),
  'preflight.acknowledge': command<Record<string, never>>()(
    z.strictObject({ itemUid: uid, key: z.string().min(1).max(10_000), reason }),
  ),
  'preflight.withdraw': command<Record<string, never>>()(
    z.strictObject({ itemUid: uid, key: z.string().min(1).max(10_000) }),
  ),
  /** Takes the remedy of a finding as one step; refused with `not-found` when the finding is gone. */
  'preflight.mend': command<MendedFinding>()(
    z.strictObject({ itemUid: uid, key: z.string().min(1).max(10_000) }),
  ),
  /** Takes it back; `conflict` when a design was changed since. */
  'preflight.unmend': command<Record<string, never>>()(
    z.strictObject({ itemUid: uid, mended: mendedSchema }),
  ),
  'line.get': query<LineState>()(one),
  /** Everything approved, packaged or on its way, soonest first; posted items of the last seven days after them. */
  'outbox.list': query<{ readonly entries: readonly LineState[] }>()(z.strictObject({})),
  'approval.submit': command<{ readonly approval: Approval }>()(z.strictObject({ itemUid: uid, by })),
  'approval.approve': command<{ readonly approval: Approval }>()(z.strictObject({ itemUid: uid, by })),
  'approval.return': command<{ readonly item: PlanItem }>()(z.strictObject({ itemUid: uid, by, reason })),
  'approval.reopen': command<{ readonly item: PlanItem }>()(
    z.strictObject({ itemUid: uid, by, reason: z.string().trim().max(500).default('') }),
  ),
  /** Starts printing all pictures and texts of an item to one PDF; the job ends with a `ProofReport`. */
  'proof.make': command<{ readonly jobId: string }>()(
    z.strictObject({ itemUid: uid, path: path.nullable().default(null) }),
  ),
  /** Starts building; the job ends with a `PackageReport`. Without a folder the library's own `paket` is used. */
  'package.build': command<{ readonly jobId: string }>()(
    z.strictObject({
      items: z.union([z.array(uid).min(1).max(500), z.literal('ready'), localDaySchema]),
      outDir: path.nullable().default(null),
      maxBytes: bytes.nullable().default(null),
      budgetBytes: bytes.nullable().default(null),
    }),
  ),
  /** Puts the archive of an item's last package into media, so that a browser can download it. */
  'package.download': command<{ readonly sha256: string; readonly name: string }>()(one),
  'publication.handOver': command<{ readonly item: PlanItem }>()(
    z.strictObject({ itemUid: uid, formats: z.array(format).min(1).max(45) }),
  ),
  /** Where and when a format went out. Only what goes out by WhatsApp may be without an address: it has none. */
  'publication.markPosted': command<{ readonly item: PlanItem }>()(
    z.strictObject({
      itemUid: uid,
      format,
      url: z
        .url({ protocol: /^https?$/ })
        .max(2_000)
        .nullable(),
      on: localDaySchema,
      time: localTimeSchema,
    }),
  ),
  'publication.skip': command<{ readonly item: PlanItem }>()(
    z.strictObject({ itemUid: uid, format, reason }),
  ),
  /** Starts checking the whole library; the job ends with a `VerifyReport`. */
  'library.verify': command<{ readonly jobId: string }>()(z.strictObject({})),
  /** Starts a backup into a file; the job ends with a `BackupReport`. Without a path: the library's own `backups`. */
  'library.backup': command<{ readonly jobId: string }>()(
    z.strictObject({ path: path.nullable().default(null) }),
  ),
} as const;
