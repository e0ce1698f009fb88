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
  'star-alone': {
    what: () => 'Ada tanda * yang tidak berpasangan; tandanya ikut tampil di gambar.',
    next: 'Untuk menebalkan, apit katanya tanpa spasi: *kata*. Bila memang bintang, biarkan.',
  },
} satisfies Record<MergeFindingCode, ErrorText>;

/** Merging a table into many pictures, in Indonesian. */
export const merge = {
  findings,
  open: 'Gabung data',
  openDesign: 'Gabung data…',
  backToDesign: 'Kembali ke desain',
  fileType: 'Jenis berkas',
  fileTypes: { png: 'PNG, tajam', jpg: 'JPEG, kecil' },
  title: 'Gabung data',
  back: 'Kembali ke galeri',
  chooseTable: 'Pilih tabel',
  tableHint: 'CSV atau Excel (.xlsx). Bisa juga menempel sel dari Excel dengan Ctrl V.',
  saveStarter: 'Simpan tabel kosong (CSV)',
  starterHint: 'Judul kolomnya sudah tepat, dengan satu baris contoh. Isi di Excel, lalu pilih di atas.',
  pasted: 'tempelan.tsv',
  sheet: 'Lembar',
  columns: (p: { readonly count: string }) => `Kolom tabel, ${p.count} baris`,
  remembered: 'Pasangan kolom dipakai seperti terakhir kali.',
  missing: (p: { readonly fields: string }) => `Belum ada kolom untuk isian wajib: ${p.fields}.`,
  stillNeeded: (p: { readonly field: string }) => `${p.field} (wajib)`,
  noSize: 'Pilih sedikitnya satu ukuran.',
  goesTo: (p: { readonly column: string }) => `Isian untuk kolom ${p.column}`,
  leaveOut: 'Tidak dipakai',
  sizesColumn: 'Ukuran baris ini',
  photos: 'Foto untuk baris',
  photosNoColumn: 'Bila baris memakai foto: kirim kolom nama berkasnya ke isian foto di atas.',
  photosFound: (p: { readonly found: string; readonly wanted: string }) =>
    `${p.found} dari ${p.wanted} foto yang disebut tabel sudah ada`,
  photoFolder: 'Pilih folder foto',
  photosCopying: 'Menyalin foto',
  photosMissing: (p: { readonly names: string }) => `Belum ada: ${p.names}.`,
  photosMore: (p: { readonly count: string }) => `${p.count} lagi`,
  sizes: 'Ukuran',
  check: 'Periksa semua baris',
  draw: 'Buat gambar',
  resume: 'Lanjutkan',
  checking: 'Memeriksa baris',
  drawing: 'Membuat gambar',
  previous: 'Baris sebelumnya',
  next: 'Baris berikutnya',
  rowOf: (p: { readonly row: string; readonly total: string }) => `Baris ${p.row} dari ${p.total}`,
  previewOf: (p: { readonly row: string }) => `Pratinjau baris ${p.row}`,
  checked: (p: { readonly good: string; readonly bad: string }) =>
    `${p.good} baris siap, ${p.bad} perlu diperbaiki`,
  made: (p: { readonly files: string; readonly rows: string }) =>
    `${p.files} gambar dari ${p.rows} baris ditulis ke`,
  toMend: 'Yang perlu diperbaiki',
  toLookAt: 'Yang sebaiknya dilihat lagi',
  place: (p: { readonly line: string; readonly column: string }) =>
    p.column === '' ? `Baris ${p.line}:` : `Baris ${p.line}, kolom ${p.column}:`,
  more: (p: { readonly count: string }) => `dan ${p.count} baris lain`,
};
