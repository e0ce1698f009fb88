import type { NumberEntry } from '#core/release/number-register.ts';
import type { Selectable } from 'kysely';
import { all, build, first, run, type Db } from '../query.ts';
import type { Tables } from '../schema.ts';
import type { WriteStamp } from './release.ts';

/** Every number of a period, lowest first. */
export function listNumbers(db: Db, officeUid: string, period: string): readonly NumberEntry[] {
  const query = build
    .selectFrom('number_entry')
    .selectAll()
    .where('office_uid', '=', officeUid)
    .where('period', '=', period)
    .orderBy('sequence');
  return all(db, query).map(toEntry);
}

/** The periods that have numbers, oldest first. */
export function listNumberPeriods(db: Db, officeUid: string): readonly string[] {
  const query = build
    .selectFrom('number_entry')
    .select('period')
    .distinct()
    .where('office_uid', '=', officeUid)
    .orderBy('period');
  return all(db, query).map((row) => row.period);
}

/** The number an edition holds now (reserved or used), or undefined; void ones do not count. */
export function readNumberOf(db: Db, editionUid: string): NumberEntry | undefined {
  const query = build
    .selectFrom('number_entry')
    .selectAll()
    .where('edition_uid', '=', editionUid)
    .where('status', '<>', 'void');
  const row = first(db, query);
  return row && toEntry(row);
}

/** Adds a number to the register, reserved. */
export function insertNumber(
  db: Db,
  entry: Omit<NumberEntry, 'status' | 'voidReason'>,
  stamp: WriteStamp,
): void {
  run(
    db,
    build.insertInto('number_entry').values({
      uid: entry.uid,
      office_uid: stamp.officeUid,
      device_uid: stamp.deviceUid,
      period: entry.period,
      sequence: entry.sequence,
      classification: entry.classification,
      field_sequence: entry.fieldSequence,
      number: entry.number,
      status: 'reserved',
      edition_uid: entry.editionUid,
      void_reason: null,
      rev: 1,
      created_at: stamp.now,
      updated_at: stamp.now,
      deleted_at: null,
    }),
  );
}

/** Ends a reservation: the number was used, or is void for the reason given. */
export function settleNumber(
  db: Db,
  uid: string,
  outcome: { readonly status: 'used' } | { readonly status: 'void'; readonly reason: string },
  stamp: WriteStamp,
): void {
  run(
    db,
    build
      .updateTable('number_entry')
      .set((row) => ({
        status: outcome.status,
        void_reason: outcome.status === 'void' ? outcome.reason : null,
        rev: row('rev', '+', 1),
        updated_at: stamp.now,
        device_uid: stamp.deviceUid,
      }))
      .where('uid', '=', uid),
  );
}

/** Numbers that imported releases dated in a period carry, as printed on them; an empty period means all of them. */
export function listImportedNumbers(db: Db, officeUid: string, period: string): readonly string[] {
  let query = build
    .selectFrom('release_edition')
    .select(['number'])
    .where('office_uid', '=', officeUid)
    .where('source_sha256', 'is not', null)
    .where('number', 'is not', null);
  if (period !== '') query = query.where('on_date', '>=', period).where('on_date', '<', `${period}-99`);
  return all(db, query).flatMap((row) => (row.number === null ? [] : [row.number]));
}

function toEntry(row: Selectable<Tables['number_entry']>): NumberEntry {
  return {
    uid: row.uid,
    period: row.period,
    sequence: row.sequence,
    classification: row.classification,
    fieldSequence: row.field_sequence,
    number: row.number,
    status: row.status,
    editionUid: row.edition_uid,
    voidReason: row.void_reason,
  };
}
