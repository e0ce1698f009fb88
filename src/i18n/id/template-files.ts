/** Words of templates as files in the gallery. */
export const templateFiles = {
  menu: 'Berkas templat',
  install: 'Pasang dari berkas…',
  choose: 'Pilih berkas templat',
  dropHere: 'Lepaskan untuk memasang templat',
  busy: (p: { readonly file: string }) => `Memeriksa ${p.file}…`,
  save: (p: { readonly name: string }) => `Simpan “${p.name}” sebagai berkas`,
  remove: (p: { readonly name: string }) => `Hapus “${p.name}”`,
  removed: (p: { readonly name: string }) => `“${p.name}” dipindah ke Sampah. Desainnya tetap.`,
  done: {
    installed: (p: { readonly name: string; readonly version: string }) =>
      `“${p.name}” terpasang, versi ${p.version}.`,
    updated: (p: { readonly name: string; readonly version: string }) =>
      `“${p.name}” diperbarui ke versi ${p.version}. Desain lama tetap seperti semula sampai diperbarui.`,
    unchanged: (p: { readonly name: string; readonly version: string }) =>
      `“${p.name}” versi ${p.version} memang sudah terpasang.`,
  },
  refused: (p: { readonly file: string; readonly what: string }) => `${p.file}: ${p.what}`,
  close: 'Tutup',
  guestMeta: (p: { readonly author: string; readonly version: string }) => `${p.author}, versi ${p.version}`,
  guests: 'Dari berkas',
};
