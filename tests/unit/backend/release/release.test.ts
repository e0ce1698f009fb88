import type { TestBackend } from '../../../helpers/open-backend.ts';
import { codeOf } from '../../../helpers/code-of.ts';
import { openBackend } from '../../../helpers/open-backend.ts';
import { transaction } from '#backend/db/query.ts';
import { readSealChain } from '#backend/db/tables/release-edition.ts';
import {
  approveRelease,
  issueRelease,
  reopenRelease,
  returnRelease,
  submitRelease,
} from '#backend/release/release-editions.ts';
import { firstBrokenSeal } from '#core/release/seal.ts';
import { expect, test } from 'vitest';
import { aDocument } from '../../core/release/a-document.ts';

async function newRelease({ client }: TestBackend, change = {}): Promise<string> {
  const { release } = await client.call('release.create', { document: aDocument(change) });
  return release.uid;
}

test('a new draft begins with the office, and its proposed number', async () => {
  const { client } = await openBackend();
  const { release } = await client.call('release.create', {});
  const { proposedNumber } = await client.call('release.get', { uid: release.uid });
  expect(release.edition).toMatchObject({ state: 'draf', number: null, rev: 1, editionNo: 1 });
  expect(release.edition.document.dateline).toEqual({ city: 'Pulau Kelapa Dua', on: '2026-11-23' });
  expect(proposedNumber).toBe('PR-01/Z.1.12.8/Kph.3/11/2026');
});

test('a save needs the revision it started from, the same text twice is no conflict, and keepBoth loses neither', async () => {
  const backend = await openBackend();
  const { client } = backend;
  const uid = await newRelease(backend);
  const first = await client.call('release.save', {
    uid,
    baseRev: 1,
    document: aDocument({ headline: 'Satu' }),
  });
  const again = await client.call('release.save', {
    uid,
    baseRev: 1,
    document: aDocument({ headline: 'Satu' }),
  });
  const refused = await codeOf(
    client.call('release.save', { uid, baseRev: 1, document: aDocument({ headline: 'Dua' }) }),
  );
  await client.call('release.save', {
    uid,
    baseRev: 1,
    document: aDocument({ headline: 'Dua' }),
    onConflict: 'keepBoth',
  });
  const { revisions } = await client.call('release.revisions', { uid });
  const { release } = await client.call('release.get', { uid });
  expect([
    first.rev,
    again.rev,
    refused,
    release.edition.document.headline,
    revisions.map((each) => each.title),
  ]).toEqual([2, 2, 'conflict', 'Dua', ['Satu', 'Kejari Teluk Padma Terima Barang Bukti']]);
});

test('an earlier text can be restored, and what stood there is kept', async () => {
  const backend = await openBackend();
  const { client } = backend;
  const uid = await newRelease(backend);
  await client.call('release.save', { uid, baseRev: 1, document: aDocument({ headline: 'Baru' }) });
  const [old] = (await client.call('release.revisions', { uid })).revisions;
  const { release } = await client.call('release.restoreRevision', { uid, revisionUid: old?.uid ?? '' });
  const { revisions } = await client.call('release.revisions', { uid });
  expect(release.edition.document).toEqual(aDocument());
  expect(revisions.map(({ title, reason }) => `${reason}: ${title}`)).toEqual([
    'restore: Baru',
    'autosave: Kejari Teluk Padma Terima Barang Bukti',
  ]);
});

