import type { TemplateProblem } from '#core/design/edit/check-template.ts';

interface Place {
  readonly size: string;
  readonly what: string;
}

/** Words of drawing templates of one's own. */
export const officeTemplates = {
  view: 'Templat kantor',
  blank: 'Templat baru',
  search: 'Cari templat kantor',
  none: 'Kantor ini belum punya templat sendiri',
  noneText: 'Mulai dari halaman kosong, atau salin templat yang sudah ada lalu sesuaikan.',
  blankText: 'Halaman kosong dengan warna kantor',
  copyText: 'Pilih satu, lalu “Salin jadi templat” di menunya',
  copyTitle: 'Salin templat bawaan',
  copy: 'Salin jadi templat kantor',
  copyOf: (p: { readonly name: string }) => `${p.name} (salinan)`,
  name: 'Nama templat',
  nameHint: 'Yang dibaca petugas saat memilih, misalnya “Layanan Jumat”.',
  sizes: 'Ukuran',
  sizesHint: 'Bisa ditambah nanti, dengan menyalin tata letak yang sudah jadi.',
  nameMissing: 'Beri nama dahulu.',
  sizeMissing: 'Pilih sedikitnya satu ukuran.',
  begin: 'Mulai merancang',
  cancel: 'Batal',
  live: (p: { readonly version: string }) => `Terbit, versi ${p.version}`,
  unpublished: 'Belum terbit',
  withdraw: 'Tarik dari Studio',
  withdrawn: (p: { readonly name: string }) =>
    `“${p.name}” ditarik. Desain yang memakainya tetap, dan templatnya masih bisa diterbitkan lagi.`,
  remove: 'Pindahkan ke Sampah',
  back: 'Kembali ke templat kantor',
  mode: 'Cara kerja',
  draw: 'Rancang',
  trial: 'Coba isi',
  sizeMenu: 'Kelola ukuran',
  addSize: (p: { readonly size: string; readonly after: string }) =>
    `Tambah ${p.size}, salin dari ${p.after}`,
  dropSize: (p: { readonly size: string }) => `Hapus ukuran ${p.size}`,
  publish: 'Terbitkan',
  published: (p: { readonly version: string }) =>
    `Terbit sebagai versi ${p.version}. Petugas menemukannya di Studio, Templat.`,
  samples: { ordinary: 'Isi biasa', longest: 'Isi terpanjang' },
  trialHead: 'Hasil uji',
  trialGood: 'Semua isi muat di semua ukuran. Templat siap diterbitkan.',
  trialText: 'Setiap ukuran diuji dengan isi biasa dan dengan isi terpanjang yang dijanjikan isiannya.',
  toMend: (p: { readonly count: string }) => `${p.count} hal perlu dibereskan`,
  remedy: 'Besarkan kotaknya, tambah baris, turunkan ukuran terkecil, atau kurangi huruf terbanyak isiannya.',
  toThink: 'Periksa lagi apakah ini memang disengaja',
  finding: (p: {
    readonly size: string;
    readonly sample: string;
    readonly slot: string;
    readonly what: string;
  }) => `${p.size}, ${p.sample}, ${p.slot}: ${p.what}`,
  problems: {
    'page-bare': (p) => `${p.size}: halamannya masih kosong.`,
    'slot-none': () =>
      'Belum ada isian. Pilih sebuah teks lalu “Jadikan isian”, supaya ada yang diisi petugas.',
    'slot-unknown': (p) => `Ada unsur yang menampilkan isian “${p.what}”, padahal isian itu tidak ada.`,
    'slot-unshown': (p) =>
      `Isian “${p.what}” tidak ditampilkan di ukuran mana pun. Hapus isiannya atau tampilkan.`,
    'slot-missing-here': (p) => `${p.size}: isian wajib “${p.what}” tidak ditampilkan di sini.`,
    'text-below-smallest': (p) => `${p.size}: huruf terkecil “${p.what}” terlalu kecil untuk layar telepon.`,
    'part-off-page': (p) => `${p.size}: “${p.what}” berada di luar halaman.`,
  } satisfies Record<TemplateProblem['code'], (place: Place) => string>,
  slot: 'Isian',
  makeSlot: 'Jadikan isian',
  makeSlotText: 'Isian dapat ditulis petugas; sekelilingnya tetap seperti rancangan ini.',
  unmakeSlot: 'Jadikan teks tetap',
  dropSlot: 'Hapus isian ini',
  unusedSlots: 'Isian yang tidak ditampilkan',
  officeSlot: 'Diisi dari data kantor.',
  label: 'Nama isian',
  hint: 'Petunjuk untuk petugas',
  newSlot: (p: { readonly number: string }) => `Isian ${p.number}`,
  newHint: 'Tulis singkat dan jelas',
  photoSlot: 'Foto',
  photoHint: 'Foto yang tajam, paling kecil selebar halaman',
  ownFields: { list: 'Daftar tambahan', table: 'Tabel tambahan', chart: 'Grafik tambahan' },
  fields: {
    list: {
      label: 'Daftar',
      hint: 'Satu baris satu butir',
      rows: [['Bawa KTP asli dan fotokopi'], ['Isi formulir di meja layanan'], ['Tunggu nomor dipanggil']],
    },
    table: {
      label: 'Tabel',
      hint: 'Satu baris satu jenis, angkanya di kolom kanan',
      columns: ['Jenis', 'Jumlah'],
      rows: [
        ['Penyuluhan hukum', '12'],
        ['Pendampingan desa', '34'],
        ['Pelayanan tilang', '1.250'],
      ],
    },
    chart: {
      label: 'Grafik',
      hint: 'Tempel dari Excel; sebutkan sumber angkanya',
      columns: ['Triwulan', 'Perkara'],
      rows: [
        ['Triwulan I', '40'],
        ['Triwulan II', '55'],
        ['Triwulan III', '48'],
      ],
      unit: 'perkara',
      source: 'register perkara',
    },
  },
  mostRows: 'Baris terbanyak',
  column: (p: { readonly number: string }) => `Kolom ${p.number}`,
  addColumn: 'Tambah kolom',
  dropColumn: (p: { readonly name: string }) => `Hapus kolom ${p.name}`,
  mostColumns: (p: { readonly most: string }) => `Paling banyak ${p.most} kolom, supaya terbaca di telepon.`,
  sampleShown: 'Isi di kanvas',
  longestSample: 'Contoh terpanjang',
  longestOwn: 'Contoh ini Anda sunting sendiri; templat diuji dengannya.',
  longestMade: 'Dibuat dari janji isian ini. Sunting bila ada nama atau kalimat nyata yang lebih panjang.',
  longestReset: 'Pakai yang dibuat otomatis',
  longestFits: 'Isi terpanjang muat di ukuran ini.',
  longestUnfit: (p: { readonly count: string }) => `${p.count} teks tidak muat di ukuran ini.`,
  type: 'Jenis',
  types: {
    teks: 'Teks',
    angka: 'Angka',
    tanggal: 'Tanggal',
    tanggal_jam: 'Tanggal dan jam',
    rentang_tanggal: 'Rentang tanggal',
  } as Readonly<Record<string, string>>,
  most: 'Huruf terbanyak',
  required: 'Wajib diisi',
  fallback: 'Isi awal',
  allowEmphasis: 'Boleh menebalkan kata',
  allowList: 'Boleh berisi daftar',
  changeRequired: 'Isi awal wajib diganti',
  sample: 'Contoh isi',
  lockMark: 'Kunci',
};
