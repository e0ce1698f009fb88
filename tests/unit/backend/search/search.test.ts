import fc from 'fast-check';
import { parseQuery } from '#core/search/parse-query.ts';
import { matchExpression } from '#backend/search/match-expression.ts';
import { isIndexSound, mergeIndex } from '#backend/search/index-health.ts';
import { expect, test } from 'vitest';
import { openBackend } from '../../../helpers/open-backend.ts';
import { aDocument } from '../../core/release/a-document.ts';

async function archive() {
  const backend = await openBackend();
  const texts = [
    ['2026-11-18', 'Kejari Tetapkan Tersangka Perkara Dana Desa', 'Penyidik memeriksa 31 saksi.'],
    ['2025-03-02', 'Penyuluhan untuk Desa', 'Papan informasi memuat sumber dana dan volume.'],
    ['2024-05-03', 'Panen Sawi', 'Anak-anak membantu <b>panen</b> & memasak menurut undang-undang.'],
  ] as const;
  const uids: string[] = [];
  for (const [on, headline, lead] of texts) {
    const document = aDocument({
      headline,
      dateline: { city: 'Teluk Padma', on },
      lead: [{ text: lead }],
      body: [],
    });
    uids.push((await backend.client.call('release.create', { document })).release.uid);
  }
  const find = async (text: string, change = {}) => {
    const answer = await backend.client.call('search.query', { text, ...change });
    return answer.hits.map((hit) => uids.indexOf(hit.uid));
  };
  return { ...backend, uids, find };
}

test('the exact phrase in a title comes first, and every word must be there', async () => {
  const { find } = await archive();
  expect(
    await Promise.all([find('dana desa'), find('"dana desa"'), find('dana sawi'), find('dana -tersangka')]),
  ).toEqual([[0, 1], [0], [], [1]]);
});

test('fields, beginnings, days, years and parts of hyphenated words are found', async () => {
  const { find } = await archive();
  expect(
    await Promise.all([
      find('judul:panen'),
      find('judul:papan'),
      find('penyu*'),
      find('penyu', { asYouType: true }),
      find('tanggal:2025-03'),
      find('desa', { year: '2026' }),
      find('anak'),
      find('undang-undang'),
      find('-desa'),
      find('', { states: ['terbit'] }),
    ]),
  ).toEqual([[2], [], [1], [1], [1], [0], [2], [2], [2], []]);
});

test('without a query the newest come first, and the bin is never searched', async () => {
  const { find, client, uids } = await archive();
  await client.call('release.delete', { uid: uids[1] ?? '' });
  expect(await Promise.all([find(''), find('desa')])).toEqual([[0, 2], [0]]);
});

test('a hit shows where the words stand, marked and escaped', async () => {
  const { client } = await archive();
  const { hits, total } = await client.call('search.query', { text: 'memasak panen' });
  expect([total, hits[0]?.title, hits[0]?.snippet]).toEqual([
    1,
    '<mark>Panen</mark> Sawi',
    'Anak-anak membantu &lt;b&gt;<mark>panen</mark>&lt;/b&gt; &amp; <mark>memasak</mark> menurut undang-undang.',
  ]);
});

test('the very number comes first however it is typed', async () => {
  const { client, backend, find } = await archive();
  backend.context.db.exec(
    `UPDATE release_edition SET number = 'PR-54/Kph.2/09/2024' WHERE title = 'Panen Sawi'`,
  );
  backend.context.db.exec(
    `UPDATE release_edition SET number = 'PR-54/Kph.2/09/20241' WHERE title LIKE 'Kejari%'`,
  );
  expect(
    await Promise.all([
      find('PR-54/Kph.2/09/2024'),
      find('pr 54 kph 2 09 2024'),
      find('nomor:54', { asYouType: true }),
    ]),
  ).toEqual([[2], [2], [0, 2]]);
  expect((await client.call('search.query', { text: 'PR-54/Kph.2/09/2024' })).hits[0]?.number).toBe(
    'PR-54/Kph.2/09/2024',
  );
});

test('a changed text is found by its new words and no longer by its old ones', async () => {
  const { client, find, uids } = await archive();
  const document = aDocument({ headline: 'Bayam', lead: [{ text: 'Kangkung' }], body: [] });
  await client.call('release.save', { uid: uids[2] ?? '', baseRev: 1, document });
  expect(await Promise.all([find('sawi'), find('kangkung')])).toEqual([[], [2]]);
});

test('an index that drifted is seen and rebuilt', async () => {
  const { client, backend, find } = await archive();
  const { db } = backend.context;
  expect(isIndexSound(db)).toBe(true);
  db.exec(
    `DROP TRIGGER search_doc_changed; UPDATE search_doc SET title = 'Lobak' WHERE title = 'Panen Sawi'`,
  );
  expect([isIndexSound(db), await find('lobak')]).toEqual([false, []]);
  expect([
    await client.call('search.repair', {}),
    await client.call('search.repair', {}),
    await find('lobak'),
  ]).toEqual([{ wasSound: false }, { wasSound: true }, [2]]);
});