test('a number is reserved at submit, kept through a return, used at issue; the sealed text cannot be saved', async () => {
  const backend = await openBackend();
  const { client } = backend;
  const { context } = backend.backend;
  const uid = await newRelease(backend);
  const numbers = [
    submitRelease,
    returnRelease,
    submitRelease,
    approveRelease,
    reopenRelease,
    submitRelease,
    approveRelease,
    issueRelease,
    issueRelease,
  ].map((step) => {
    const edition = transaction(context.db, () => step(context, uid));
    return `${edition.state} ${edition.number ?? '-'}`;
  });
  const number = 'PR-01/Z.1.12.8/Kph.3/11/2026';
  expect(numbers).toEqual(
    ['diajukan', 'draf', 'diajukan', 'disetujui', 'draf', 'diajukan', 'disetujui', 'terbit', 'terbit'].map(
      (state) => `${state} ${number}`,
    ),
  );
  expect(
    await codeOf(client.call('release.save', { uid, baseRev: 9, document: aDocument({ headline: 'x' }) })),
  ).toBe('release-read-only');
  const register = await client.call('release.register', { period: '2026' });
  expect([register.entries.map((entry) => entry.status), register.problems]).toEqual([['used'], []]);
});

test('a step that is not in the table is refused', async () => {
  const backend = await openBackend();
  const uid = await newRelease(backend);
  expect(await codeOf(backend.client.call('release.issue', { uid }))).toBe('step-not-allowed');
  expect(await codeOf(backend.client.call('release.issue', { uid: 'tidak-ada' }))).toBe('not-found');
});

test('a cancelled number is void with its reason and never comes back', async () => {
  const backend = await openBackend();
  const { client } = backend;
  const { context } = backend.backend;
  const uid = await newRelease(backend);
  transaction(context.db, () => submitRelease(context, uid));
  expect(await codeOf(client.call('release.cancel', { uid, reason: ' ' }))).toBe('reason-missing');
  const { release } = await client.call('release.cancel', { uid, reason: 'Acara batal' });
  const again = transaction(context.db, () => submitRelease(context, uid));
  const register = await client.call('release.register', { period: '2026' });
  expect([release.edition.state, release.edition.number, again.number]).toEqual([
    'draf',
    null,
    'PR-02/Z.1.12.8/Kph.3/11/2026',
  ]);
  expect(register.entries.map(({ status, voidReason }) => [status, voidReason])).toEqual([
    ['void', 'Acara batal'],
    ['reserved', null],
  ]);
  expect(register.problems).toEqual([]);
});

test('seals form one chain, and the database refuses to change or delete a sealed edition', async () => {
  const backend = await openBackend();
  const { context } = backend.backend;
  for (const headline of ['Satu', 'Dua', 'Tiga']) {
    const uid = await newRelease(backend, { headline });
    for (const step of [submitRelease, approveRelease, issueRelease])
      transaction(context.db, () => step(context, uid));
  }
  const chain = readSealChain(context.db, context.office().uid).map((link) => ({
    ...link,
    edition: { ...link.edition, issuedAt: link.edition.issuedAt ?? '' },
  }));
  expect([chain.length, firstBrokenSeal(chain)]).toEqual([3, null]);
  const tries = [
    `UPDATE release_edition SET document = json_set(document, '$.headline', 'x')`,
    `UPDATE release_edition SET number = 'PR-9'`,
    `UPDATE release_edition SET state = 'draf'`,
    `UPDATE release_edition SET seal = 'x'`,
    `DELETE FROM release_edition`,
    `DELETE FROM number_entry`,
    `UPDATE number_entry SET number = 'x'`,
  ];
  const refusals = tries.map((sql) => {
    try {
      context.db.exec(sql);
      return 'done';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  });
  expect(refusals).toEqual([
    ...Array<string>(5).fill('edition-is-sealed'),
    'number-is-never-deleted',
    'number-is-final',
  ]);
});

test('a release in the bin leaves the list and comes back from it', async () => {
  const backend = await openBackend();
  const { client } = backend;
  const uid = await newRelease(backend);
  await client.call('release.delete', { uid });
  const gone = await client.call('release.list', {});
  await client.call('release.restore', { uid });
  const back = await client.call('release.list', { states: ['draf'], year: '2026' });
  expect([gone.items, back.items.map((item) => item.uid), back.years, back.states]).toEqual([
    [],
    [uid],
    [{ year: '2026', count: 1 }],
    [{ state: 'draf', count: 1 }],
  ]);
});
