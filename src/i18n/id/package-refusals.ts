import type { PackageRefusal } from '#core/design/package/manifest.ts';
import type { ErrorText } from '../error-text.ts';

/** Why a template file is not installed, in words. */
export const packageRefusals = {
  'package-not-zip': {
    what: () => 'Berkas ini bukan templat Meja Humas.',
    next: 'Pilih berkas yang namanya berakhir .mejatemplate.',
  },
  'package-damaged': {
    what: (value) =>
      `Berkas rusak${value('file') === '' ? '' : ` pada ${value('file')}`}, atau pernah dibongkar dan dikemas ulang.`,
    next: 'Minta berkas aslinya sekali lagi.',
  },
  'package-too-large': {
    what: () => 'Berkas ini terlalu besar untuk sebuah templat.',
    next: 'Perkecil gambar contohnya; seluruhnya paling besar 12 MB, paling banyak 32 berkas.',
  },
  'package-compressed': {
    what: (value) => `${value('file')} dimampatkan, padahal isi templat disimpan apa adanya.`,
    next: 'Minta berkas yang disimpan dari Meja Humas, bukan dari program zip.',
  },
  'package-path-unsafe': {
    what: (value) => `Nama ${value('file')} menunjuk ke luar berkas templat.`,
    next: 'Jangan dipakai; tanyakan kepada pengirimnya.',
  },
  'package-name-twice': {
    what: (value) => `${value('file')} ada dua kali.`,
    next: 'Minta berkas aslinya sekali lagi.',
  },
  'package-link': {
    what: (value) => `${value('file')} bukan berkas, melainkan tautan ke berkas lain.`,
    next: 'Jangan dipakai; tanyakan kepada pengirimnya.',
  },
  'package-file-kind': {
    what: (value) =>
      `${value('file')} tidak boleh ada di dalam templat: hanya data dan gambar JPEG, PNG, atau WebP.`,
    next: 'Minta templat tanpa berkas itu.',
  },
  'package-font': {
    what: (value) => `${value('file')} adalah fon; templat hanya memakai fon yang sudah ada di Meja Humas.`,
    next: 'Minta templat dengan fon Meja Humas.',
  },
  'package-file-missing': {
    what: (value) => `${value('file')} tidak ada di dalamnya.`,
    next: 'Minta berkas aslinya sekali lagi.',
  },
  'package-file-extra': {
    what: (value) => `${value('file')} tidak tercatat di manifest.json.`,
    next: 'Minta berkas aslinya sekali lagi.',
  },
  'package-hash-wrong': {
    what: (value) => `Isi ${value('file')} bukan yang tercatat di manifest.json.`,
    next: 'Minta berkas aslinya sekali lagi.',
  },
  'package-newer': {
    what: (value) => `${value('file')} dibuat oleh Meja Humas yang lebih baru (bentuk ${value('schema')}).`,
    next: 'Perbarui Meja Humas, lalu pasang lagi.',
  },
  'package-invalid': {
    what: (value) =>
      `${value('file')} tidak benar di ${value('field') === '' ? 'awal' : value('field')}: ${value('reason')}.`,
    next: 'Sampaikan kepada pembuat templatnya.',
  },
  'package-face-unknown': {
    what: (value) => `Fon ${value('face')} tidak ada di Meja Humas ini, atau bukan berkas fon yang sama.`,
    next: 'Perbarui Meja Humas, atau minta templat dengan fon lain.',
  },
  'package-palette-unknown': {
    what: (value) => `Susunan warna ${value('palette')} tidak ada di Meja Humas ini.`,
    next: 'Perbarui Meja Humas, atau minta templat dengan warna lain.',
  },
  'package-icon-unknown': {
    what: (value) => `Ikon ${value('icon')} tidak ada di Meja Humas ini.`,
    next: 'Perbarui Meja Humas, atau minta templat dengan ikon lain.',
  },
  'package-picture-damaged': {
    what: (value) => `${value('file')} bukan gambar yang utuh.`,
    next: 'Minta berkas aslinya sekali lagi.',
  },
  'package-sample-unfit': {
    what: (value) =>
      `Contoh ${value('sample') === 'longest' ? 'terpanjang' : 'biasa'} tidak muat di ${value('layout')}, isian ${value('slot')} (${value('reason')}).`,
    next: 'Sampaikan kepada pembuat templatnya: tempatnya terlalu sempit.',
  },
  'package-too-heavy': {
    what: (value) => `Templat ${value('id')} terlalu berat untuk digambar.`,
    next: 'Jangan dipakai; sampaikan kepada pembuatnya bahwa isinya perlu disederhanakan.',
  },
  'template-ours': {
    what: (value) => `${value('id')} adalah nama templat bawaan, yang tidak bisa diganti.`,
    next: 'Minta templat dengan nama lain.',
  },
  'template-older': {
    what: (value) =>
      `Yang terpasang sudah versi ${value('installed')}; berkas ini versi ${value('version')}.`,
    next: 'Tidak perlu dipasang. Bila memang mau yang lama, hapus dahulu yang terpasang.',
  },
  'template-version-reused': {
    what: (value) => `Versi ${value('version')} sudah terpasang dengan isi lain.`,
    next: 'Minta pembuatnya menaikkan nomor versi.',
  },
} satisfies Record<PackageRefusal['code'], ErrorText>;
