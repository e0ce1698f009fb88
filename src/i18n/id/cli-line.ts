/** Fills a sentence with the values of a problem. */
type Sentence = (value: (name: string) => string) => string;

/** What `verify` looks at. */
const verifyChecks = {
  database: 'Basis data',
  search: 'Indeks pencarian',
  media: 'Gambar dan berkas',
  seals: 'Segel naskah',
  audit: 'Riwayat',
  approvals: 'Persetujuan',
  packages: 'Paket',
};

/** What `verify` finds wrong, and what to do. The subject stands before it. */
const verifyProblems = {
  'database-unsound': (value) => `basis data rusak (${value('detail')}). Pulihkan dari cadangan terakhir.`,
  'index-differs': () => 'indeks tidak sama dengan naskahnya. Naskahnya utuh; pencarian bisa melewatkan isi.',
  'file-missing': () => 'berkas hilang. Kembalikan dari cadangan terakhir.',
  'file-differs': () => 'isi berkas sudah berubah. Kembalikan dari cadangan terakhir.',
  'seal-broken': () => 'naskah ini tidak sama dengan yang disegel saat terbit. Bandingkan dengan cadangan.',
  'chain-broken': () => 'rantai riwayat putus di catatan ini. Bandingkan dengan cadangan.',
  'content-differs': () => 'isinya tidak sama dengan yang disetujui. Ajukan lagi sebelum dikemas.',
} satisfies Readonly<Record<string, Sentence>>;

/** Words of the commands from the check to the backup. */
export const cliLine = {
  verifyChecks,
  verifyProblems,
  templateOrigin: { bawaan: 'bawaan', terpasang: 'terpasang', kantor: 'kantor' },
  tableSaved: (p: { readonly path: string; readonly count: string }) =>
    `Tabel dengan ${p.count} kolom disimpan di ${p.path}`,
  templateSaved: (p: { readonly id: string; readonly path: string }) => `${p.id} disimpan di ${p.path}`,
  templateImported: {
    installed: (p: { readonly id: string; readonly version: string }) =>
      `${p.id} versi ${p.version} dipasang.`,
    updated: (p: { readonly id: string; readonly version: string }) =>
      `${p.id} diperbarui ke versi ${p.version}.`,
    unchanged: (p: { readonly id: string; readonly version: string }) =>
      `${p.id} versi ${p.version} sudah terpasang.`,
  },
  templateRemoved: (p: { readonly id: string }) =>
    `${p.id} dipindahkan ke Sampah; desain yang memakainya tetap.`,
  verifying: (p: { readonly what: string }) => `Memeriksa ${p.what}`,
  verified: (p: { readonly what: string; readonly count: string }) => `utuh   ${p.what} (${p.count})`,
  verifyFailed: (p: { readonly what: string; readonly count: string }) => `RUSAK  ${p.what} (${p.count})`,
  unnamed: 'meja kerja',
  submitted: (p: { readonly uid: string; readonly result: string }) => `${p.uid}: diajukan`,
  approved: (p: { readonly uid: string; readonly result: string }) =>
    `${p.uid}: disetujui, sidik ${p.result}`,
  returned: (p: { readonly uid: string; readonly result: string }) => `${p.uid}: dikembalikan`,
  checked: (p: { readonly uid: string; readonly errors: string; readonly warnings: string }) =>
    `${p.uid}: ${p.errors} menghalangi, ${p.warnings} perlu alasan`,
  mendedStep: (p: { readonly what: string }) => `diperbaiki: ${p.what}`,
  canMend: (p: { readonly what: string }) => `--fix: ${p.what}`,
  drawingProof: (p: { readonly done: string; readonly total: string; readonly label: string }) =>
    `Menggambar lembar bukti ${p.done}/${p.total}: ${p.label}`,
  proofMade: {
    draft: (p: { readonly path: string }) => `Lembar bukti rancangan (belum diajukan): ${p.path}`,
    submitted: (p: { readonly path: string }) => `Lembar bukti untuk ditandatangani: ${p.path}`,
    approved: (p: { readonly path: string }) => `Lembar bukti yang disetujui: ${p.path}`,
  },
  packing: (p: { readonly done: string; readonly total: string; readonly label: string }) =>
    `Mengemas ${p.done} dari ${p.total} ${p.label}`,
  packed: (p: { readonly dir: string; readonly kb: string }) => `Paket ${p.dir} (${p.kb} kB)`,
  nothingReady: 'Tidak ada yang siap dikemas.',
  leftOut: (p: { readonly title: string }) => `Belum disetujui, tidak dikemas: ${p.title}`,
  backingUp: (p: { readonly done: string; readonly total: string }) =>
    `Mencadangkan ${p.done} dari ${p.total}`,
  backedUp: (p: { readonly path: string; readonly bytes: number }) =>
    `Cadangan ${p.path} (${Math.ceil(p.bytes / 1000)} kB) sudah dibaca ulang dan utuh.`,
};
