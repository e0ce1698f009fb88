/** A province and the hexagon that stands for it. */
export interface Province {
  /** The second half of its ISO 3166-2 code. */
  readonly code: string;
  readonly name: string;
  /** As it is called in the press. */
  readonly short: string;
  /** Place on the map of hexagons; odd rows stand half a hexagon to the right. */
  readonly column: number;
  readonly row: number;
  /** Other names it is known by. */
  readonly also: readonly string[];
}

/**
 * The 38 provinces since the laws of 2022 that divided Papua (UU 14, 15, 16 and 29 of 2022); codes of ISO 3166-2:ID (both
 * read 2026-11-27). Where each hexagon stands is ours: west to east and north to south as on the map, the straits closed.
 */
// prettier-ignore -- a table
export const PROVINCES: readonly Province[] = [
  { code: 'AC', name: 'Aceh', short: 'Aceh', column: 0, row: 0, also: ['nad', 'nanggroe aceh darussalam'] },
  { code: 'SU', name: 'Sumatera Utara', short: 'Sumut', column: 0, row: 1, also: [] },
  { code: 'RI', name: 'Riau', short: 'Riau', column: 1, row: 1, also: [] },
  { code: 'KR', name: 'Kepulauan Riau', short: 'Kepri', column: 2, row: 1, also: [] },
  { code: 'SB', name: 'Sumatera Barat', short: 'Sumbar', column: 1, row: 2, also: [] },
  { code: 'JA', name: 'Jambi', short: 'Jambi', column: 2, row: 2, also: [] },
  { code: 'BE', name: 'Bengkulu', short: 'Bengk.', column: 1, row: 3, also: [] },
  { code: 'SS', name: 'Sumatera Selatan', short: 'Sumsel', column: 2, row: 3, also: [] },
  {
    code: 'BB',
    name: 'Kepulauan Bangka Belitung',
    short: 'Babel',
    column: 3,
    row: 3,
    also: ['bangka belitung'],
  },
  { code: 'LA', name: 'Lampung', short: 'Lamp.', column: 2, row: 4, also: [] },
  { code: 'BT', name: 'Banten', short: 'Banten', column: 2, row: 5, also: [] },
  {
    code: 'JK',
    name: 'Daerah Khusus Jakarta',
    short: 'DKJ',
    column: 3,
    row: 5,
    also: ['jakarta', 'dki', 'dki jakarta', 'daerah khusus ibukota jakarta'],
  },
  { code: 'JB', name: 'Jawa Barat', short: 'Jabar', column: 4, row: 6, also: [] },
  { code: 'JT', name: 'Jawa Tengah', short: 'Jateng', column: 4, row: 5, also: [] },
  {
    code: 'YO',
    name: 'Daerah Istimewa Yogyakarta',
    short: 'DIY',
    column: 5,
    row: 6,
    also: ['yogyakarta', 'di yogyakarta', 'jogja', 'jogjakarta'],
  },
  { code: 'JI', name: 'Jawa Timur', short: 'Jatim', column: 5, row: 5, also: [] },
  { code: 'BA', name: 'Bali', short: 'Bali', column: 6, row: 6, also: [] },
  { code: 'NB', name: 'Nusa Tenggara Barat', short: 'NTB', column: 7, row: 6, also: [] },
  { code: 'NT', name: 'Nusa Tenggara Timur', short: 'NTT', column: 8, row: 6, also: [] },
  { code: 'KB', name: 'Kalimantan Barat', short: 'Kalbar', column: 4, row: 2, also: [] },
  { code: 'KT', name: 'Kalimantan Tengah', short: 'Kalteng', column: 4, row: 3, also: [] },
  { code: 'KS', name: 'Kalimantan Selatan', short: 'Kalsel', column: 5, row: 3, also: [] },
  { code: 'KI', name: 'Kalimantan Timur', short: 'Kaltim', column: 5, row: 2, also: [] },
  { code: 'KU', name: 'Kalimantan Utara', short: 'Kaltara', column: 5, row: 1, also: [] },
  { code: 'GO', name: 'Gorontalo', short: 'Goron.', column: 7, row: 1, also: [] },
  { code: 'SA', name: 'Sulawesi Utara', short: 'Sulut', column: 8, row: 1, also: [] },
  { code: 'ST', name: 'Sulawesi Tengah', short: 'Sulteng', column: 7, row: 2, also: [] },
  { code: 'SR', name: 'Sulawesi Barat', short: 'Sulbar', column: 7, row: 3, also: [] },
  { code: 'SG', name: 'Sulawesi Tenggara', short: 'Sultra', column: 8, row: 3, also: [] },
  { code: 'SN', name: 'Sulawesi Selatan', short: 'Sulsel', column: 8, row: 4, also: [] },
  { code: 'MU', name: 'Maluku Utara', short: 'Malut', column: 9, row: 2, also: [] },
  { code: 'MA', name: 'Maluku', short: 'Maluku', column: 10, row: 4, also: [] },
  { code: 'PD', name: 'Papua Barat Daya', short: 'PBD', column: 10, row: 1, also: [] },
  { code: 'PB', name: 'Papua Barat', short: 'Pabar', column: 11, row: 2, also: [] },
  { code: 'PT', name: 'Papua Tengah', short: 'Pateng', column: 11, row: 3, also: [] },
  { code: 'PA', name: 'Papua', short: 'Papua', column: 12, row: 2, also: [] },
  { code: 'PE', name: 'Papua Pegunungan', short: 'Papeg', column: 12, row: 4, also: [] },
  { code: 'PS', name: 'Papua Selatan', short: 'Pasel', column: 11, row: 5, also: [] },
];

/** Hexagons side by side and rows of them; half a hexagon more for the odd rows. */
export const MAP_COLUMNS = 1 + Math.max(...PROVINCES.map(({ column, row }) => column + (row % 2) / 2));
export const MAP_ROWS = 1 + Math.max(...PROVINCES.map(({ row }) => row));

const BY_NAME = new Map(
  PROVINCES.flatMap((province) =>
    [province.name, province.short, province.code, ...province.also].map(
      (name) => [normal(name), province] as const,
    ),
  ),
);

/** The province that a text names in full, short, by its code or by another name it is known by; null when none. */
export function provinceNamed(text: string): Province | null {
  return BY_NAME.get(normal(text)) ?? null;
}

/** Without case, dots and the words that stand before a province's name in a table. */
function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:provinsi|prov|kejaksaan tinggi|kejati|kanwil) /, '')
    .replace(/^kep /, 'kepulauan ');
}
