import { openForWriting } from '#backend/db/open.ts';
import { migrate } from '#backend/db/migrate.ts';
import { ground } from '#backend/db/migrations/0001-ground.ts';
import { plan } from '#backend/db/migrations/0002-plan.ts';
import type { Db } from '#backend/db/query.ts';
import { runningQuery, startingQuery, type PlanRange } from '#backend/db/tables/plan-item.ts';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';

function planLibrary(): Db {
  const db = openForWriting(join(tempFolder(), 'library.db'));
  onTestFinished(() => {
    db.close();
  });
  migrate(db, [ground, plan], () => undefined);
  return db;
}

const INSERT = `
  INSERT INTO plan_item (uid, office_uid, device_uid, rev, created_at, updated_at, kind, title, brief, planned_on,
    planned_time, ends_on, zone, status, status_reason, resume_status, owner, priority, caption, hashtags, link, alt_text)
  VALUES (@uid, 'o', 'd', 1, 't', 't', 'lainnya', @title, '', @on, NULL, @ends, 'Asia/Makassar', @status, '', @resume,
    '', 'normal', '', '[]', '', '')`;
const ROW = { uid: 'a', title: 'Judul', on: '2026-11-23', ends: null, status: 'draf', resume: null };

test('the plan refuses rows that contradict themselves', () => {
  const db = planLibrary();
  const attempt = (row: Partial<Record<keyof typeof ROW, string | null>>): string => {
    try {
      db.prepare(INSERT).run({ ...ROW, ...row });
      return 'stored';
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : String(error);
    }
  };
  expect({
    plain: attempt({}),
    noTitle: attempt({ uid: 'b', title: '' }),
    badDay: attempt({ uid: 'c', on: '23-11-2026' }),
    endsBefore: attempt({ uid: 'd', ends: '2026-11-22' }),
    unknownStatus: attempt({ uid: 'e', status: 'rencana' }),
    waitingWithoutDay: attempt({ uid: 'f', status: 'terjadwal', on: null }),
    postponedFromNowhere: attempt({ uid: 'g', status: 'ditunda' }),
    resumeOnMainTrack: attempt({ uid: 'h', resume: 'draf' }),
  }).toEqual({
    plain: 'stored',
    noTitle: 'SQLITE_CONSTRAINT_CHECK',
    badDay: 'SQLITE_CONSTRAINT_CHECK',
    endsBefore: 'SQLITE_CONSTRAINT_CHECK',
    unknownStatus: 'SQLITE_CONSTRAINT_CHECK',
    waitingWithoutDay: 'SQLITE_CONSTRAINT_CHECK',
    postponedFromNowhere: 'SQLITE_CONSTRAINT_CHECK',
    resumeOnMainTrack: 'SQLITE_CONSTRAINT_CHECK',
  });
});

test('a month is read from the covering index alone, without sorting', () => {
  const db = planLibrary();
  const insert = db.prepare(INSERT);
  for (let index = 0; index < 3000; index += 1) {
    const on = `20${25 + (index % 4)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
    insert.run({ ...ROW, uid: `u${index}`, on });
  }
  db.pragma('optimize = 0x10002');
  const range: PlanRange = { from: '2026-11-01', to: '2026-11-30', statuses: [], include: 'dated' };
  const planOf = (query: ReturnType<typeof startingQuery | typeof runningQuery>): readonly string[] => {
    const { sql, parameters } = query.compile();
    const rows = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
    return rows.map((row) => row.detail).filter((detail) => detail.includes('plan_item'));
  };
  expect(planOf(startingQuery(range))).toEqual([
    'SEARCH plan_item USING COVERING INDEX plan_item_month (planned_on>? AND planned_on<?)',
  ]);
  expect(planOf(runningQuery(range))).toEqual(['SEARCH plan_item USING INDEX plan_item_span (ends_on>?)']);
});

test('formats go with their item', () => {
  const db = planLibrary();
  db.prepare(INSERT).run(ROW);
  db.exec(
    `INSERT INTO plan_format (item_uid, format, position, delivery, stale) VALUES ('a', 'x_4x5', 0, 'belum', 0)`,
  );
  db.exec(`DELETE FROM plan_item WHERE uid = 'a'`);
  expect(db.prepare('SELECT count(*) AS n FROM plan_format').get()).toEqual({ n: 0 });
});
