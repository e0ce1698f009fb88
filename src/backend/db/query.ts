import type BetterSqlite from 'better-sqlite3';
import type { Compilable } from 'kysely';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Tables } from './schema.ts';

/** An open library database. Only `db/` and `search/` touch it directly. */
export type Db = BetterSqlite.Database;

/**
 * Builds typed queries without a connection. Kysely's own execution is asynchronous, which would let two handlers
 * interleave inside one transaction; compiled queries run synchronously through `all`, `first` and `run`.
 */
export const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

const statements = new WeakMap<Db, Map<string, BetterSqlite.Statement>>();

/** A statement of this text, prepared once for each connection; for SQL that the builder cannot say, such as FTS5. */
export function prepared(db: Db, sql: string): BetterSqlite.Statement {
  const cache = statements.get(db) ?? new Map<string, BetterSqlite.Statement>();
  statements.set(db, cache);
  const cached = cache.get(sql);
  if (cached) return cached;
  const statement = db.prepare(sql);
  cache.set(sql, statement);
  return statement;
}

/** Every row of a query, in its order. */
export function all<Row>(db: Db, query: Compilable<Row>): readonly Row[] {
  const { sql, parameters } = query.compile();
  // The builder's row type describes exactly the columns it put into this statement.
  return prepared(db, sql).all(...parameters) as Row[];
}

/** The first row of a query, or undefined. */
export function first<Row>(db: Db, query: Compilable<Row>): Row | undefined {
  const { sql, parameters } = query.compile();
  // As in `all`.
  return prepared(db, sql).get(...parameters) as Row | undefined;
}

/** Runs a write and returns how many rows it changed. */
export function run(db: Db, query: Compilable): number {
  const { sql, parameters } = query.compile();
  return prepared(db, sql).run(...parameters).changes;
}

/** Runs reads on one state of the library, whatever is written beside them; the file is locked once, not for each. */
export function reading<Value>(db: Db, work: () => Value): Value {
  return db.transaction(work).deferred();
}

/**
 * Runs `work` in one write transaction: all of it or nothing. The lock is taken at the start, so no work is done in
 * vain. Inside another transaction it becomes a savepoint of that one.
 */
export function transaction<Value>(db: Db, work: () => Value): Value {
  return db.transaction(work).immediate();
}
