import { join } from 'node:path';
import type { HandlersOf } from '#contract/call.ts';
import type { lineCalls, LineState, MendedFinding } from '#contract/calls/line.ts';
import type { PlanItem } from '#core/calendar/plan-item.ts';
import { isContentLocked } from '#core/calendar/status.ts';
import { jumpRoom } from '#core/preflight/preflight-finding.ts';
import type { BackendContext } from '../context.ts';
import { PACKAGES_FOLDER } from '../library/library.ts';
import { backUp } from '../backup/back-up.ts';
import { transaction } from '../db/query.ts';
import { deleteAcknowledgement, writeAcknowledgement } from '../db/tables/acknowledgement.ts';
import { readLastApproval } from '../db/tables/approval.ts';
import { readLastPackage } from '../db/tables/package.ts';
import { listPlan } from '../db/tables/plan-item.ts';
import { readLiveEdition } from '../db/tables/release-edition.ts';
import { approveItem, isStillApproved, reopenItem, returnItem, submitItem } from '../line/approval-steps.ts';
import { buildPackages, downloadPackage } from '../line/build-packages.ts';
import { readItemContent } from '../line/item-content.ts';
import { mend, unmend } from '../line/mend.ts';
import { handOver, markPosted, skipFormat } from '../line/posting.ts';
import { checkItem } from '../line/preflight.ts';
import { makeProof } from '../line/proof-sheet.ts';
import { planRemedy } from '../line/remedies.ts';
import { readPlanItemOrRefuse } from '../plan-change.ts';
import { verifyLibrary } from '../verify/verify-library.ts';

/** Handlers from the check to what was posted, and of looking after the library. */
export function lineHandlers(context: BackendContext): HandlersOf<typeof lineCalls> {
  return {
    ...checkHandlers(context),
    ...approvalHandlers(context),
    ...outboxHandlers(context),
    ...careHandlers(context),
  };
}

function checkHandlers(context: BackendContext) {
  const { db, clock } = context;
  return {
    'preflight.run': async ({ itemUid }: { itemUid: string }) => {
      const startedAt = performance.now();
      const content = readItemContent(context, itemUid);
      const report = await checkItem(context, content);
      return {
        findings: report.findings.map(({ key, finding, acknowledgement }) => ({
          key,
          finding,
          room: jumpRoom(finding),
          remedy: isContentLocked(content.item)
            ? null
            : (planRemedy(context, content, finding)?.remedy ?? null),
          acknowledgement:
            acknowledgement === null
              ? null
              : { reason: acknowledgement.reason, worker: acknowledgement.worker, at: acknowledgement.at },
        })),
        errors: report.errors,
        openWarnings: report.openWarnings,
        tookMs: Math.round(performance.now() - startedAt),
      };
    },
    'preflight.mend': ({ itemUid, key }: { itemUid: string; key: string }) => mend(context, itemUid, key),
    'preflight.unmend': ({ itemUid, mended }: { itemUid: string; mended: MendedFinding }) => {
      unmend(context, itemUid, mended);
      return {};
    },
    'preflight.acknowledge': ({ itemUid, key, reason }: { itemUid: string; key: string; reason: string }) => {
      transaction(db, () => {
        readPlanItemOrRefuse(db, itemUid);
        const worker = context.settings().workerName;
        writeAcknowledgement(db, itemUid, { key, reason, worker, at: clock.now() });
        context.audit('preflight.acknowledged', itemUid, { reason });
      });
      context.emit('library.changed', { topics: ['approval'] });
      return {};
    },
    'preflight.withdraw': ({ itemUid, key }: { itemUid: string; key: string }) => {
      transaction(db, () => {
        if (deleteAcknowledgement(db, itemUid, key)) context.audit('preflight.withdrawn', itemUid);
      });
      context.emit('library.changed', { topics: ['approval'] });
      return {};
    },
  };
}

function approvalHandlers(context: BackendContext) {
  const announce = <Value>(value: Value): Value => {
    context.emit('library.changed', { topics: ['approval', 'plan', 'release'] });
    return value;
  };
  return {
    'approval.submit': async ({ itemUid, by }: { itemUid: string; by: string }) =>
      announce({ approval: await submitItem(context, itemUid, by) }),
    'approval.approve': ({ itemUid, by }: { itemUid: string; by: string }) =>
      announce({ approval: approveItem(context, itemUid, by) }),
    'approval.return': ({ itemUid, ...step }: { itemUid: string; by: string; reason: string }) =>
      announce({ item: returnItem(context, itemUid, step) }),
    'approval.reopen': ({ itemUid, ...step }: { itemUid: string; by: string; reason: string }) =>
      announce({ item: reopenItem(context, itemUid, step) }),
  };
}

/** Posted items stay in the outbox this long, so that the last addresses can be looked at. */
const POSTED_DAYS = 7;

function outboxHandlers(
  context: BackendContext,
): Pick<
  HandlersOf<typeof lineCalls>,
  | 'line.get'
  | 'outbox.list'
  | 'package.build'
  | 'proof.make'
  | 'package.download'
  | 'publication.handOver'
  | 'publication.markPosted'
  | 'publication.skip'
> {
  const announce = (item: PlanItem): { readonly item: PlanItem } => {
    context.emit('library.changed', { topics: ['package', 'plan', 'release'] });
    return { item };
  };
  return {
    'line.get': ({ itemUid }) => lineState(context, readPlanItemOrRefuse(context.db, itemUid)),
    'outbox.list': () => ({ entries: outboxEntries(context) }),
    'package.build': ({ items, outDir, maxBytes, budgetBytes }) => {
      const folder = outDir ?? join(context.paths.folder, PACKAGES_FOLDER);
      const wish = { outDir: folder, maxBytes, budgetBytes };
      return context.jobs.start('package', (job) => buildPackages(context, items, wish, job));
    },
    'proof.make': (wish) => context.jobs.start('proof', (job) => makeProof(context, wish, job)),
    'package.download': ({ itemUid }) => downloadPackage(context, itemUid),
    'publication.handOver': ({ itemUid, formats }) => announce(handOver(context, itemUid, formats)),
    'publication.markPosted': ({ itemUid, ...posting }) => announce(markPosted(context, itemUid, posting)),
    'publication.skip': ({ itemUid, ...skip }) => announce(skipFormat(context, itemUid, skip)),
  };
}

function careHandlers(context: BackendContext) {
  return {
    'library.verify': () => context.jobs.start('verify', (job) => verifyLibrary(context, job)),
    'library.backup': ({ path }: { path: string | null }) =>
      context.jobs.start('backup', (job) => backUp(context, path, job)),
  };
}

function outboxEntries(context: BackendContext): readonly LineState[] {
  const statuses = ['disetujui', 'terjadwal', 'terbit'] as const;
  const newest = Date.parse(context.clock.now()) - POSTED_DAYS * 86_400_000;
  return listPlan(context.db, { from: null, to: null, statuses, include: 'all' })
    .map((entry) => readPlanItemOrRefuse(context.db, entry.uid))
    .filter((item) => item.status !== 'terbit' || Date.parse(item.updatedAt) >= newest)
    .map((item) => lineState(context, item));
}

function lineState(context: BackendContext, item: PlanItem): LineState {
  const approval = readLastApproval(context.db, item.uid);
  const edition = item.releaseUid === null ? undefined : readLiveEdition(context.db, item.releaseUid);
  return {
    item,
    approval,
    isCurrent: approval?.state !== 'valid' || isStillApproved(context, approval),
    package: readLastPackage(context.db, item.uid),
    releaseNumber: edition?.number ?? null,
  };
}
