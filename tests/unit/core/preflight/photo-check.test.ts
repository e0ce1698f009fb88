import { expect, test } from 'vitest';
import { checkPhotos, type KnownPhoto } from '#core/preflight/photo-check.ts';
import { A_PHOTO, aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';

const template = builtInTemplate('resmi.kutipan_pimpinan');
const slot = template.slots.find(({ type, from }) => type === 'gambar' && from === undefined)?.id ?? '';
const SOUND: KnownPhoto = { consent: 'ada', credit: 'Rina Toding', mustMask: false, elsewhere: [] };

function found(known: Partial<KnownPhoto> | null, { on = '2026-11-27', credit = 'Rina Toding' } = {}) {
  const photo = { ...A_PHOTO, focal: { x: 0.5, y: 0.5 }, credit, alt: '' };
  const document = aDocument(template, { ...sampleValues(template, 'ordinary'), [slot]: photo });
  const knownOf = (sha256: string): KnownPhoto | null =>
    known === null || sha256 !== A_PHOTO.sha256 ? null : { ...SOUND, ...known };
  return checkPhotos('agenda-1', document, { knownOf, on }).map(({ code, severity, slot: at, params }) => [
    code,
    severity,
    at,
    params,
  ]);
}

test('a photo about which all is known, and one the library does not know, say nothing', () => {
  expect([found({}), found(null)]).toEqual([[], []]);
});

test('a photo that must be covered first holds the post back', () => {
  expect(found({ mustMask: true })).toEqual([['photo-must-mask', 'error', slot, {}]]);
});

test('consent nobody asked for is asked for', () => {
  expect(found({ consent: 'belum' })).toEqual([['photo-consent-open', 'advice', slot, {}]]);
});

test('a credit the design leaves out is missed; one the library knows is named', () => {
  const without = { credit: '' };
  expect(found({ credit: ' ' }, without)).toEqual([['photo-credit-missing', 'advice', slot, {}]]);
  expect(found({ credit: 'Rina Toding' }, without)).toEqual([
    ['photo-credit-left-out', 'advice', slot, { credit: 'Rina Toding' }],
  ]);
  expect(found({ credit: '' }, { credit: 'Humas' })).toEqual([]);
});

test('a photo described by the name of its file is told once with the field to write in, whether the library knows it or not', () => {
  const named = { ...A_PHOTO, focal: { x: 0.5, y: 0.5 }, credit: 'Rina', alt: ' IMG_2034.JPG ' };
  const filled = aDocument(template, { ...sampleValues(template, 'ordinary'), [slot]: named });
  const told = (document: typeof filled) =>
    checkPhotos('agenda-1', document, { knownOf: () => null, on: null });
  const place = { severity: 'advice', subject: 'agenda-1', slot: `${slot}.alt` } as const;
  const finding = { code: 'photo-alt-file-name', ...place, params: { name: 'IMG_2034.JPG' } };
  expect(told(filled)).toEqual([finding]);
  expect(told({ ...filled, overrides: { '9x16': { [slot]: named } } })).toEqual([finding]);
  const described = { ...named, alt: 'Kajari membuka apel pagi' };
  expect(told({ ...filled, values: { ...filled.values, [slot]: described } })).toEqual([]);
});

test.each([
  ['2026-10-28', true],
  ['2026-12-27', true],
  ['2026-10-27', false],
])('the same photo in a post of %s is told: %s', (on, isTold) => {
  const elsewhere = [{ title: 'Apel pagi', on }];
  const told = [['photo-posted-before', 'advice', slot, { title: 'Apel pagi', on }]];
  expect(found({ elsewhere })).toEqual(isTold ? told : []);
});
