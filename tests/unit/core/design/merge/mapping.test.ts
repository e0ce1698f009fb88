import { formatLayoutsSchema } from '#core/design/layouts.ts';
import {
  headingSignature,
  mapCells,
  suggestMapping,
  withChosen,
  type ColumnMapping,
} from '#core/design/merge/mapping.ts';
import { targetsOf } from '#core/design/merge/targets.ts';
import { isTarget } from '#core/design/resolve-row.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInTemplate, TEMPLATE_IDS } from '../../../../helpers/design-fixtures.ts';
import { readResource } from '../../../../helpers/design-resources.ts';

const formats = formatLayoutsSchema.parse(readResource('data/format-layout.json'));
const agenda = builtInTemplate('hangat.agenda_kegiatan');
const hoax = builtInTemplate('resmi.klarifikasi_hoaks');
const release = builtInTemplate('resmi.siaran_pers_visual');

const targets = (mapping: ColumnMapping) => mapping.map(({ column, target }) => `${column} → ${target}`);

describe('columns are sent where their names say', () => {
  test('whatever their case, accents, spaces and dots, by a slot’s own name or its label', () => {
    expect(
      targets(suggestMapping(hoax, formats, ['KLAIM', 'Fakta 1', 'fakta_2', 'Kesímpulan', 'Catatan'])),
    ).toEqual([
      'KLAIM → klaim',
      'Fakta 1 → fakta.1',
      'fakta_2 → fakta.2',
      'Kesímpulan → kesimpulan',
      'Catatan → ',
    ]);
    const [slot] = release.slots.filter(({ id }) => id === 'judul');
    expect(targets(suggestMapping(release, formats, [(slot?.label.id ?? '').toUpperCase()]))).toEqual([
      `${(slot?.label.id ?? '').toUpperCase()} → judul`,
    ]);
  });

  test('a list that has one column is its first row; one size of a slot keeps its size', () => {
    expect(targets(suggestMapping(hoax, formats, ['Fakta', 'Klaim@ig_story', 'Klaim@papan']))).toEqual([
      'Fakta → fakta.1',
      'Klaim@ig_story → klaim@ig_story',
      'Klaim@papan → ',
    ]);
  });

  test('what is named exactly goes first, and no place is served twice', () => {
    expect(targets(suggestMapping(release, formats, ['Judul', 'judul', 'JUDUL']))).toEqual([
      'Judul → ',
      'judul → judul',
      'JUDUL → ',
    ]);
  });

  test('a column of sizes is known by its name', () => {
    expect(targets(suggestMapping(agenda, formats, ['Ukuran']))).toEqual(['Ukuran → ukuran']);
  });

  test('of every template, each place is found again by its own name', () => {
    for (const template of TEMPLATE_IDS.map(builtInTemplate)) {
      const names = targetsOf(template).map(({ target }) => target);
      expect(names.filter((name) => !isTarget(template, formats, name))).toEqual([]);
      const shouted = names.map((name) => name.toUpperCase().replaceAll('.', ' '));
      expect(suggestMapping(template, formats, shouted).map(({ target }) => target)).toEqual(names);
    }
  });
});

describe('what the officer chose', () => {
  const mapping = suggestMapping(release, formats, ['judul', 'Nama acara', 'teras']);

  test('holds, and takes the place from a column that had it by its name', () => {
    const chosen = withChosen(release, formats, {
      mapping,
      chosen: [{ column: 'Nama acara', target: 'judul' }],
    });
    expect(chosen.ok && targets(chosen.value)).toEqual(['judul → ', 'Nama acara → judul', 'teras → teras']);
  });

  test('is refused for a column or a slot that is not there, and for one slot twice', () => {
    const refusal = (...chosen: ColumnMapping) => withChosen(release, formats, { mapping, chosen });
    expect(refusal({ column: 'Hal', target: 'judul' })).toEqual({
      ok: false,
      error: { reason: 'no-column', column: 'Hal', target: 'judul' },
    });
    expect(refusal({ column: 'teras', target: 'kaki' })).toEqual({
      ok: false,
      error: { reason: 'no-target', column: 'teras', target: 'kaki' },
    });
    expect(refusal({ column: 'judul', target: 'teras' }, { column: 'teras', target: 'teras' })).toEqual({
      ok: false,
      error: { reason: 'twice', column: 'teras', target: 'teras' },
    });
  });

  test('no mapping ever loses a cell that has a place, or serves one place twice', () => {
    const names = targetsOf(release).map(({ target }) => target);
    const heading = fc.oneof(
      fc.constantFrom(...names, ...names.map((name) => ` ${name.toUpperCase()} `)),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.uniqueArray(heading, { minLength: 1, maxLength: 12 }), (columns) => {
        const suggested = suggestMapping(release, formats, columns);
        const used = suggested.filter(({ target }) => target !== '');
        const cells = Object.fromEntries(columns.map((column, index) => [column, String(index)]));
        expect(suggested.map(({ column }) => column)).toEqual(columns);
        expect(Object.keys(mapCells(suggested, cells)).length).toBe(used.length);
      }),
    );
  });
});

test('tables with the same headings have one signature, whatever their order and spelling', () => {
  expect(headingSignature(['Nama Kegiatan', 'Jam'])).toBe(headingSignature(['jam', 'nama_kegiatan']));
  expect(headingSignature(['Nama Kegiatan', 'Jam'])).not.toBe(headingSignature(['Nama Kegiatan', 'Hari']));
});
