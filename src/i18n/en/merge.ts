import type { merge as source } from '../id/merge.ts';

const findings = {
  'row-cells-many': {
    what: (value) => `This row has ${value('count')} cells, the heading ${value('max')}.`,
    next: 'Check the separators of this row; a text that holds one stands in quotation marks.',
  },
  'row-cells-few': {
    what: (value) =>
      `This row has ${value('count')} cells, the heading ${value('max')}; the others are taken as empty.`,
    next: 'Check the separators of this row.',
  },
  'cell-error': {
    what: (value) => `This cell holds the formula error ${value('value')}.`,
    next: 'Mend the formula in Excel, save, then try again.',
  },
  'cell-uncalculated': {
    what: (value) => `The formula ${value('value')} was saved without a result.`,
    next: 'Open the file in Excel, save it once more, then try again.',
  },
  'date-unreadable': {
    what: (value) => `“${value('value')}” does not read as a day.`,
    next: 'Write it like 20/11/2026 or 20 November 2026, with an hour like 09.30 where needed.',
  },
  'size-unknown': {
    what: (value) => `“${value('value')}” names no size.`,
    next: 'Write for example 4x5, 1x1, 9x16, 16x9 or ig_story; several with commas between them.',
  },
  'size-unoffered': {
    what: (value) => `This template has no size “${value('value')}”.`,
    next: 'Use another one, or leave the cell empty for all sizes that were chosen.',
  },
  'star-alone': {
    what: () => 'There is a * without a partner; it is drawn as it is.',
    next: 'To make a word bold put stars around it without spaces: *word*. If a star is meant, leave it.',
  },
} satisfies typeof source.findings;

/** Merging a table into many pictures, in English. */
export const merge = {
  findings,
  open: 'Merge data',
  openDesign: 'Merge data…',
  backToDesign: 'Back to the design',
  fileType: 'Kind of file',
  fileTypes: { png: 'PNG, sharp', jpg: 'JPEG, small' },
  title: 'Merge data',
  back: 'Back to the gallery',
  chooseTable: 'Choose a table',
  tableHint: 'CSV or Excel (.xlsx). Cells copied in Excel can be pasted with Ctrl V.',
  saveStarter: 'Save an empty table (CSV)',
  starterHint:
    'Its headings are right already, with one row as an example. Fill it in Excel, then choose it above.',
  pasted: 'pasted.tsv',
  sheet: 'Sheet',
  columns: (p) => `Columns of the table, ${p.count} rows`,
  remembered: 'Columns are paired as last time.',
  missing: (p) => `No column yet for required fields: ${p.fields}.`,
  stillNeeded: (p) => `${p.field} (required)`,
  noSize: 'Choose at least one size.',
  goesTo: (p) => `Field for column ${p.column}`,
  leaveOut: 'Not used',
  sizesColumn: 'Sizes of this row',
  photos: 'Photos for the rows',
  photosNoColumn: 'If rows use photos: send the column of their file names to a photo field above.',
  photosFound: (p) => `${p.found} of ${p.wanted} photos that the table names are here`,
  photoFolder: 'Choose a folder of photos',
  photosCopying: 'Copying photos',
  photosMissing: (p) => `Not here yet: ${p.names}.`,
  photosMore: (p) => `${p.count} more`,
  sizes: 'Sizes',
  check: 'Check all rows',
  draw: 'Make pictures',
  resume: 'Go on',
  checking: 'Checking rows',
  drawing: 'Making pictures',
  previous: 'Previous row',
  next: 'Next row',
  rowOf: (p) => `Row ${p.row} of ${p.total}`,
  previewOf: (p) => `Preview of row ${p.row}`,
  checked: (p) => `${p.good} rows ready, ${p.bad} to mend`,
  made: (p) => `${p.files} pictures from ${p.rows} rows written to`,
  toMend: 'To mend',
  toLookAt: 'Worth another look',
  place: (p) => (p.column === '' ? `Row ${p.line}:` : `Row ${p.line}, column ${p.column}:`),
  more: (p) => `and ${p.count} more rows`,
} satisfies typeof source;
