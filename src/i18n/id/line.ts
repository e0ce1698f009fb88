import type { PreflightCode } from '#core/preflight/preflight-finding.ts';
import { dayInWords } from '../plain-values.ts';

/** A day of a finding as it is read. */
const day = (value: string): string => dayInWords('id-ID', value);

/** Fills a sentence with the values of a finding. */
type Sentence = (value: (name: string) => string) => string;

/** What the check found, in words. */
const findings: Readonly<Record<PreflightCode, Sentence>> = {
  'formats-missing': () => 'Belum ada kanal yang dipilih',
  'design-missing': () => 'Belum ada desain untuk kanal bergambar',
  'size-not-offered': (value) => `Templat ini belum punya ukuran ${value('name')}`,
  'pages-too-many': (value) =>
    `${value('name')} menerima paling banyak ${value('max')} gambar, desain ini ${value('count')} halaman`,
  'contrast-low': (value) =>
    `Teks "${value('text')}" sulit dibaca: kontras ${value('contrast')}, perlu ${value('required')}`,
  'contrast-not-measured': () => 'Kontras belum diukur karena peramban untuk menggambar belum terpasang',
  'release-not-printed': () =>
    'Siaran pers akan dikemas tanpa PDF karena peramban untuk mencetaknya belum terpasang',
  'photo-small': (value) => `Foto diperbesar ${value('stretch')} kali; perlu lebar ${value('neededPx')} px`,
  'logo-small': (value) => `Logo terlalu kecil untuk dibaca di ponsel (perlu ${value('leastPx')} px)`,
  'logo-distorted': () => 'Bentuk logo berubah',
  'brand-part-missing': () => 'Bagian ini wajib terisi di kantor ini (Pengaturan, Merek)',
  'brand-not-valid': (value) =>
    `Lambang dan nama kantor di desain ini tidak berlaku pada hari tayang (${day(value('from'))} sampai ${day(value('until'))})`,
  'brand-dated': () => 'Lambang, nama, atau warna kantor di desain ini versi lama',
  'color-forbidden': (value) =>
    `Warna ${value('color')} tidak dipakai kantor ini (Pengaturan, Merek)${value('text') === '' ? '' : `: “${value('text')}”`}`,
  'color-pair-forbidden': (value) =>
    `Warna ${value('color')} tidak boleh di atas ${value('on')} (Pengaturan, Merek)${value('text') === '' ? '' : `: “${value('text')}”`}`,
  'outside-safe-zone': (value) =>
    `“${value('text')}” berada di tepi yang tertutup atau terpotong di kanal ini`,
  'text-small': (value) =>
    `“${value('text')}” terlalu kecil untuk ponsel: ${value('sizePx')} px, perlu ${value('leastPx')} px`,
  'text-covered': (value) =>
    `“${value('text')}” tertutup unsur lain di atasnya; geser salah satunya di Rancang`,
  'logo-crowded': (value) => {
    if (value('text') !== '') return `“${value('text')}” terlalu dekat dengan logo`;
    const what = value('what') === 'foto' ? 'Sebuah foto' : 'Sebuah bentuk atau garis';
    return `${what} terlalu dekat dengan logo, atau menutupinya`;
  },
  'chart-source-missing': () => 'Sumber angka grafik ini belum disebut',
  'chart-data-old': (value) =>
    `Angka grafik ini dihitung ${value('days')} hari sebelum tayang (${day(value('counted'))}); masih berlakukah?`,
  'photo-must-mask': () => 'Foto ini ditandai harus ditutup dulu: anak atau korban bisa dikenali',
  'photo-consent-open': () => 'Sudahkah orang di foto ini setuju fotonya terbit?',
  'photo-credit-missing': () => 'Pemotret atau asal foto ini belum disebut',
  'photo-credit-left-out': (value) =>
    `Kredit foto belum tampil di desain; pustaka mencatat “${value('credit')}”`,
  'photo-posted-before': (value) =>
    `Foto ini juga dipakai di “${value('title')}” (${day(value('on'))}); pilih foto lain bila ada`,
  'photo-alt-file-name': (value) =>
    `Foto ini diterangkan dengan nama berkasnya (${value('name')}), yang tidak ikut ke teks alternatif; tulis apa yang tampak`,
  'photo-repeated': () => 'Foto ini sudah tampil di bingkai lain pada gambar yang sama',
  'alt-text-file-name': (value) =>
    `Teks alternatif berisi nama berkas (${value('name')}); tulis apa yang tampak di gambar`,
  'words-innocence': (value) =>
    `Sudah tepatkah “${value('words')}” sebelum ada putusan? Kalimatnya: ${value('sentence')}`,
  'words-child': (value) =>
    `Apakah identitas anak bisa dikenali dari “${value('words')}”? Kalimatnya: ${value('sentence')}`,
  'words-victim': (value) =>
    `Apakah identitas korban bisa dikenali dari “${value('words')}”? Kalimatnya: ${value('sentence')}`,
  'personal-nik': (value) => `NIK atau nomor KK tampil: ${value('number')}`,
  'personal-account': (value) => `Nomor rekening tampil: ${value('number')}`,
  'personal-phone': (value) => `Nomor telepon yang bukan milik kantor tampil: ${value('number')}`,
  'personal-plate': (value) => `Pelat kendaraan tampil: ${value('number')}`,
  'caption-over-limit': (value) => `Takarir ${value('over')} karakter di atas batas ${value('max')}`,
  'hashtags-over-limit': (value) => `${value('count')} tagar, batasnya ${value('max')}`,
  'alt-text-over-limit': (value) => `Teks alternatif ${value('count')} karakter, batasnya ${value('max')}`,
  'alt-text-missing': () => 'Teks alternatif belum diisi',
  'caption-empty': () => 'Takarir masih kosong',
  'text-too-long': (value) => `Teks tidak muat di kotaknya: kelebihan ${value('lettersOver')} huruf`,
  'word-too-wide': (value) => `Kata “${value('word')}” lebih lebar daripada kotaknya`,
  'glyph-missing': (value) => `Huruf “${value('character')}” tidak dimiliki fon ini`,
  'slot-empty': () => 'Bagian wajib masih kosong',
  'placeholder-unchanged': (value) => `“${value('text')}” masih contoh dari templat`,
  'choice-unknown': () => 'Pilihannya tidak dikenal templat ini',
  'address-unreadable': (value) => `“${value('value')}” bukan alamat laman`,
  'rows-too-many': () => 'Barisnya lebih banyak daripada tempatnya',
  'number-unreadable': () => 'Angkanya tidak terbaca',
  'part-above-whole': (value) =>
    `Bagian (${value('part')}) lebih besar daripada keseluruhan (${value('whole')})`,
  'chart-series-too-many': () => 'Seri grafiknya lebih banyak daripada tempatnya',
  'chart-negative': () => 'Jenis grafik ini tidak menunjukkan angka di bawah nol',
  'chart-province-unknown': (value) => `“${value('value')}” bukan nama provinsi`,
  'chart-province-twice': (value) => `${value('value')} ada dua kali`,
  'chart-above-hundred': (value) => `Jumlah persennya ${value('sum')}, lebih dari 100`,
  'chart-too-small': () => 'Grafik tidak muat di bingkainya',
  'qr-too-long': () => 'Isi kode QR terlalu panjang untuk tempatnya',
  'qr-small': (value) =>
    `Kode QR terlalu kecil untuk ponsel: ${value('sidePx')} px, paling kecil ${value('leastSidePx')} px`,
  'qr-faint': () => 'Kode QR tidak cukup gelap di atas dasarnya',
  'logo-missing': () => 'Logo kantor belum ada, dipakai inisial',
  'stamp-without-label': () => 'Cap klarifikasi belum diberi keterangan',
  'stamp-removed': () => 'Cap klarifikasi hilang dari desain',
};

