import type { MergeFindingCode } from '#core/design/merge/check-row.ts';
import type { ErrorText } from '../error-text.ts';

/** What a merge can find in the rows of a table, in words. */
const findings = {
  'row-cells-many': {
    what: (value) => `Baris ini punya ${value('count')} sel, padahal judul kolomnya ${value('max')}.`,
    next: 'Periksa pemisah sel di baris ini; teks yang memuat pemisah diapit tanda kutip.',
  },
  'row-cells-few': {
    what: (value) =>
      `Baris ini punya ${value('count')} sel, padahal judul kolomnya ${value('max')}; sisanya dianggap kosong.`,
    next: 'Periksa pemisah sel di baris ini.',
  },
  'cell-error': {
    what: (value) => `Sel ini berisi galat rumus ${value('value')}.`,
    next: 'Perbaiki rumusnya di Excel, simpan, lalu ulangi.',
  },
  'cell-uncalculated': {
    what: (value) => `Rumus ${value('value')} belum punya hasil yang tersimpan.`,
    next: 'Buka berkasnya di Excel, simpan sekali lagi, lalu ulangi.',
  },
  'date-unreadable': {
    what: (value) => `“${value('value')}” belum terbaca sebagai tanggal.`,
    next: 'Tulis seperti 20/11/2026 atau 20 November 2026, bila perlu dengan jam 09.30.',
  },
  'size-unknown': {
    what: (value) => `“${value('value')}” bukan nama ukuran.`,
    next: 'Tulis misalnya 4x5, 1x1, 9x16, 16x9, atau ig_story; beberapa dipisah koma.',
  },
  'size-unoffered': {
    what: (value) => `Templat ini tidak punya ukuran “${value('value')}”.`,
    next: 'Pakai ukuran lain, atau kosongkan selnya untuk semua ukuran yang dipilih.',
  },
} satisfies Record<MergeFindingCode, ErrorText>;

/** Merging a table into many pictures, in Indonesian. */
export const merge = { findings };
