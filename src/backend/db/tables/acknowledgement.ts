import { all, build, run, type Db } from '../query.ts';

/** Why somebody went on in spite of a warning. */
export interface Acknowledgement {
  readonly key: string;
  readonly reason: string;
  readonly worker: string;
  readonly at: string;
}

/** The recorded reasons of an item. */
export function readAcknowledgements(db: Db, itemUid: string): readonly Acknowledgement[] {
  return all(
    db,
    build
      .selectFrom('acknowledgement')
      .select(['finding_key', 'reason', 'worker', 'at'])
      .where('item_uid', '=', itemUid)
      .orderBy('finding_key'),
  ).map((row) => ({ key: row.finding_key, reason: row.reason, worker: row.worker, at: row.at }));
}

/** Records a reason, over an earlier one for the same finding. */
export function writeAcknowledgement(db: Db, itemUid: string, acknowledgement: Acknowledgement): void {
  const { key, reason, worker, at } = acknowledgement;
  run(
    db,
    build
      .insertInto('acknowledgement')
      .values({ item_uid: itemUid, finding_key: key, reason, worker, at })
      .onConflict((conflict) =>
        conflict.columns(['item_uid', 'finding_key']).doUpdateSet({ reason, worker, at }),
      ),
  );
}

/** Takes a recorded reason back. @returns whether there was one */
export function deleteAcknowledgement(db: Db, itemUid: string, key: string): boolean {
  const query = build
    .deleteFrom('acknowledgement')
    .where('item_uid', '=', itemUid)
    .where('finding_key', '=', key);
  return run(db, query) > 0;
}
