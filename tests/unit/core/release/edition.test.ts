import { expect, test } from 'vitest';
import {
  afterAct,
  EDITION_STATES,
  EDITION_STEPS,
  isArchived,
  isEditable,
  type EditionAct,
} from '#core/release/edition.ts';
import { documentHash, editionSeal, firstBrokenSeal, wordsHash } from '#core/release/seal.ts';
import { aDocument } from './a-document.ts';

test('every pair of state and act is either one named step or refused', () => {
  const acts = [
    'submit',
    'return',
    'approve',
    'reopen',
    'cancel',
    'issue',
    'supersede',
    'withdraw',
  ] as const satisfies readonly EditionAct[];
  const steps = acts.flatMap((act) =>
    EDITION_STATES.flatMap((state) => {
      const to = afterAct(state, act);
      return to === null ? [] : [`${act}: ${state} > ${to}`];
    }),
  );
  expect(Object.keys(EDITION_STEPS)).toEqual(acts);
  expect(steps).toEqual([
    'submit: draf > diajukan',
    'return: diajukan > draf',
    'approve: diajukan > disetujui',
    'reopen: disetujui > draf',
    'cancel: draf > draf',
    'cancel: diajukan > draf',
    'cancel: disetujui > draf',
    'issue: disetujui > terbit',
    'supersede: terbit > digantikan',
    'supersede: diimpor > digantikan',
    'withdraw: terbit > ditarik',
    'withdraw: diimpor > ditarik',
  ]);
});

test('only a draft is editable, and what the public may have read is archived', () => {
  expect(EDITION_STATES.filter(isEditable)).toEqual(['draf']);
  expect(EDITION_STATES.filter(isArchived)).toEqual(['terbit', 'digantikan', 'ditarik', 'diimpor']);
});

function sealed(number: string) {
  return {
    uid: `e-${number}`,
    releaseUid: 'r',
    editionNo: 1,
    number,
    classification: 'Kph.3',
    document: aDocument(),
    issuedAt: '2026-11-27T02:30:00.000Z',
  };
}

test('a chain of seals holds, and breaks at the first edition that was changed', () => {
  const first = { edition: sealed('1'), previousSeal: '', seal: editionSeal('', sealed('1')) };
  const second = {
    edition: sealed('2'),
    previousSeal: first.seal,
    seal: editionSeal(first.seal, sealed('2')),
  };
  const changed = { ...first, edition: { ...first.edition, document: aDocument({ headline: 'Lain' }) } };
  expect([
    firstBrokenSeal([first, second]),
    firstBrokenSeal([changed, second]),
    firstBrokenSeal([second]),
  ]).toEqual([null, 'e-1', 'e-2']);
});

test('emphasis changes the document hash but not the hash of its words', () => {
  const plain = aDocument({ lead: [{ text: 'Barang bukti' }] });
  const bold = aDocument({ lead: [{ text: 'Barang bukti', bold: true }] });
  expect(documentHash(plain)).not.toBe(documentHash(bold));
  expect(wordsHash(plain)).toBe(wordsHash(bold));
});
