import { expect, test } from 'vitest';
import { approvalHash, type ApprovedContent } from '#core/approval/approved-content.ts';

const CONTENT: ApprovedContent = {
  itemUid: 'item-1',
  formats: [
    {
      format: 'ig_feed_4x5',
      title: 'Klarifikasi',
      caption: 'Tidak benar.',
      hashtags: ['#CekFakta'],
      link: '',
      altText: 'Poster klarifikasi',
      masters: ['a'.repeat(64)],
    },
    {
      format: 'website',
      title: 'Klarifikasi',
      caption: 'Tidak benar.',
      hashtags: [],
      link: '',
      altText: '',
      masters: [],
    },
  ],
  release: { editionUid: 'edisi-1', textHash: 'b'.repeat(64), number: 'PR-54/Kph.2/11/2026' },
  design: {
    document: { schema: 1, values: { judul: { kind: 'text', text: 'Tidak benar' } } },
    template: 'resmi.klarifikasi_hoaks@1',
    templateHash: 'c'.repeat(64),
    pictures: [],
    fonts: ['d'.repeat(64)],
  },
  embargoUntil: null,
};

test('the hash of known content never changes between versions', () => {
  expect(approvalHash(CONTENT)).toBe('beac7cafc310eea6a15d19f1b3848459f109c8c838df09386e415e625e9bf294');
});

test('the order of formats does not matter', () => {
  expect(approvalHash({ ...CONTENT, formats: CONTENT.formats.toReversed() })).toBe(approvalHash(CONTENT));
});

test('composed and decomposed letters are the same content', () => {
  const says = (caption: string) =>
    approvalHash({ ...CONTENT, formats: CONTENT.formats.map((format) => ({ ...format, caption })) });
  expect(says('Caf\u00e9')).toBe(says('Cafe\u0301'));
});

const [first, ...rest] = CONTENT.formats;
test.each<[string, Partial<ApprovedContent>]>([
  [
    'one letter of a caption',
    { formats: [{ ...first, caption: 'Tidak benar!' }, ...rest] as ApprovedContent['formats'] },
  ],
  ['a hashtag', { formats: [{ ...first, hashtags: [] }, ...rest] as ApprovedContent['formats'] }],
  [
    'an alternative text',
    { formats: [{ ...first, altText: 'Poster' }, ...rest] as ApprovedContent['formats'] },
  ],
  [
    'one pixel of a master',
    { formats: [{ ...first, masters: ['e'.repeat(64)] }, ...rest] as ApprovedContent['formats'] },
  ],
  ['a format left out', { formats: rest }],
  [
    'the number of the release',
    { release: { editionUid: 'edisi-1', textHash: 'b'.repeat(64), number: null } },
  ],
  [
    'the text of the release',
    { release: { editionUid: 'edisi-1', textHash: 'f'.repeat(64), number: 'PR-54/Kph.2/11/2026' } },
  ],
  [
    'a file of the release',
    {
      release: {
        editionUid: 'edisi-1',
        textHash: 'b'.repeat(64),
        number: 'PR-54/Kph.2/11/2026',
        files: ['7'.repeat(64)],
      },
    },
  ],
  ['the design', { design: null }],
  ['the embargo', { embargoUntil: '2026-11-24T00:00:00.000Z' }],
])('changing %s changes the hash', (_what, change) => {
  expect(approvalHash({ ...CONTENT, ...change })).not.toBe(approvalHash(CONTENT));
});
