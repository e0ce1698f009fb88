import { createHash } from 'node:crypto';
import { all, build, first, run, type Db } from '../query.ts';

/** Something that happened, told by codes and ids; never the text of a document. */
export interface AuditEntry {
  readonly at: string;
  readonly deviceUid: string;
  /** Who said they were working; empty until names are used. */
  readonly worker: string;
  /** What was done, such as `plan.moved`. */
  readonly act: string;
  readonly subjectUid: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** The hash before the first entry. */
const CHAIN_START = '0'.repeat(64);

/**
 * Appends one entry, chained to the one before it. Call it inside the transaction of the change it records, so that
 * neither exists without the other.
 */
export function appendAudit(db: Db, entry: AuditEntry): void {
  const last = first(db, build.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1));
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    device_uid: entry.deviceUid,
    worker: entry.worker,
    act: entry.act,
    subject_uid: entry.subjectUid,
    detail: JSON.stringify(entry.detail),
    previous_hash: last?.hash ?? CHAIN_START,
  };
  run(db, build.insertInto('audit').values({ ...row, hash: chainHash(row) }));
}

/**
 * Walks the whole chain.
 * @returns how many entries there are, and the sequence numbers at which the chain is broken
 */
export function checkAuditChain(db: Db): { readonly checked: number; readonly broken: readonly number[] } {
  const rows = all(db, build.selectFrom('audit').selectAll().orderBy('seq'));
  let previous = CHAIN_START;
  let expectedSeq = 1;
  const broken: number[] = [];
  for (const row of rows) {
    const isIntact = row.seq === expectedSeq && row.previous_hash === previous && row.hash === chainHash(row);
    if (!isIntact) broken.push(row.seq);
    previous = row.hash;
    expectedSeq = row.seq + 1;
  }
  return { checked: rows.length, broken };
}

function chainHash(row: {
  readonly seq: number;
  readonly at: string;
  readonly device_uid: string;
  readonly worker: string;
  readonly act: string;
  readonly subject_uid: string;
  readonly detail: string;
  readonly previous_hash: string;
}): string {
  const parts = [
    row.previous_hash,
    row.seq,
    row.at,
    row.device_uid,
    row.worker,
    row.act,
    row.subject_uid,
    row.detail,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
