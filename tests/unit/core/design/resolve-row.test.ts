import { expect, test } from 'vitest';
import { formatLayoutsSchema } from '#core/design/layouts.ts';
import { isTarget, resolveRow, withPicture } from '#core/design/resolve-row.ts';
import { A_PHOTO, builtInTemplate } from '../../../helpers/design-fixtures.ts';
import { readResource } from '../../../helpers/design-resources.ts';

const formats = formatLayoutsSchema.parse(readResource('data/format-layout.json'));
const release = builtInTemplate('resmi.siaran_pers_visual');
const results = builtInTemplate('data.capaian_kinerja');
const hoax = builtInTemplate('resmi.klarifikasi_hoaks');

test('columns named like slots map themselves; others, and those of a size without a layout, do not', () => {
  const columns = ['judul', 'judul@ig_story', 'judul@web_hero', 'foto', 'Catatan', 'judul.1', 'teras@9x16'];
  expect(columns.filter((column) => isTarget(release, formats, column))).toEqual([
    'judul',
    'judul@ig_story',
    'foto',
    'teras@9x16',
  ]);
});

test('a row becomes values, overrides of one size, and pictures to look up', () => {
  const row = resolveRow(release, formats, {
    judul: ' Panen sawi ',
    'judul@ig_story': 'Panen!',
    teras: '',
    foto: 'panen.jpg',
    Catatan: 'abaikan',
  });
  expect(row).toEqual({
    values: { judul: { kind: 'text', text: 'Panen sawi' } },
    overrides: { '9x16': { judul: { kind: 'text', text: 'Panen!' } } },
    pictures: [{ slot: 'foto', layout: null, file: 'panen.jpg', column: 'foto' }],
  });
  const [wanted] = row.pictures;
  expect(wanted && withPicture(row, wanted, A_PHOTO).values['foto']).toEqual(A_PHOTO);
});

test('numbered columns become lists and tables, in order of their numbers', () => {
  expect(resolveRow(hoax, formats, { 'fakta.2': 'Kedua', 'fakta.1': 'Pertama' }).values).toEqual({
    fakta: { kind: 'list', items: ['Pertama', 'Kedua'] },
  });
  const table = resolveRow(results, formats, {
    'seri.1.label': 'Penuntutan',
    'seri.1.nilai': '44',
    'seri.2.label': 'Eksekusi',
    'seri.2.nilai': '31',
    'seri.2.warna': 'merah',
  });
  expect(table.values).toEqual({
    seri: {
      kind: 'table',
      rows: [
        { label: 'Penuntutan', nilai: '44' },
        { label: 'Eksekusi', nilai: '31' },
      ],
    },
  });
});
