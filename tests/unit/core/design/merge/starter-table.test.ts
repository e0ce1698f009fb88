import { describe, expect, test } from 'vitest';
import { formatLayoutsSchema } from '#core/design/layouts.ts';
import { suggestMapping } from '#core/design/merge/mapping.ts';
import { starterTable } from '#core/design/merge/starter-table.ts';
import { missingTargets, resolveRow } from '#core/design/resolve-row.ts';
import { sampleValues } from '#core/design/sample-values.ts';
import { builtInTemplate, TEMPLATE_IDS } from '../../../../helpers/design-fixtures.ts';
import { readResource } from '../../../../helpers/design-resources.ts';

const formats = formatLayoutsSchema.parse(readResource('data/format-layout.json'));

test('a clarification begins with its places in the order of its form and one row of the example', () => {
  const hoax = builtInTemplate('resmi.klarifikasi_hoaks');
  const { columns, row } = starterTable(hoax, sampleValues(hoax, []));
  expect(columns.slice(0, 3).map((column, at) => [column, row[at]])).toEqual([
    ['label', 'HOAKS'],
    ['klaim', 'Kajari meminta sumbangan kegiatan akhir tahun lewat pesan WhatsApp.'],
    ['tangkapan', ''],
  ]);
  expect([columns.at(-1), row.at(-1)]).toEqual(['ukuran', '']);
});

describe.each(TEMPLATE_IDS)('the table of %s', (id) => {
  const template = builtInTemplate(id);
  const values = sampleValues(template, []);
  const { columns, row } = starterTable(template, values);

  test('names every column once, so that each goes where it should and nothing required is left out', () => {
    expect(new Set(columns).size).toBe(columns.length);
    expect(suggestMapping(template, formats, columns)).toEqual(
      columns.map((column) => ({ column, target: column })),
    );
    expect(missingTargets(template, formats, { targets: columns, filled: new Set() })).toEqual([]);
  });

  test('gives back the example it was made of', () => {
    const cells = Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']));
    const fromOffice = new Set(
      template.slots.flatMap(({ id: slot, from }) => (from === undefined ? [] : [slot])),
    );
    const own = Object.entries(values).filter(([slot]) => !fromOffice.has(slot));
    const back = resolveRow(template, formats, cells).values;
    expect(own.map(([slot]) => [slot, back[slot]])).toEqual(own);
  });
});
