/**
 * Every line the commands say, in the language of their users. One line a step: what is being done, or what is
 * missing and what to do about it. The rooms' own words live in src/i18n; these are said before anything is installed.
 */
export const messages = {
  nodeTooOld: (/** @type {string} */ found, /** @type {string} */ wanted) =>
    `Node.js ${found} terlalu lama: pasang Node.js ${wanted} atau yang lebih baru dari nodejs.org, lalu ulangi.`,
  unexpected: (/** @type {string} */ reason) =>
    `Gagal karena hal yang tidak terduga: ${reason}. Jalankan lagi dengan MEJA_DEBUG=1 untuk rinciannya.`,

  installing: 'Memasang pustaka dari package-lock.json (sekali saja, perlu jaringan)…',
  stillInstalling: (/** @type {number} */ seconds) => `  masih memasang pustaka (${seconds} detik)…`,
  npmMissing:
    'npm tidak ditemukan: pasang Node.js lengkap dengan npm (di Debian: apt-get install npm), lalu ulangi.',
  noNetwork:
    'Pustaka tidak dapat diunduh karena tidak ada jaringan: sambungkan internet sekali saja, lalu ulangi perintah ini.',
  certificate:
    'Pustaka tidak dapat diunduh: sertifikat proksi kantor tidak dikenal. Minta berkas sertifikatnya lalu setel NODE_EXTRA_CA_CERTS.',
  diskFull: (/** @type {string} */ folder) =>
    `Ruang disk habis di ${folder}: kosongkan sekitar 1,2 GB, lalu ulangi.`,
  diskTooSmall: (/** @type {string} */ folder, /** @type {number} */ freeMegabytes) =>
    `Ruang disk di ${folder} tinggal ${freeMegabytes} MB, pemasangan perlu sekitar 1,2 GB: kosongkan dahulu, lalu ulangi.`,
  noPermission: (/** @type {string} */ folder) =>
    `Tidak ada izin menulis di ${folder}: pindahkan folder ini ke tempat milik Anda (misalnya Dokumen) atau betulkan izinnya, lalu ulangi.`,
  installFailed: (/** @type {string} */ log) =>
    `Pemasangan pustaka gagal. Catatan lengkap npm ada di ${log}; kirimkan ke pengelola bila perlu bantuan.`,
  linkedModules: (/** @type {string} */ folder) =>
    `${folder} adalah tautan ke folder lain dan isinya tidak cocok dengan package-lock.json: jalankan npm ci di tempat aslinya.`,
  productNodeMissing:
    'Node 24 milik produk belum terpasang (skrip pemasangan mungkin dimatikan): jalankan npm rebuild node, lalu ulangi.',

  waitingForOther: 'Menunggu perintah lain yang sedang memasang atau membangun di folder ini…',
  building: 'Membangun aplikasi dari sumbernya…',
  buildFailed: 'Aplikasi gagal dibangun; sebabnya tertulis di atas.',

  makingDemo: (/** @type {string} */ folder) => `Menyiapkan data contoh di ${folder} (sekali saja)…`,
  demoFailed: 'Data contoh belum jadi; npm start berikutnya membuatnya lagi.',
  wrongUsage: (/** @type {string} */ argument) =>
    `Argumen tidak dikenal: ${argument}. Pakai: npm start -- [--library FOLDER] [--port N] [--no-open] [--electron]`,
  missingValue: (/** @type {string} */ argument) => `Argumen ${argument} perlu diikuti nilainya.`,

  tryingElectron: 'Mengambil jendela desktop (Electron); paling lama 15 detik menunggu jawaban…',
  downloadingElectron: (/** @type {number} */ seconds) => `  masih mengunduh Electron (${seconds} detik)…`,
  electronUnreachable:
    'Electron tidak dapat diambil; memakai peramban. Ini diingat: coba lagi dengan npm start -- --electron.',
  electronAsRoot: 'Electron tidak dijalankan sebagai root; memakai peramban.',
  electronFailed: 'Jendela Electron tidak dapat dibuka di komputer ini; memakai peramban.',
  openingElectron: 'Membuka Meja Humas di jendelanya sendiri…',
  openingBrowser: 'Membuka Meja Humas di peramban; tutup dengan Ctrl+C di sini…',
  hostFailed: 'Meja Humas berhenti; sebabnya tertulis di atas.',

  browserFound: (/** @type {string} */ path) => `Peramban untuk pengujian: ${path}`,
  installingBrowser: 'Memasang chromium lewat apt-get (untuk menguji tampilan)…',
  browserInstallFailed:
    'chromium tidak dapat dipasang lewat apt-get: periksa jaringan lalu jalankan apt-get install -y chromium.',
  browserMissing: (/** @type {string} */ command) =>
    `Peramban tidak ditemukan, padahal pengujian tampilan memerlukannya. Pasang dengan: ${command} (atau tunjuk dengan MEJA_BROWSER).`,
  runningSuite: (/** @type {string} */ name) => `Menjalankan ${name}…`,
  runnerCrashed: (/** @type {string} */ name) => `${name} berhenti sebelum selesai; dihitung gagal.`,
  skippedTitle: 'Dilewati karena programnya tidak ada:',
  skipsForbidden:
    'Di CI semua program harus ada; yang dilewati di atas dihitung gagal (kecuali yang perlu Electron).',
  failedTitle: 'Gagal:',

  step: (/** @type {string} */ name) => `== ${name}`,
  stepFailed: (/** @type {string} */ name) => `${name} gagal.`,
  withoutElectron: 'Tanpa electron/ produk tetap terperiksa, terbangun, dan lulus pengujian.',
  total: (/** @type {number} */ passed, /** @type {number} */ failed) => `${passed} passed, ${failed} failed`,
};
