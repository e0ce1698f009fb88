import type { DesignFindingCode } from '#core/design/rendered-design.ts';
import type { ErrorText } from '../error-text.ts';

/** What drawing a design can find, in words. The slot and the size stand beside the text; values come from `params`. */
export const designFindings = {
  'text-too-long': {
    what: (value) =>
      `Teks belum muat: lebih ${value('lettersOver')} huruf, padahal ukurannya sudah yang terkecil dan barisnya sudah ${value('maxLines')}.`,
    next: 'Pendekkan teksnya, atau isi teks khusus untuk ukuran ini.',
  },
  'word-too-wide': {
    what: (value) => `“${value('word')}” lebih lebar daripada tempatnya, juga pada ukuran terkecil.`,
    next: 'Pakai kata yang lebih pendek. Alamat panjang sebaiknya di takarir.',
  },
  'glyph-missing': {
    what: (value) => `“${value('character')}” tidak ada dalam huruf templat ini.`,
    next: 'Hapus atau ganti. Emoji sebaiknya di takarir.',
  },
  'slot-empty': {
    what: () => 'Isian wajib ini masih kosong.',
    next: 'Lengkapi isian ini.',
  },
  'placeholder-unchanged': {
    what: (value) => `“${value('text')}” masih contoh dari templat.`,
    next: 'Ganti dengan isi yang sebenarnya.',
  },
  'choice-unknown': {
    what: (value) => `“${value('value')}” bukan salah satu pilihan.`,
    next: 'Pilih dari daftar.',
  },
  'address-unreadable': {
    what: (value) => `“${value('value')}” bukan alamat laman.`,
    next: 'Tulis seperti kejari.go.id/berita, tanpa spasi.',
  },
  'rows-too-many': {
    what: (value) => `Ada ${value('count')} baris, padahal templat ini menampung ${value('max')}.`,
    next: 'Hapus sebagian, atau bagi menjadi dua desain.',
  },
  'number-unreadable': {
    what: (value) => `“${value('value')}” belum terbaca sebagai angka.`,
    next: 'Tulis seperti 1.246 atau 12,5, tanpa satuan.',
  },
  'part-above-whole': {
    what: (value) => `Bagiannya ${value('part')}, padahal keseluruhannya ${value('whole')}.`,
    next: 'Perbaiki salah satunya.',
  },
  'chart-series-too-many': {
    what: (value) => `Ada ${value('count')} seri, padahal jenis grafik ini menampung ${value('max')}.`,
    next: 'Hapus sebagian seri, atau pilih jenis grafik lain.',
  },
  'chart-negative': {
    what: (value) => `${value('value')} di bawah nol, dan jenis grafik ini tidak dapat menunjukkannya.`,
    next: 'Pilih batang, kolom atau garis, atau periksa angkanya.',
  },
  'chart-above-hundred': {
    what: (value) => `Jumlah persennya ${value('sum')}, lebih dari 100.`,
    next: 'Periksa angkanya: bagian dari satu keseluruhan tidak melebihi 100 %.',
  },
  'chart-province-unknown': {
    what: (value) => `“${value('value')}” bukan nama provinsi yang dikenal.`,
    next: 'Tulis nama provinsinya, misalnya Jawa Barat atau Jabar.',
  },
  'chart-province-twice': {
    what: (value) => `${value('value')} ada di dua baris.`,
    next: 'Gabungkan angkanya, atau hapus salah satu barisnya.',
  },
  'chart-too-small': {
    what: () => 'Grafik tidak muat di bingkainya, jadi tidak digambar: tulisannya akan bertumpuk.',
    next: 'Besarkan bingkainya di Rancang, kurangi barisnya, atau pilih bentuk grafik lain.',
  },
  'qr-too-long': {
    what: (value) =>
      `Isi kode QR ${value('letters')} huruf, terlalu panjang untuk tempatnya, jadi kodenya tidak digambar.`,
    next: 'Pakai alamat yang lebih pendek, atau perbesar kotaknya.',
  },
  'qr-small': {
    what: (value) =>
      `Kode QR ${value('sidePx')} px terlalu kecil untuk dipindai dari layar ponsel; dengan isi ini paling kecil ${value('leastSidePx')} px.`,
    next: 'Perbesar kotaknya, atau pakai alamat yang lebih pendek.',
  },
  'qr-faint': {
    what: () => 'Kode QR tidak cukup gelap di atas dasarnya, jadi banyak ponsel tidak bisa membacanya.',
    next: 'Pilih warna gelap untuk kode dan warna terang untuk dasarnya.',
  },
  'logo-missing': {
    what: () => 'Logo kantor belum ada, jadi singkatan nama kantor yang tampil.',
    next: 'Tambahkan logo di Pengaturan.',
  },
  'stamp-without-label': {
    what: () => 'Label cap belum dipilih, jadi klaim tidak ditampilkan.',
    next: 'Pilih label, misalnya HOAKS.',
  },
  'stamp-removed': {
    what: () => 'Cap klarifikasi hilang dari templat di dalam dokumen ini, jadi klaim tidak ditampilkan.',
    next: 'Buat ulang dari templat Klarifikasi hoaks.',
  },
} satisfies Record<DesignFindingCode, ErrorText>;
