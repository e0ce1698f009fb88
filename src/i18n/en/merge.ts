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
} satisfies typeof source.findings;

/** Merging a table into many pictures, in English. */
export const merge = { findings } satisfies typeof source;
