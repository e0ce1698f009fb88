import { joinSteps, type Diff } from '#core/design/document-diff.ts';
import { z } from 'zod';
import { build, first, run, type Db } from '../query.ts';

/** One step of a design's history: what it did and what takes it back. */
export interface DesignStep {
  readonly diff: Diff;
  readonly inverse: Diff;
}

const diffSchema = z.array(
  z.strictObject({ path: z.array(z.string()), value: z.json().optional(), at: z.int().optional() }),
);

/**
 * Records a step. Steps of one gesture join into one; steps that were undone are forgotten, because what follows them
 * now is another story.
 */
export function recordStep(
  db: Db,
  step: DesignStep & { readonly designUid: string; readonly gesture: string },
): void {
  const { designUid, gesture } = step;
  run(db, build.deleteFrom('design_step').where('design_uid', '=', designUid).where('undone', '=', 1));
  const last = lastRow(db, designUid, 'done');
  const isSameGesture = last?.gesture === gesture;
  const joined = isSameGesture ? joinSteps(toStep(last), step) : step;
  const content = { diff: JSON.stringify(joined.diff), inverse: JSON.stringify(joined.inverse) };
  if (isSameGesture) {
    run(
      db,
      build
        .updateTable('design_step')
        .set(content)
        .where('design_uid', '=', designUid)
        .where('seq', '=', last.seq),
    );
    return;
  }
  run(
    db,
    build
      .insertInto('design_step')
      .values({ design_uid: designUid, seq: (last?.seq ?? 0) + 1, gesture, undone: 0, ...content }),
  );
}

/** Takes the step that undo (or redo) acts on and marks it; null when there is none. */
export function takeStep(db: Db, designUid: string, direction: 'undo' | 'redo'): DesignStep | null {
  const row = lastRow(db, designUid, direction === 'undo' ? 'done' : 'undone');
  if (row === undefined) return null;
  run(
    db,
    build
      .updateTable('design_step')
      .set({ undone: direction === 'undo' ? 1 : 0 })
      .where('design_uid', '=', designUid)
      .where('seq', '=', row.seq),
  );
  return toStep(row);
}

/** Whether there is something to undo and to redo. */
export function stepsLeft(
  db: Db,
  designUid: string,
): { readonly canUndo: boolean; readonly canRedo: boolean } {
  return {
    canUndo: lastRow(db, designUid, 'done') !== undefined,
    canRedo: lastRow(db, designUid, 'undone') !== undefined,
  };
}

/** The newest step that is done, or the oldest that was undone: the two that history can move over. */
function lastRow(db: Db, designUid: string, which: 'done' | 'undone') {
  return first(
    db,
    build
      .selectFrom('design_step')
      .select(['seq', 'gesture', 'diff', 'inverse'])
      .where('design_uid', '=', designUid)
      .where('undone', '=', which === 'done' ? 0 : 1)
      .orderBy('seq', which === 'done' ? 'desc' : 'asc')
      .limit(1),
  );
}

function toStep(row: { readonly diff: string; readonly inverse: string }): DesignStep {
  return { diff: readDiff(row.diff), inverse: readDiff(row.inverse) };
}

function readDiff(text: string): Diff {
  return diffSchema.parse(JSON.parse(text));
}
