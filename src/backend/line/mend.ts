import { AppError } from '#contract/errors.ts';
import type { MendedFinding } from '#contract/calls/line.ts';
import { isContentLocked } from '#core/calendar/status.ts';
import { textsBefore, withTexts, type ItemTexts } from '#core/preflight/item-texts.ts';
import { findingKey } from '#core/preflight/preflight-finding.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { stepDesigns, unstepDesigns } from '../design/step-designs.ts';
import { changePlanItem, readPlanItemOrRefuse } from '../plan-change.ts';
import { readItemContent } from './item-content.ts';
import { checkWithoutDrawing } from './preflight.ts';
import { planRemedy } from './remedies.ts';

/**
 * Takes the remedy of one finding, all of it or nothing, and answers what `unmend` needs to take it back.
 * @throws AppError 'not-found' when the finding is gone or has no remedy, 'content-locked' for what was submitted
 */
export function mend(context: BackendContext, itemUid: string, key: string): MendedFinding {
  const content = readItemContent(context, itemUid);
  const finding = checkWithoutDrawing(context, content).find((other) => findingKey(other) === key);
  const planned = finding === undefined ? null : planRemedy(context, content, finding);
  if (finding === undefined || planned === null) throw new AppError('not-found', { kind: 'remedy', id: key });
  const mended = transaction(context.db, (): MendedFinding => {
    const designs = [...stepDesigns(context, planned.designs)];
    const texts = planned.texts === null ? null : changeTexts(context, itemUid, planned.texts);
    context.audit('preflight.mended', itemUid, { code: finding.code });
    return { designs, texts };
  });
  announce(context, mended);
  return mended;
}

/**
 * Takes a remedy back.
 * @throws AppError 'conflict' when one of the designs was changed since, with nothing taken back
 */
export function unmend(context: BackendContext, itemUid: string, mended: MendedFinding): void {
  transaction(context.db, () => {
    unstepDesigns(context, mended.designs);
    if (mended.texts !== null) changeTexts(context, itemUid, mended.texts);
    context.audit('preflight.unmended', itemUid);
  });
  announce(context, mended);
}

/** @returns the texts as they were */
function changeTexts(context: BackendContext, itemUid: string, texts: ItemTexts): ItemTexts {
  const before = readPlanItemOrRefuse(context.db, itemUid);
  if (isContentLocked(before)) throw new AppError('content-locked', { status: before.status });
  changePlanItem(context, before, 'plan.updated', (item) => withTexts(item, texts));
  return textsBefore(before, texts);
}

function announce(context: BackendContext, { designs }: MendedFinding): void {
  if (designs.length > 0) context.emit('library.changed', { topics: ['design'] });
}
