import { CHART_KINDS } from '#core/design/chart/chart-value.ts';
import type { DesignDocument, SlotValue } from '#core/design/document.ts';
import { markupOf } from '#core/design/slot-markup.ts';
import type { Template, TemplateSlot } from '#core/design/template.ts';
import { A_PHOTO } from './design-fixtures.ts';
import { seededRandom } from './seeded-random.ts';

/** Texts that have broken layout tools before. */
const HARD_TEXTS = [
  'a'.repeat(60),
  'https://kejari-telukpadma.example/informasi/layanan-antar-barang-bukti?nomor=12&tahun=2026',
  'PERTANGGUNGJAWABAN PELAKSANAAN ANGGARAN PENDAPATAN DAN BELANJA NEGARA',
  'Rp999.999.999.999 miliar rupiah',
  'Dua\u00A0kata\u00A0terikat\u00A0rapat\u00A0sekali\u00A0tanpa\u00A0jeda\u00A0sama\u00A0sekali',
  'Selamat pagi 👩‍👧 semua 🎉',
  'a\u0308\u0301\u0301e\u0301 nai\u0308ve cafe\u0301 z\u0335\u0336',
  'Prof. Dr. H. Muhammad Abdurrahman Wahyuningrat Kusumawardhani Adiwinata, S.H., M.H., M.Kn., Ph.D.',
  '人民 русский العربية',
  '“””””.,;:!?…—–--//\\\\',
  '   ',
  '1.246.318.999,75',
  '2026-11-20T11:05',
  'baris\nbaru\tdan\r\ntab',
];
const WORDS =
  'jaksa kejaksaan di ke dan yang dari untuk pertanggungjawaban keuangan negara Rp18,7 miliar 17 November 2026 Pasal 91 perkara warga pelayanan berkali-kali Teluk Padma S.H., M.H., pemulihan restoratif (12/11) penyuluhan desa 1.246 orang'.split(
    ' ',
  );

/** Values for every slot of a template from one seed: plausible, over-long, hostile and empty ones mixed. */
export function seededValues(template: Template, seed: number): DesignDocument['values'] {
  const random = seededRandom(seed);
  return Object.fromEntries(
    template.slots.flatMap((slot) => {
      if (slot.from !== undefined && random() < 0.7) return [];
      return random() < 0.06 ? [] : [[slot.id, valueFor(slot, random)] as const];
    }),
  );
}

function valueFor(slot: TemplateSlot, random: () => number): SlotValue {
  if (slot.type === 'gambar')
    return { ...A_PHOTO, widthPx: 1 + Math.floor(random() * 6000), focal: { x: random(), y: random() } };
  if (slot.type === 'grafik') return chartFor(slot, random);
  if (slot.options !== undefined)
    return { kind: 'text', text: random() < 0.95 ? pick(slot.options, random) : textFor(30, random) };
  if (slot.type === 'angka' && random() < 0.9)
    return { kind: 'text', text: String(Math.floor(random() * 2000)) };
  if (slot.columns === undefined) return { kind: 'text', text: markedFor(slot, null, random) };
  const count = Math.floor(random() * ((slot.max ?? 4) + 2));
  const columns = slot.columns;
  if (columns.length === 1)
    return {
      kind: 'list',
      items: Array.from({ length: count }, () => markedFor(slot, columns[0]?.id ?? null, random)),
    };
  const rows = Array.from({ length: count }, () =>
    Object.fromEntries(
      columns.map((column) => [
        column.id,
        column.type === 'angka' && random() < 0.9
          ? String(Math.floor(random() * 2000))
          : markedFor(slot, column.id, random),
      ]),
    ),
  );
  return { kind: 'table', rows };
}

/** A text for a slot or column, half the time with the marks it allows: in order, nested, lone and in the middle of words. */
function markedFor(slot: TemplateSlot, cell: string | null, random: () => number): string {
  const column = slot.columns?.find(({ id }) => id === cell);
  const max = column?.max ?? slot.max ?? (cell === null ? 40 : slot.columns?.length === 1 ? 60 : 20);
  const text = textFor(max, random);
  const { emphasis, list } = markupOf(slot, cell);
  if ((!emphasis && !list) || random() < 0.5) return text;
  const starred = emphasis
    ? text
        .split(' ')
        .map((word) => withStars(word, random))
        .join(' ')
    : text;
  if (!list || random() < 0.4) return starred;
  const markers = ['\n- ', '\n1. ', '\n10. ', '\n', '\n-'];
  return starred.replaceAll(/(^| )/g, (space) => (random() < 0.15 ? pick(markers, random) : space));
}

function withStars(word: string, random: () => number): string {
  const roll = random();
  if (roll < 0.15) return `*${word}*`;
  if (roll < 0.22) return `*${word}`;
  if (roll < 0.29) return `${word}*`;
  return roll < 0.32 ? `*${word.slice(0, 2)}*${word.slice(2)}*` : word;
}

/** A chart of any offered kind: mostly figures, some blank, below zero, or no figure at all. */
function chartFor(slot: TemplateSlot, random: () => number): SlotValue {
  const series = 1 + Math.floor(random() * (random() < 0.6 ? 1 : 4));
  const figure = (): string => {
    const roll = random();
    if (roll < 0.03) return textFor(12, random);
    if (roll < 0.07) return '';
    const value = random() < 0.1 ? 0 : Math.floor(random() * 10 ** (1 + Math.floor(random() * 5)));
    return random() < 0.05 ? `-${value}` : String(value);
  };
  const name = (): string => textFor(random() < 0.8 ? 14 : 30, random);
  const rows = Array.from({ length: 1 + Math.floor(random() * 7) }, () => [
    name(),
    ...Array.from({ length: series }, figure),
  ]);
  return {
    kind: 'chart',
    chart: pick(slot.charts ?? CHART_KINDS, random),
    grid: [['', ...Array.from({ length: series }, name)], ...rows],
    title: random() < 0.8 ? textFor(40, random) : '',
    unit: random() < 0.8 ? pick(['perkara', '%', 'orang', 'miliar rupiah'], random) : '',
    source: textFor(50, random),
  };
}

function textFor(max: number, random: () => number): string {
  if (random() < 0.12) return pick(HARD_TEXTS, random);
  const length = Math.floor(max * (0.1 + random() * (random() < 0.15 ? 3 : 0.95)));
  let text = '';
  while (text.length < length) text += `${text === '' ? '' : ' '}${pick(WORDS, random)}`;
  return text.slice(0, Math.max(1, length));
}

function pick<T extends string>(list: readonly [T, ...T[]] | readonly T[], random: () => number): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}
