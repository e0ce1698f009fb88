/** Words of the first run. */
export const wizard = {
  step: {
    office: {
      name: 'Kantor',
      about: 'Nama, kode, zona waktu',
      title: 'Kantor Anda',
      lead: 'Isi sekali. Nama ini dipakai di kop siaran pers, templat, dan laporan. Bisa diubah kapan saja.',
    },
    people: {
      name: 'Juru bicara',
      about: 'Penanda tangan dan kontak',
      title: 'Siapa yang bicara',
      lead: 'Juru bicara tampil di akhir siaran pers, kontak tampil di kaki gambar.',
    },
    look: {
      name: 'Lambang dan warna',
      about: 'Untuk templat dan kop',
      title: 'Lambang dan warna',
      lead: 'Semua templat mengikuti pilihan ini. Gambar yang sudah disetujui tidak ikut berubah.',
    },
    number: {
      name: 'Nomor',
      about: 'Pola nomor siaran pers',
      title: 'Nomor siaran pers',
      lead: 'Sesuaikan dengan buku agenda kantor Anda.',
    },
    desk: {
      name: 'Tempat simpan',
      about: 'Folder kerja dan nama Anda',
      title: 'Meja kerja ini',
      lead: 'Tinggal satu langkah. Setelah ini kalender Anda terbuka.',
    },
  },
  promise: 'Semua data tinggal di komputer ini. Tidak ada yang dikirim ke internet.',
  progress: (p: { readonly step: string; readonly of: string }) => `Langkah ${p.step} dari ${p.of}`,
  next: 'Lanjut',
  back: 'Kembali',
  finish: 'Buka meja kerja',
  missingOffice: 'Lengkapi nama resmi, nama singkat, dan kota.',
  missingNumber: 'Perbaiki pola nomor, atau kosongkan.',
};