test('plan items are found beside releases', async () => {
  const { backend, client } = await archive();
  backend.context.db.exec(PLAN_ITEM);
  const { hits } = await client.call('search.query', { text: 'rapat sumpah' });
  expect(hits.map(({ kind, uid, state, on, title }) => ({ kind, uid, state, on, title }))).toEqual([
    {
      kind: 'agenda',
      uid: 'p1',
      state: 'ide',
      on: '2026-11-25',
      title: '<mark>Rapat</mark> <mark>Sumpah</mark>',
    },
  ]);
});

const PLAN_ITEM = `INSERT INTO plan_item
  (uid, office_uid, device_uid, rev, created_at, updated_at, kind, title, brief, planned_on, zone, status, status_reason,
   owner, priority, caption, hashtags, link, alt_text)
  VALUES ('p1', 'o', 'd', 1, '', '', 'rapat', 'Rapat Sumpah', '', '2026-11-25', 'Asia/Makassar', 'ide', '', '', 'normal',
   '', '[]', '', '')`;

test('no typed text is ever an error of the index, 20,000 tried', async () => {
  const { backend } = await archive();
  const ask = backend.context.db.prepare('SELECT count(*) FROM search_fts WHERE search_fts MATCH ?').pluck();
  const odd = fc.constantFrom(
    '"',
    '-',
    '*',
    ':',
    '(',
    ')',
    '^',
    '+',
    '{',
    '}',
    'AND',
    'NOT',
    'NEAR(',
    'judul:',
    'desa',
    '\0',
    ' ',
    '´',
  );
  const input = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(odd, { maxLength: 10 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(input, (text) => {
      const { wanted, unwanted } = matchExpression(parseQuery(text, 'asYouType').terms);
      for (const expression of [wanted, unwanted]) if (expression !== null) ask.get(expression);
      if (wanted !== null && unwanted !== null) ask.get(`(${wanted}) NOT (${unwanted})`);
    }),
    { numRuns: 20_000 },
  );
});

test('merging leaves one part of the index and every hit where it was', async () => {
  const { backend, client, find } = await archive();
  const { db } = backend.context;
  for (let count = 0; count < 30; count += 1) {
    await client.call('release.create', {
      document: aDocument({ headline: `Lomba desa ke-${count}`, lead: [], body: [] }),
    });
  }
  const segments = () => db.prepare('SELECT count(DISTINCT segid) FROM search_fts_idx').pluck().get();
  const before = [segments(), await client.call('search.query', { text: 'desa' })].map(withoutTime);
  await mergeIndex(db, () => Promise.resolve());
  expect(Number(before[0])).toBeGreaterThan(1);
  expect([segments(), isIndexSound(db)]).toEqual([1, true]);
  expect(withoutTime(await client.call('search.query', { text: 'desa' }))).toEqual(before[1]);
  expect(await find('tersangka')).toEqual([0]);
});

test('what lies in the bin is not counted, and every page of the answer holds its own part', async () => {
  const { client, uids } = await archive();
  for (let count = 0; count < 60; count += 1) {
    await client.call('release.create', {
      document: aDocument({ headline: `Lomba desa ke-${count}`, lead: [], body: [] }),
    });
  }
  const totalOf = async (change = {}) => {
    const { total, hits } = await client.call('search.query', { text: 'desa', limit: 5, ...change });
    return [total, hits.length];
  };
  const whole = [await totalOf(), await totalOf({ offset: 60 }), await totalOf({ year: '2025' })];
  await client.call('release.delete', { uid: uids[1] ?? '' });
  expect([whole, await totalOf(), await totalOf({ year: '2025' })]).toEqual([
    [
      [62, 5],
      [62, 2],
      [1, 1],
    ],
    [61, 5],
    [0, 0],
  ]);
});

test('pages asked one after the other show every hit once', async () => {
  const { client } = await archive();
  for (let count = 0; count < 90; count += 1) {
    // Years pull against the index's order, and so do titles that hold the phrase itself.
    const headline = count % 3 === 0 ? `Dana desa ke-${count}` : `Desa menerima dana ke-${count}`;
    const dateline = { city: 'Teluk Padma', on: `${2000 + (count % 27)}-05-03` };
    await client.call('release.create', { document: aDocument({ headline, dateline, lead: [], body: [] }) });
  }
  const shown: string[] = [];
  for (let offset = 0; ; offset += 7) {
    const { hits } = await client.call('search.query', { text: 'dana desa', limit: 7, offset });
    if (hits.length === 0) break;
    shown.push(...hits.map((hit) => hit.uid));
  }
  expect([shown.length, new Set(shown).size]).toEqual([92, 92]);
});

function withoutTime(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null ? { ...answer, tookMs: 0 } : answer;
}
