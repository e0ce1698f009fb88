import type { Backend } from '#backend/create-backend.ts';
import { openForWriting } from '#backend/db/open.ts';
import { transaction, type Db } from '#backend/db/query.ts';
import { mergeIndex } from '#backend/search/index-health.ts';
import { matchExpression } from '#backend/search/match-expression.ts';
import type { SearchAnswer } from '#contract/calls/search.ts';
import { bodyText, inlineText, peopleText } from '#core/release/plain-text.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import { join } from 'node:path';
import { median, percentile, type Bench, type Comparison } from './bench.ts';
import { seededArchive, type ArchivedRelease } from './library/archive.ts';
import { mixedQueries, type TypedQuery } from './library/queries.ts';
import { archiveVocabulary, type Vocabulary } from './library/words.ts';
import { inNewLibrary, inTempFolder } from './office.ts';

const SIZES = [10_000, 100_000] as const;
const ROUNDS = 7;
const LIMIT = 20;
const COLUMNS = 'number, title, lead, body, people, tags';

/**
 * The archive's own call (`search.query`: parsing, ranking, counting, snippets, the envelope) beside a bare FTS5 table
 * over the same texts, asked with one prepared statement for as many hits. Every query is asked of both by turns.
 */
export const bench: Bench = async () => {
  const vocabulary = archiveVocabulary();
  const comparisons: Comparison[] = [];
  for (const size of SIZES) {
    comparisons.push(
      ...(await inTempFolder((folder) =>
        inNewLibrary(join(folder, 'library'), async (backend) => {
          const peer = openPeer(join(folder, 'peer.db'));
          try {
            fill(backend.context.db, peer, seededArchive(size, vocabulary));
            await mergeIndex(backend.context.db, () => Promise.resolve());
            peer.exec(`INSERT INTO plain (plain) VALUES ('optimize')`);
            return await compare(size, { backend, peer }, vocabulary);
          } finally {
            peer.close();
          }
        }),
      )),
    );
  }
  return comparisons;
};

async function compare(
  size: number,
  sides: { readonly backend: Backend; readonly peer: Db },
  vocabulary: Vocabulary,
): Promise<readonly Comparison[]> {
  const queries = mixedQueries(vocabulary, [...seededArchive(SIZES[0], vocabulary)]);
  const peer = peerSearch(sides.peer);
  const times: { readonly ours: number; readonly theirs: number }[] = [];
  // A desk searches in a program that has been running: nothing is measured while code is still being compiled.
  for (const query of queries) await timed(query, sides.backend, peer);
  for (const query of queries) times.push(await timed(query, sides.backend, peer));
  return [50, 95].map((share) => ({
    what: `cari di ${size.toLocaleString('id-ID')} siaran pers, ${queries.length} pertanyaan, p${share}`,
    unit: 'ms',
    ours: percentile(
      times.map(({ ours }) => ours),
      share,
    ),
    peer: {
      name: 'FTS5 polos',
      value: percentile(
        times.map(({ theirs }) => theirs),
        share,
      ),
    },
    bound: { kind: 'at-most', ratio: 1 },
  }));
}

/** The middle time of both, and the proof that both found the same number of texts. */
async function timed(query: TypedQuery, backend: Backend, peer: PeerSearch) {
  const wanted = matchExpression(
    parseQuery(query.text, query.asYouType ? 'asYouType' : 'complete').terms,
  ).wanted;
  if (wanted === null) throw new Error(`"${query.text}" asks for nothing`);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    let started = process.cpuUsage();
    const answer = await backend.call('search.query', { ...query, limit: LIMIT });
    ours.push(msSince(started));
    started = process.cpuUsage();
    const hits = peer.search(wanted);
    theirs.push(msSince(started));
    if (!answer.ok) throw new Error(`search.query: ${answer.error.code}`);
    // The envelope of this call carries its answer.
    const found = answer.value as SearchAnswer;
    const expected = peer.count(wanted);
    if (found.total !== expected || found.hits.length !== hits.length)
      throw new Error(`"${query.text}": ${found.total} found, the plain index has ${expected}`);
  }
  return { ours: median(ours), theirs: median(theirs) };
}

/** Work, not waiting: neither side waits for anything but this processor, which others may be using too. */
function msSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

interface PeerSearch {
  readonly search: (expression: string) => readonly unknown[];
  readonly count: (expression: string) => number;
}

function peerSearch(db: Db): PeerSearch {
  const best = db.prepare(
    `SELECT rowid, number, title, snippet(plain, -1, '<mark>', '</mark>', ' … ', 28) AS snippet, rank
     FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
  );
  const count = db.prepare('SELECT count(*) FROM plain WHERE plain MATCH ?').pluck();
  return {
    search: (expression) => best.all(expression),
    count: (expression) => Number(count.get(expression)),
  };
}

function openPeer(path: string): Db {
  const db = openForWriting(path);
  db.exec(
    `CREATE VIRTUAL TABLE plain USING fts5 (${COLUMNS}, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
     INSERT INTO plain (plain, rank) VALUES ('rank', 'bm25(8.0, 10.0, 4.0, 1.0, 6.0, 3.0)');`,
  );
  return db;
}

/**
 * Puts the texts into both indexes: the product's as its triggers on releases do, without the releases themselves, which
 * a search does not touch.
 */
function fill(ours: Db, peer: Db, releases: Iterable<ArchivedRelease>): void {
  const values = '?, ?, ?, ?, ?, ?';
  const documents = ours.prepare(
    `INSERT INTO search_doc (kind, entity_uid, owner_uid, state, on_date, hidden, ${COLUMNS})
     VALUES ('siaran_pers', ?, ?, 'diimpor', ?, 0, ${values})`,
  );
  const plain = peer.prepare(`INSERT INTO plain (${COLUMNS}) VALUES (${values})`);
  let count = 0;
  transaction(ours, () =>
    transaction(peer, () => {
      for (const { document, number } of releases) {
        const texts = [
          number,
          document.headline,
          inlineText(document.lead),
          bodyText(document),
          peopleText(document),
          document.dateline.city,
        ];
        count += 1;
        documents.run(`edition-${count}`, `release-${count}`, document.dateline.on, ...texts);
        plain.run(...texts);
      }
    }),
  );
}
