import fc from 'fast-check';
import { expect, test } from 'vitest';
import { designName, shortName } from '#core/design/design-name.ts';
import { aDocument, builtInTemplate } from '../../../helpers/design-fixtures.ts';

const quote = builtInTemplate('resmi.kutipan_pimpinan');
const named = (text: string) => designName(aDocument(quote, { kutipan: { kind: 'text', text } }));

test('a design is named after its template, then also after the first words that are written', () => {
  expect(named('')).toBe('Kutipan pimpinan');
  expect(named('Masyarakat *berhak*\ntahu.')).toBe('Kutipan pimpinan: Masyarakat berhak tahu.');
});

test('what comes from the office is no name: the first words of one’s own are', () => {
  const chart = builtInTemplate('data.capaian_kinerja.grafik');
  const values = {
    satker: { kind: 'text', text: 'Kejari Teluk Padma' },
    judul: { kind: 'text', text: 'Perkara naik' },
  } as const;
  expect(designName(aDocument(chart, values))).toBe('Statistik bergrafik: Perkara naik');
});

test('a long name ends with a whole word and a sign that there was more', () => {
  const text = 'Masyarakat berhak tahu bagaimana uang negara dipulihkan, dan kami akan terus melaporkannya.';
  expect(named(text)).toBe('Kutipan pimpinan: Masyarakat berhak tahu bagaimana uang negara dipulihkan, dan…');
});

test('no name is longer than asked for, and one that fits is itself', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 200 }),
      fc.integer({ min: 2, max: 120 }),
      (name, max) => {
        const short = shortName(name, max);
        expect(short.length).toBeLessThanOrEqual(max);
        if (name.length <= max) expect(short).toBe(name);
        else expect(short.endsWith('…')).toBe(true);
      },
    ),
  );
});