/** Words from the check to what was posted. */
export const line = {
  findings,
  periksa: {
    title: 'Periksa',
    chooseTitle: 'Belum ada yang dipilih',
    chooseText: 'Pilih agenda di Kalender, lalu buka Periksa dari panel kanannya.',
    back: 'Kembali',
    steps: { check: 'Periksa', approve: 'Setuju', pack: 'Paket' },
    checks: 'Pemeriksaan',
    took: (p: { readonly seconds: string }) => `${p.seconds} detik`,
    running: 'Memeriksa gambar dan teks…',
    clean: 'Tidak ada temuan. Siap diajukan.',
    errors: (p: { readonly count: string }) => `${p.count} menghalangi`,
    open: (p: { readonly count: string }) => `${p.count} perlu alasan`,
    reasoned: (p: { readonly count: string }) => `${p.count} beralasan`,
    goThere: 'Perbaiki',
    again: 'Periksa lagi',
    reasonLabel: 'Lanjut, karena',
    reasonSave: 'Simpan alasan',
    looked: 'Sudah diperiksa',
    withdraw: 'Cabut alasan',
    reasonLine: (p: { readonly reason: string }) => `Alasan: ${p.reason}`,
    byLine: (p: { readonly name: string; readonly when: string }) =>
      p.name === '' ? p.when : `${p.name}, ${p.when}`,
    page: (p: { readonly page: string }) => `halaman ${p.page}`,
    content: 'Yang akan keluar',
    asItIsNow: 'Seperti keadaannya sekarang; gambar akhir dibuat saat diajukan.',
    fields: {
      caption: 'Takarir',
      hashtags: 'Tagar',
      altText: 'Teks alternatif',
      link: 'Tautan',
      release: 'Siaran pers',
      design: 'Desain',
      formats: 'Kanal',
      templat: 'Bagian dari templat',
    } as Readonly<Record<string, string>>,
    caption: 'Takarir',
    altText: 'Teks alternatif',
    noCaption: 'Kanal ini tidak memakai takarir.',
    captionEmpty: 'Takarir masih kosong.',
    nothingYet: 'Belum ada yang akan keluar',
    nothingYetText:
      'Pilih kanal agenda ini: gambar dan takarir tiap kanal lalu tampil di sini, seperti yang akan diunggah.',
    chooseChannels: 'Pilih kanal',
    chooseChannelsText: 'Di rincian agenda, bagian Kanal',
    approval: 'Persetujuan',
    who: 'Nama Anda',
    submit: 'Ajukan',
    submitting: 'Menggambar semua ukuran…',
    blocked: 'Selesaikan dahulu temuan di kiri.',
    whoMissing: 'Isi nama dahulu.',
    approve: 'Setujui',
    returnItem: 'Kembalikan',
    returnReason: 'Apa yang perlu diperbaiki',
    returnReasonMissing: 'Tulis dahulu apa yang perlu diperbaiki.',
    reopen: 'Buka untuk diubah',
    proof: 'Lembar bukti (PDF)',
    proofHint: 'Semua gambar dan takarir dalam satu PDF, untuk pimpinan yang menandatangani di kertas.',
    proofOf: (p: { readonly done: string; readonly total: string }) =>
      `Menggambar ${p.done} dari ${p.total}…`,
    proofCancel: 'Batalkan lembar bukti',
    reopenHint: 'Persetujuan berakhir dan perlu diminta lagi.',
    toOutbox: 'Ke Kotak Keluar',
    submittedBy: (p: { readonly name: string; readonly when: string }) => `Diajukan ${p.name}, ${p.when}`,
    stamp: 'DISETUJUI',
    stampBy: (p: { readonly name: string; readonly when: string }) => `${p.name}, ${p.when}`,
    stampHint:
      'Cap ini mengikat gambar, takarir, dan naskah persis seperti yang dilihat penyetuju. Satu huruf berubah, cap gugur.',
    isVoid: 'Isinya sudah berubah sejak disetujui. Cap gugur, ajukan lagi.',
    endedBecause: (p: { readonly reason: string }) => `Terakhir dikembalikan: ${p.reason}`,
    bound: 'Yang diikat cap',
    number: 'Nomor',
    pictures: 'Gambar',
    madeOnSubmit: 'dibuat saat diajukan',
    noneChosen: 'belum dipilih',
    sizes: (p: { readonly count: string }) => `${p.count} berkas`,
    channels: 'Kanal',
    done: {
      submitted: 'Sudah diajukan',
      approved: 'Disetujui',
      returned: 'Dikembalikan',
      reopened: 'Dibuka untuk diubah',
    },
  },
  outbox: {
    title: 'Kotak Keluar',
    subtitle: 'yang sudah disetujui, menunggu dibawa ke jaringan',
    emptyTitle: 'Kotak Keluar masih kosong',
    emptyText: 'Agenda yang disetujui muncul di sini untuk dikemas, diserahkan, dan dicatat bukti tayangnya.',
    toCalendar: 'Buka Kalender',
    toCalendarText: 'Pilih agenda, lalu periksa dan ajukan.',
    groups: {
      ready: 'Siap dikemas',
      packed: 'Siap diserahkan',
      waiting: 'Menunggu bukti tayang',
      done: 'Selesai tujuh hari ini',
    },
    pack: 'Buat paket',
    packAgain: 'Buat ulang paket',
    packAll: 'Kemas semua yang siap',
    wish: {
      title: 'Pilihan paket',
      folder: 'Folder tujuan',
      folderHint: 'Misalnya E:\\Unggahan. Kosong: folder paket di ruang kerja.',
      part: 'Bagian zip terbesar (MB)',
      partHint: 'Untuk dikirim lewat WhatsApp, misalnya 5.',
      whole: 'Seluruh paket paling besar (MB)',
      wholeHint: 'Gambar dihemat sampai muat, tidak pernah di bawah mutu terendah.',
      problem: {
        folder: 'Tulis alamat lengkapnya, misalnya E:\\Unggahan atau /media/flashdisk.',
        size: 'Tulis angka dalam MB, misalnya 5 atau 1,5.',
      },
      mend: 'Perbaiki dahulu pilihan paket.',
    },
    handOver: 'Tandai diserahkan',
    post: 'Catat bukti tayang',
    packing: 'Membuat paket',
    packed: (p: { readonly count: string }) => `${p.count} paket jadi`,
    stale: 'Isinya berubah sesudah dikemas',
    isVoid: 'Isinya berubah sejak disetujui, paket tidak bisa dibuat',
    planned: (p: { readonly when: string }) => `Jadwal ${p.when}`,
    unplanned: 'Belum dijadwalkan',
    links: (p: { readonly done: string; readonly total: string }) => `${p.done} dari ${p.total} tercatat`,
    stamp: (p: { readonly hash: string }) => `cap ${p.hash}`,
    content: 'Isi paket',
    files: (p: { readonly count: string; readonly size: string }) => `${p.count} berkas, ${p.size}`,
    folder: 'Folder paket',
    copyPath: 'Salin alamat folder',
    copied: 'Alamat folder tersalin',
    copyFailed: 'Pilih alamatnya, lalu tekan Ctrl+C',
    download: 'Unduh zip',
    inParts: 'Paket ini terbagi dalam beberapa zip. Ambil dari foldernya.',
    proof: 'Bukti tayang',
    address: 'Alamat unggahan',
    addressWrong: 'Tempel alamat lengkap, mulai https://',
    noAddress: 'WhatsApp tidak punya alamat; cukup tanggal dan jamnya.',
    whenMissing: 'Isi tanggal dan jam tayang.',
    mend: 'Betulkan',
    day: 'Tanggal tayang',
    time: 'Jam tayang',
    savePosted: 'Tandai terbit',
    skip: 'Lewati kanal ini',
    skipReason: 'Alasan dilewati',
    posted: (p: { readonly when: string }) => `Tayang ${p.when}`,
    skipped: 'Dilewati',
    notPacked: 'Belum dikemas',
    waitingProof: 'Menunggu bukti',
    open: 'Lihat di Periksa',
    done: { handedOver: 'Diserahkan', posted: 'Tercatat terbit', skipped: 'Dilewati' },
  },
};
