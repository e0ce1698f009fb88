/** Words of Laporan. */
export const report = {
  title: (p: { readonly month: string }) => `Laporan ${p.month}`,
  posted: 'konten terbit',
  activeDays: 'hari aktif',
  releases: 'siaran pers',
  open: 'masih dikerjakan',
  formats: (p: { readonly count: string }) => `${p.count} kanal`,
  empty: (p: { readonly month: string }) => `Belum ada yang terbit pada ${p.month}`,
  emptyText:
    'Angka di sini terisi sendiri begitu sebuah konten dicatat terbit, lengkap dengan alamat dan jam tayangnya.',
  toOutbox: 'Catat yang sudah tayang',
  toOutboxText: 'Tempel tautan bukti tayang di Kotak Keluar.',
  toCalendar: 'Lihat rencana bulan ini',
  toCalendarText: 'Langkah berikutnya tertulis pada tiap agenda.',
};
