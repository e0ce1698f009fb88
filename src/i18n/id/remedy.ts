import type { Remedy } from '#core/preflight/remedy.ts';

/** Words of the steps that settle a finding by themselves. */
export const remedy = {
  take: {
    'alt-text': 'Pakai teks ini',
    hashtags: 'Lepas tagar itu',
    'photo-credit': 'Pakai kredit ini',
    'photo-covered': 'Ganti dengan salinan tertutup',
    'site-address': 'Pakai alamat situs kantor',
    brand: 'Perbarui tampilan kantor',
  } as Readonly<Record<Remedy['kind'], string>>,
  done: {
    'alt-text': 'Teks alternatif diisi dari desain',
    hashtags: 'Tagar terakhir dilepas',
    'photo-credit': 'Kredit foto diambil dari pustaka',
    'photo-covered': 'Foto diganti dengan salinan tertutup',
    'site-address': 'Kode QR kini menuju situs kantor',
    brand: 'Tampilan kantor di desain diperbarui',
  } as Readonly<Record<Remedy['kind'], string>>,
  dropped: (p: { readonly tags: string }) => `Yang dilepas di kanal ini: ${p.tags}`,
  credit: (p: { readonly credit: string }) => `Kredit menjadi “${p.credit}”`,
  leadsTo: (p: { readonly address: string }) => `Kode QR menuju ${p.address}`,
  open: 'Foto sekarang',
  covered: 'Salinan tertutup',
  swapped: (p: { readonly titles: string }) => `Berganti di ${p.titles}`,
  locked: (p: { readonly titles: string }) => `Tetap, karena sudah diajukan: ${p.titles}`,
  renewed: (p: { readonly parts: string }) => `Yang berubah: ${p.parts}`,
};
