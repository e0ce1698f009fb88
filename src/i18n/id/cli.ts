/** Words of the command line. */
export const cli = {
  demoUndrawn: (p: { readonly titles: string }) =>
    `Tanpa peramban untuk menggambar, ini tetap menunggu: ${p.titles}. Pasang Chromium, Chrome, atau Edge.`,
  noCommand: 'Sebutkan perintahnya:',
  unknownCommand: (p: { readonly words: string }) => `Perintah "${p.words}" tidak dikenal. Yang ada:`,
  missingOption: (p: { readonly option: string }) => `Nilai untuk ${p.option} belum ada atau tidak sesuai.`,
  unknownOption: (p: { readonly option: string }) => `"${p.option}" tidak dikenal di perintah ini.`,
  remakingDemo: 'Data contoh belum selesai dibuat; disiapkan ulang dulu.',
  helpTitle: 'Perintah Meja Humas:',
  helpCommon:
    'Setiap perintah menerima --library FOLDER (ruang kerjanya) dan --json (satu dokumen di stdout). Kode keluar: 0 selesai, 1 ditolak dengan alasan, 2 salah pakai.',
  about: {
    init: 'Membuat ruang kerja kantor, atau ruang kerja contoh.',
    serve: 'Membuka meja kerja di peramban komputer ini sampai Ctrl-C.',
    import: 'Memasukkan siaran pers lama (.txt .md .html), berkas atau folder, ke arsip.',
    planList: 'Menampilkan agenda menurut tanggalnya.',
    planAdd: 'Menambah agenda.',
    planMove: 'Memindahkan agenda ke tanggal lain; jamnya tetap bila tidak disebut.',
    planExport: 'Menulis rencana sebagai halaman (.html), kalender (.ics), atau tabel (.csv).',
    daysList: 'Menampilkan hari libur dan hari peringatan setahun, dengan dasar keputusannya.',
    search: 'Mencari di arsip; yang paling cocok di atas.',
    designMerge:
      'Membuat gambar dari setiap baris tabel CSV atau XLSX; dengan --jpg berkasnya jauh lebih kecil bila berfoto.',
    designTable: 'Menyimpan tabel kosong (CSV) untuk digabung: judul kolom yang tepat dan satu baris contoh.',
    templateList: 'Menampilkan semua templat, bawaan dan yang dipasang.',
    templateExport: 'Menyimpan satu templat sebagai berkas .mejatemplate.',
    templateImport: 'Memasang templat dari berkas .mejatemplate, atau memperbaruinya.',
    templateRemove: 'Memindahkan templat yang dipasang ke Sampah; desainnya tetap.',
    designExport:
      'Menulis satu desain sebagai berkas kerja (png, jpg, webp, svg, pdf) dalam semua atau sebagian ukurannya.',
    photoImport: 'Memasukkan foto, berkas atau folder, ke pustaka foto; yang ditolak disebut satu per satu.',
    photoList: 'Menampilkan foto di pustaka: judul, kredit, izin, dan tanggalnya.',
    check: 'Memeriksa agenda dan menyebut temuannya; dengan --fix yang pasti jalannya diperbaiki sekaligus.',
    submit: 'Memeriksa agenda, menggambar semua ukurannya, dan meminta persetujuan.',
    approve: 'Menyetujui yang diajukan, terikat pada isinya persis.',
    return: 'Mengembalikan yang diajukan dengan alasan.',
    proof: 'Mencetak semua gambar dan takarir satu agenda menjadi PDF untuk ditandatangani di kertas.',
    export: 'Mengemas yang sudah disetujui untuk dibawa ke jaringan.',
    backup: 'Mencadangkan seluruh ruang kerja menjadi satu berkas yang dibaca ulang.',
    verify: 'Memeriksa keutuhan seluruh ruang kerja.',
  },
  usage: (p: { readonly line: string }) => `Cara pakai: ${p.line}`,
  libraryMade: (p: { readonly path: string; readonly office: string }) =>
    `Ruang kerja ${p.office} dibuat di ${p.path}`,
  serving: (p: { readonly address: string }) => `Meja Humas siap di ${p.address}  (Ctrl-C untuk menutup)`,
  servingUnopened: (p: { readonly address: string }) =>
    `Meja Humas siap tanpa membuka peramban. Buka ${p.address} dengan peramban di komputer ini  (Ctrl-C untuk menutup)`,
  openByHand: 'Peramban tidak bisa dibuka dari sini. Buka alamat di atas dengan peramban di komputer ini.',
  stopped: 'Meja Humas ditutup. Semua pekerjaan sudah tersimpan.',
  importNeedsPaths: 'BERKAS_ATAU_FOLDER',
  importing: (p: { readonly done: string; readonly total: string; readonly label: string }) =>
    `Membaca ${p.done} dari ${p.total}: ${p.label}`,
  imported: (p: { readonly imported: string; readonly unchanged: string; readonly refused: string }) =>
    `${p.imported} naskah masuk arsip, ${p.unchanged} sudah ada, ${p.refused} ditolak.`,
  wouldImport: (p: { readonly imported: string; readonly unchanged: string; readonly refused: string }) =>
    `Uji coba, tidak ada yang disimpan: ${p.imported} naskah akan masuk arsip, ${p.unchanged} sudah ada, ${p.refused} ditolak.`,
  photosImported: (p: { readonly imported: string; readonly known: string; readonly refused: string }) =>
    `${p.imported} foto masuk pustaka, ${p.known} sudah ada, ${p.refused} ditolak.`,
  photosListed: (p: { readonly shown: string; readonly total: string }) => `${p.shown} dari ${p.total} foto`,
  searched: (p: { readonly total: string; readonly ms: string }) => `${p.total} hasil, ${p.ms} milidetik`,
  merging: (p: { readonly done: string; readonly total: string }) => `Baris ${p.done} dari ${p.total}`,
  mergedRow: (p: { readonly row: string; readonly count: string }) => `Baris ${p.row}: ${p.count} gambar`,
  mergeRefused: (p: { readonly row: string; readonly line: string; readonly file: string }) =>
    `Baris ${p.row} ditolak (baris ${p.line} di ${p.file}):`,
  mergeReason: (p: { readonly slot: string; readonly sizes: string; readonly message: string }) =>
    `Isian ${p.slot}${p.sizes === '' ? '' : ` (${p.sizes})`}: ${p.message}`,
  mergeResumed: (p: { readonly count: string }) =>
    `${p.count} baris sudah jadi sebelumnya, tidak digambar ulang.`,
  mergeMapped: (p: { readonly column: string; readonly target: string }) =>
    `Kolom "${p.column}" dipakai sebagai ${p.target}.`,
  mergeCell: (p: { readonly column: string; readonly message: string }) => `Kolom ${p.column}: ${p.message}`,
  mergeColumn: (p: { readonly column: string }) => `kolom ${p.column}`,
  unknownColumn: (p: { readonly column: string }) => `Kolom "${p.column}" tidak ada di templat, dilewati.`,
  exporting: (p: { readonly label: string }) => `Membuat ${p.label}`,
  exportedTable: (p: { readonly file: string }) => `${p.file}  tabel grafiknya`,
  exportedFile: (p: { readonly file: string; readonly bytes: string }) => `${p.file}  ${p.bytes} bita`,
  exportRefused: (p: { readonly size: string; readonly slot: string; readonly reason: string }) =>
    `${p.size} dilewati, isian ${p.slot}: ${p.reason}`,
  exportTooLarge: (p: { readonly size: string; readonly type: string }) =>
    `${p.size} tidak dibuat sebagai ${p.type}: di bawah batas ukuran mutunya terlalu rendah`,
  exportUnshown: (p: { readonly size: string; readonly slots: string }) =>
    `${p.size} tidak menampilkan: ${p.slots}`,
  exportOverBudget:
    'Jumlah seluruh berkas masih di atas anggaran, walau mutunya sudah paling rendah. Tidak ada yang ditulis.',
};
