import type { ErrorText } from '../error-text.ts';
import { localMoment, megabytes } from '../plain-values.ts';

/** Why a table cannot be read, by the reason that comes with it. */
const tableReasons: Readonly<Record<string, (value: (name: string) => string) => string>> = {
  'table-binary': () => 'isinya bukan tabel, misalnya gambar',
  'table-empty': () => 'isinya kosong, atau hanya ada baris judul kolom',
  'table-broken': (value) => `baris ${value('line')} punya tanda kutip yang tidak ditutup`,
  'table-column-twice': (value) => `kolom “${value('column')}” ada dua`,
  'table-too-large': () => 'isinya lebih besar daripada 20 MB',
  'table-too-many-rows': (value) => `barisnya lebih dari ${value('max')}`,
  'table-too-heavy': () => 'isinya terlalu berat untuk dibuka',
  'table-encrypted': () => 'dikunci kata sandi',
  'table-old-workbook': () => 'formatnya .xls lama',
  'table-not-workbook': () => 'bukan buku kerja Excel (.xlsx) yang utuh',
  'table-sheet-missing': (value) => `tidak punya lembar “${value('sheet')}”`,
};

/** Every error code in words: what happened, then what is safe and what to do. */
export const errors = {
  'unknown-call': {
    what: (value) => `Bagian program ini belum mengenal perintah ${value('name')}.`,
    next: 'Tutup Meja Humas lalu buka lagi, supaya semua bagian memakai versi yang sama.',
  },
  'invalid-input': {
    what: () => 'Isian belum bisa disimpan karena ada yang tidak sesuai.',
    next: 'Periksa isian yang ditandai. Yang sudah tersimpan sebelumnya tidak berubah.',
  },
  'not-found': {
    what: () => 'Yang dicari sudah tidak ada di kantor ini.',
    next: 'Mungkin sudah dihapus dari jendela lain. Lihat Sampah, atau kembali ke daftar.',
  },
  conflict: {
    what: () => 'Isian ini sudah diubah dari jendela lain.',
    next: 'Tampilan dimuat ulang dengan isi terbaru. Ulangi perubahan Anda bila masih perlu.',
  },
  cancelled: {
    what: () => 'Pekerjaan dibatalkan.',
    next: 'Tidak ada berkas setengah jadi yang tertinggal.',
  },
  unauthorised: {
    what: () => 'Jendela ini tidak punya izin ke ruang kerja.',
    next: 'Tutup tab ini dan buka lagi dari alamat yang dicetak saat Meja Humas dijalankan.',
  },
  'library-missing': {
    what: (value) => `Folder kerja ${value('path')} tidak ditemukan.`,
    next: 'Sambungkan kembali tempat simpannya, atau buat kantor baru.',
  },
  'library-locked': {
    what: (value) => {
      const since = value('since') === '' ? '' : ` sejak ${localMoment('id-ID', value('since'))}`;
      return `Folder kerja sedang dipakai di komputer ${value('computer')} (proses ${value('pid')})${since}.`;
    },
    next: 'Tutup Meja Humas yang lain dahulu. Dua program pada satu folder bisa merusak data.',
  },
  'library-not-ours': {
    what: (value) => `Folder ${value('path')} berisi data lain, bukan ruang kerja Meja Humas.`,
    next: 'Pilih folder kosong atau folder kerja yang benar. Isi folder itu tidak disentuh.',
  },
  'library-newer': {
    what: () => 'Folder kerja ini dibuat dengan Meja Humas yang lebih baru.',
    next: 'Perbarui program di komputer ini. Folder tidak diubah sedikit pun.',
  },
  'library-location-unsafe': {
    what: (value) => `Folder kerja tidak boleh berada di ${value('path')}.`,
    next: 'Tempat jaringan, flashdisk, dan folder yang disinkronkan bisa merusak data. Pilih folder di cakram komputer ini.',
  },
  'library-read-only': {
    what: (value) => `Folder ${value('path')} tidak bisa ditulisi.`,
    next: 'Minta izin tulis untuk folder itu, atau pilih folder lain.',
  },
  'library-damaged': {
    what: () => 'Data ruang kerja rusak dan tidak bisa dibuka.',
    next: 'Pulihkan dari cadangan terakhir. Berkas yang rusak tetap disimpan.',
  },
  'library-exists': {
    what: (value) => `Folder ${value('path')} sudah berisi ruang kerja.`,
    next: 'Buka ruang kerja itu, atau pilih folder lain.',
  },
  'office-missing': {
    what: () => 'Data kantor belum diisi.',
    next: 'Lengkapi nama, kota, dan zona waktu kantor dahulu.',
  },
  'demo-only': {
    what: () => 'Ini hanya bisa dilakukan pada data contoh.',
    next: 'Kantor Anda sendiri tidak disentuh.',
  },
  'disk-full': {
    what: () => 'Tempat simpan komputer penuh, perubahan terakhir belum tersimpan.',
    next: 'Kosongkan tempat, lalu ulangi. Semua yang tersimpan sebelumnya tetap utuh.',
  },
  'step-not-allowed': {
    what: (value) => `Langkah ini tidak berlaku untuk naskah berstatus ${value('state')}.`,
    next: 'Muat ulang naskahnya; mungkin statusnya baru saja berubah.',
  },
  'release-read-only': {
    what: (value) => `Naskah berstatus ${value('state')} hanya bisa dibaca.`,
    next: 'Tulisan Anda tetap disimpan di jendela ini. Kembalikan naskah menjadi draf bila perlu diubah.',
  },
  'number-pattern-invalid': {
    what: (value) => `Pola nomor ${value('pattern')} tidak bisa dipakai.`,
    next: 'Perbaiki pola nomor di Pengaturan. Pola harus memuat {urut} dan {tahun}.',
  },
  'reason-missing': {
    what: () => 'Alasan belum ditulis.',
    next: 'Tulis alasannya dengan satu kalimat; alasan ikut tercatat.',
  },
  'import-nothing': {
    what: (value) => `${value('path')} tidak ditemukan atau tidak bisa dibaca.`,
    next: 'Periksa nama folder atau berkasnya, lalu ulangi.',
  },
  'media-missing': {
    what: () => 'Berkas gambar ini tidak ada lagi di folder kerja.',
    next: 'Pilih gambarnya sekali lagi, atau pulihkan dari cadangan.',
  },
  'media-too-large': {
    what: (value) => `Berkas ini terlalu besar; batasnya ${megabytes(value('maxBytes'))} MB.`,
    next: 'Perkecil dahulu gambarnya, lalu ulangi. Isian lain tidak berubah.',
  },
  'media-unsupported': {
    what: (value) =>
      value('file') === ''
        ? 'Berkas ini bukan gambar yang bisa dibaca.'
        : `“${value('file')}” bukan gambar yang bisa dibaca.`,
    next: 'Pakai JPG, PNG, WebP, atau SVG.',
  },
  'design-damaged': {
    what: (value) =>
      value('field') === ''
        ? `Data desain “${value('title')}” rusak dan tidak bisa dibuka.`
        : `Data desain “${value('title')}” rusak di ${value('field')} dan tidak bisa dibuka.`,
    next: 'Pulihkan dari cadangan, atau buat lagi dari templatnya. Konten lain tidak terpengaruh.',
  },
  'stamp-removed': {
    what: (value) =>
      `Desain “${value('title')}” diubah di luar Meja Humas: cap klarifikasinya tidak utuh lagi di ukuran ${value('layout')}.`,
    next: 'Pulihkan dari cadangan, atau buat lagi dari templatnya. Klaim tanpa cap tidak bisa dipakai.',
  },
  'part-locked': {
    what: (value) =>
      value('part') === ''
        ? 'Templat ini tidak mengizinkan halaman diubah seperti itu.'
        : `“${value('part')}” dikunci templatnya, jadi tidak diubah.`,
    next: 'Tambahkan unsur sendiri, atau pilih templat lain. Desain tetap seperti semula.',
  },
  'part-missing': {
    what: (value) => `Unsur “${value('part')}” sudah tidak ada di halaman ini.`,
    next: 'Mungkin sudah dihapus dari jendela lain. Pilih unsur lain di daftar lapisan.',
  },
  'parts-too-many': {
    what: (value) => `Satu halaman memuat paling banyak ${value('most')} unsur.`,
    next: 'Hapus unsur yang tidak dipakai, lalu coba lagi.',
  },
  'page-refused': {
    what: (value) =>
      ({
        locked: 'Halaman ini dikunci templatnya, jadi tetap di tempatnya.',
        closed: 'Templat ini tidak menerima halaman tambahan.',
        last: 'Setidaknya satu halaman templat harus tetap ada.',
        list: 'Halaman ini dibuat dari baris isian, jadi tidak disalin di sini.',
        stamp: 'Halaman dengan klaim harus tetap bercap.',
        full: `Satu ukuran memuat paling banyak ${value('most')} halaman.`,
      })[value('why')] ?? '',
    next: 'Susunan halaman tetap seperti semula. Halaman lain masih bisa diubah.',
  },
  'paste-too-long': {
    what: (value) =>
      `Teks yang ditempel ${value('letters')} huruf, sedangkan satu halaman memuat paling banyak ${value('most')}.`,
    next: 'Salin bagian yang diperlukan saja, lalu tempel lagi. Belum ada yang berubah.',
  },
  'design-tampered': {
    what: (value) =>
      value('part') === ''
        ? `Desain “${value('title')}” diubah di luar Meja Humas: susunan templatnya tidak utuh lagi.`
        : `Desain “${value('title')}” diubah di luar Meja Humas: “${value('part')}” yang dikunci sudah lain.`,
    next: 'Pulihkan dari cadangan, atau buat lagi dari templatnya. Desain lain tidak terpengaruh.',
  },
  'photo-damaged': {
    what: () => 'Foto ini rusak atau terpotong.',
    next: 'Salin lagi dari kamera atau pengirimnya, lalu coba sekali lagi. Isian lain tidak berubah.',
  },
  'photo-unsupported': {
    what: () => 'Berkas ini bukan foto yang bisa dipakai.',
    next: 'Pakai JPG, PNG, atau WebP yang tidak bergerak.',
  },
  'photo-heic': {
    what: () => 'Foto HEIC dari ponsel belum bisa dibuka.',
    next: 'iPhone: Pengaturan → Kamera → Format → Paling Kompatibel. Android: matikan “Gambar efisiensi tinggi” di setelan Kamera. Lalu kirim ulang sebagai JPG.',
  },
  'photo-in-use': {
    what: (value) => `Foto ini masih dipakai desain “${value('title')}”.`,
    next: 'Ganti dahulu fotonya di desain itu. Foto tetap di tempatnya.',
  },
  'photo-too-small': {
    what: (value) => `Foto ini terlalu kecil: ${value('widthPx')} × ${value('heightPx')} piksel.`,
    next: 'Minta foto aslinya; foto dari pesan singkat sering sudah diperkecil.',
  },
  'photo-too-large': {
    what: (value) => `Foto ini terlalu besar: ${value('widthPx')} × ${value('heightPx')} piksel.`,
    next: 'Perkecil dulu sampai di bawah 80 megapiksel.',
  },
  'file-missing': {
    what: (value) => `Berkas ${value('path')} tidak ditemukan.`,
    next: 'Periksa nama dan foldernya, lalu ulangi.',
  },
  'table-unreadable': {
    what: (value) =>
      `Tabel ${value('path')} tidak bisa dibaca: ${tableReasons[value('reason')]?.(value) ?? value('reason')}.`,
    next: 'Simpan sebagai .xlsx tanpa kata sandi atau CSV, dengan satu baris judul kolom, lalu ulangi. Belum ada gambar yang dibuat.',
  },
  'table-column-missing': {
    what: (value) => `Tabel ${value('path')} belum punya kolom wajib: ${value('columns')}.`,
    next: 'Tambahkan kolomnya atau pasangkan kolom lain, lalu ulangi. Belum ada gambar yang dibuat.',
  },
  'table-mapping-unfit': {
    what: (value) =>
      value('reason') === 'no-column'
        ? `Tabel ${value('path')} tidak punya kolom “${value('column')}”.`
        : value('reason') === 'twice'
          ? `Isian ${value('target')} diberi dua kolom, salah satunya “${value('column')}”.`
          : `Templat ini tidak punya isian ${value('target')} untuk kolom “${value('column')}”.`,
    next: 'Perbaiki pasangan kolomnya, lalu ulangi. Belum ada gambar yang dibuat.',
  },
  'template-unknown': {
    what: (value) => `Templat ${value('id')} tidak ada.`,
    next: 'Lihat nama templat di Studio, misalnya resmi.klarifikasi_hoaks.',
  },
  'template-built-in': {
    what: (value) => `${value('id')} adalah templat bawaan Meja Humas, jadi tidak dihapus.`,
    next: 'Yang bisa dihapus hanya templat yang dipasang dari berkas.',
  },
  'size-not-offered': {
    what: (value) => `Ukuran ${value('format')} tidak tersedia di templat ini.`,
    next: 'Pilih format lain, misalnya ig_feed_4x5 atau ig_story.',
  },
  'wrong-status': {
    what: (value) => `Langkah ini belum bisa dilakukan: statusnya masih ${value('status')}.`,
    next: 'Lihat langkah berikutnya di Periksa atau Kotak Keluar.',
  },
  'findings-block': {
    what: (value) =>
      `Belum bisa diajukan: ${value('errors')} kesalahan dan ${value('warnings')} peringatan belum selesai.`,
    next: 'Perbaiki kesalahannya. Untuk peringatan, perbaiki atau tulis alasan untuk lanjut.',
  },
  'approval-void': {
    what: () => 'Isinya tidak lagi sama dengan yang disetujui.',
    next: 'Ajukan lagi supaya yang dibawa ke kanal sama dengan yang disetujui.',
  },
  'under-embargo': {
    what: (value) => `Masih embargo sampai ${value('until')}.`,
    next: 'Tunggu sampai embargo lewat, atau buka untuk diubah dan hapus embargonya.',
  },
  'encode-failed': {
    what: (value) => `Gambar ${value('file')} tidak bisa dibuat.`,
    next: 'Coba sekali lagi. Paket yang sudah jadi tidak berubah.',
  },
  'budget-too-small': {
    what: (value) => `Paket tidak muat dalam ${value('max')} bita tanpa merusak gambar.`,
    next: 'Naikkan batasnya, atau kurangi format yang dikirim.',
  },
  'part-too-small': {
    what: (value) => `Berkas ${value('file')} lebih besar daripada satu bagian zip.`,
    next: 'Naikkan ukuran per bagian.',
  },
  'backup-unsound': {
    what: (value) => `Cadangan ${value('path')} tidak terbaca kembali dengan benar.`,
    next: 'Pakai flashdisk atau cakram lain, lalu ulangi. Cadangan ini jangan diandalkan.',
  },
  'zip-too-large': {
    what: () => 'Zip lebih besar daripada 4 GB.',
    next: 'Bagi menjadi beberapa bagian atau beberapa paket.',
  },
  'plan-step-refused': {
    what: (value) => `Agenda berstatus ${value('from')} tidak bisa langsung menjadi ${value('to')}.`,
    next: 'Lewati langkah di antaranya: minta persetujuan, setujui, lalu siapkan paket.',
  },
  'reason-required': {
    what: () => 'Langkah ini perlu alasan.',
    next: 'Tulis alasan singkat; alasan tetap terbaca pada agenda dan di riwayat.',
  },
  'content-locked': {
    what: () => 'Isi agenda ini sudah diajukan atau disetujui, jadi tidak bisa diubah.',
    next: 'Pilih Buka untuk diubah lebih dahulu. Tanggal, jam, dan penanggung jawab tetap bisa diganti.',
  },
  'plan-already-out': {
    what: () => 'Agenda ini sudah terbit.',
    next: 'Tanggal dan catatannya menjadi arsip. Buat agenda baru untuk terbitan berikutnya.',
  },
  'format-unknown': {
    what: (value) => `Kanal ${value('format')} tidak dikenal.`,
    next: 'Pilih kanal dari daftar yang tersedia.',
  },
  'format-in-use': {
    what: (value) => `Kanal ${value('format')} sudah dipaket atau terbit.`,
    next: 'Tandai kanal itu dilewati di Kotak Keluar bila tidak jadi dipakai.',
  },
  'days-out-of-order': {
    what: () => 'Tanggal akhir lebih awal daripada tanggal mulai, atau rentangnya terlalu panjang.',
    next: 'Perbaiki salah satu tanggalnya.',
  },
  'browser-missing': {
    what: () => 'Peramban untuk menggambar belum terpasang di komputer ini.',
    next: 'Pasang Chromium, Chrome, atau Edge, lalu ulangi. Naskah dan agenda tetap tersimpan.',
  },
  'backend-stopped': {
    what: () => 'Sambungan ke ruang kerja terputus.',
    next: 'Yang sudah tersimpan tetap aman. Meja Humas mencoba menyambung lagi.',
  },
  'node-too-old': {
    what: (value) =>
      `Node.js ${value('found')} terlalu lama untuk membuka ruang kerja: perlu ${value('required')} atau lebih baru.`,
    next: 'Jalankan lewat npm start atau npm run meja, yang membawa Node.js sendiri, atau pasang yang baru dari nodejs.org.',
  },
  'port-taken': {
    what: (value) => `Porta ${value('port')} sudah dipakai program lain.`,
    next: 'Jalankan tanpa menyebut porta, atau pilih nomor lain.',
  },
  internal: {
    what: () => 'Ada kesalahan di dalam Meja Humas.',
    next: 'Pekerjaan yang tersimpan tetap aman. Ulangi; bila terjadi lagi, sebutkan kode ini kepada pengelola.',
  },
} satisfies Readonly<Record<string, ErrorText>>;
