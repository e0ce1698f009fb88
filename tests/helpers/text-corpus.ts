import { readResource } from './design-resources.ts';

/** Lines that have broken measuring before: ligatures, kerning, figures, quotes, other Latin letters. */
const HARD_LINES = [
  'fi fl ff ffi ffl fj grafik efisien staf fiktif afiliasi affidavit',
  'AVATAR Toyota WAYANG Tuban Yogyakarta LTV "Tokoh" ‘Ya’ “Ayo”',
  'Rp18,7 miliar; Rp1.218.750.000; Rp999.999.999.999; 1.246 perkara',
  'S.H., M.H., M.Kn.; Dr. Arunika Wiradharma Kusumawardhani',
  'PR-07/Z.1.12.8/Kph.3/11/2026 — 17–23 November 2026, 08.00–09.30 WITA',
  'https://kejari-telukpadma.example/informasi/layanan?nomor=12&tahun=2026',
  '@kejari.telukpadma · 0800-0000-0041 · humas@0041.example',
  'Éé Èè Şş Ğğ Łł Ōō Čč Žž Ïï Ññ Çç Øø ß',
  'Ia menyapa: “Selamat pagi…” (17/11) — 50% & 1/2 #CapaianKinerja',
  'PERTANGGUNGJAWABAN KEUANGAN NEGARA TAHUN ANGGARAN 2026',
];

/** Lines to measure: the hard ones, and every sentence of the demo content. */
export function textCorpus(): readonly string[] {
  const found: string[] = [];
  collectTexts(readResource('demo/demo-content.json'), found);
  return [...HARD_LINES, ...new Set(found)];
}

function collectTexts(value: unknown, found: string[]): void {
  if (typeof value === 'string') found.push(value);
  else if (Array.isArray(value)) for (const item of value) collectTexts(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) collectTexts(item, found);
}
