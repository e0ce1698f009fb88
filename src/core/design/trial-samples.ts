import { createDocument } from './create-document.ts';
import type { DesignDocument, SlotValue, SlotValues } from './document.ts';
import { inReadingOrder } from './edit/reading-order.ts';
import { sampleValues, type SamplePhotos } from './sample-values.ts';
import { markupOf } from './slot-markup.ts';
import type { Template, TemplateSlot } from './template.ts';

type Sample = Template['samples']['ordinary'][string];
type Column = NonNullable<TemplateSlot['columns']>[number];

/** Long names, titles and places as offices write them: what a slot is tried with up to the letters it promises. */
const LONG_WORDS =
  'Pelaksanaan pendampingan penyusunan laporan pertanggungjawaban keuangan desa bersama Cabang Kejaksaan Negeri Teluk Padma ' +
  'di Pulau Kelapa Dua, Kecamatan Muara Jati, dalam rangka Hari Antikorupsi Sedunia dan pengembalian kerugian keuangan negara ';
/** The longest name of an office that was met. */
const LONG_OFFICE = 'Cabang Kejaksaan Negeri Teluk Padma di Pulau Kelapa Dua';
/** Where a slot says nothing of its length. */
const LETTERS = 80;
const ROWS = 5;
const ROW_LETTERS = 60;

/**
 * Values a template is tried with: as its designer filled them in, what is open with words of our own.
 * @param values the draft's own; a photo that is none of ours stands for one of ours, as samples only carry those
 */
export function ordinarySample(
  { slots }: Pick<Template, 'slots'>,
  values: SlotValues,
  photos: SamplePhotos,
): Template['samples']['ordinary'] {
  return fromSlots(slots, (slot) => {
    const value = values[slot.id];
    const given = value === undefined ? undefined : sampleOf(value, photos);
    return given ?? (slot.required && slot.from === undefined ? longest(slot, photos) : undefined);
  });
}

/** The longest content a template promises to set: its designer's own, or made by us up to what the slot promises. */
export function longestSample(
  { slots, samples }: Pick<Template, 'slots' | 'samples'>,
  ordinary: Template['samples']['ordinary'],
  photos: SamplePhotos,
): Template['samples']['longest'] {
  return fromSlots(slots, (slot) => {
    if (slot.id === 'logo') return undefined;
    const given = samples.longest[slot.id];
    if (given !== undefined) return given;
    if (slot.id === 'satker') return LONG_OFFICE;
    if (slot.type === 'grafik') return ordinary[slot.id];
    // Contacts are set as far as there is room: nothing of them can be too long.
    if (slot.from !== undefined && !slot.required) return undefined;
    return longest(slot, photos);
  });
}

/** A draft as it is offered to officers: its fields in reading order, with the samples it is tried with. */
export function offeredTemplate(
  { template, values }: Pick<DesignDocument, 'template' | 'values'>,
  photos: SamplePhotos,
): Template {
  const ordinary = ordinarySample(template, values, photos);
  const samples = { ordinary, longest: longestSample(template, ordinary, photos) };
  return { ...inReadingOrder(template), samples };
}

/** A draft set with one of the contents it is tried with. */
export function trialDocument(
  document: DesignDocument,
  sample: 'ordinary' | 'longest',
  photos: SamplePhotos,
): DesignDocument {
  const values = sampleValues(offeredTemplate(document, photos), photos, sample);
  return createDocument(inReadingOrder(document.template), document.brand, values);
}

function fromSlots(
  slots: readonly TemplateSlot[],
  make: (slot: TemplateSlot) => Sample | undefined,
): Readonly<Record<string, Sample>> {
  return Object.fromEntries(
    slots.flatMap((slot) => {
      const made = make(slot);
      return made === undefined ? [] : [[slot.id, made] as const];
    }),
  );
}

function longest(slot: TemplateSlot, photos: SamplePhotos): Sample | undefined {
  const { columns, options } = slot;
  if (options !== undefined && options.length > 0)
    return options.reduce((long, option) => (option.length > long.length ? option : long));
  switch (slot.type) {
    case 'gambar':
      return photos[0]?.file;
    case 'daftar':
    case 'tabel':
      return Array.from({ length: slot.max ?? ROWS }, (_, index) =>
        columns === undefined ? longText(ROW_LETTERS, index) : longRow(slot, columns, index),
      ) as Sample;
    case 'grafik':
      return undefined;
    default:
      return emphasised(slot, null, longWriting(slot.type, slot.max ?? LETTERS));
  }
}

function longRow(
  slot: TemplateSlot,
  columns: readonly Column[],
  index: number,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    columns.map(({ id, type, max }) => [
      id,
      type === 'teks'
        ? emphasised(slot, id, longText(max ?? ROW_LETTERS, index))
        : longWriting(type, max ?? LETTERS),
    ]),
  );
}

/** Bold letters are wider: where words may be set off, the longest text is one of which all are. */
function emphasised(slot: TemplateSlot, cell: string | null, text: string): string {
  return markupOf(slot, cell).emphasis ? `*${text}*` : text;
}

/** A Wednesday in September: the longest names of day and month. */
function longWriting(type: TemplateSlot['type'], letters: number): string {
  switch (type) {
    case 'angka':
      return '999.999.999'.slice(0, letters);
    case 'tanggal':
      return '2026-09-30';
    case 'tanggal_jam':
      return '2026-09-30T10:30';
    case 'rentang_tanggal':
      return '2026-09-23/2026-11-30';
    default:
      return longText(letters, 0);
  }
}

/** Whole words, at most so many letters; rows begin at other words, so that no two are the same. */
function longText(letters: number, from: number): string {
  const words = LONG_WORDS.trim().split(' ');
  const first = (from * 3) % words.length;
  const endless = [...words.slice(first), ...words.slice(0, first)].join(' ');
  const text = endless.repeat(Math.ceil(letters / endless.length)).slice(0, letters + 1);
  const whole = text.slice(0, Math.max(text.lastIndexOf(' '), 0)).replace(/[,\s]+$/, '');
  const chosen = whole === '' ? endless.slice(0, letters) : whole;
  return chosen.charAt(0).toUpperCase() + chosen.slice(1);
}

/** What fills a slot as a sample; undefined when nothing does. */
export function sampleOf(value: SlotValue, photos: SamplePhotos): Sample | undefined {
  switch (value.kind) {
    case 'text':
      return value.text.trim() === '' ? undefined : value.text;
    case 'list':
      return value.items.length === 0 ? undefined : value.items;
    case 'table':
      return value.rows.length === 0 ? undefined : value.rows;
    case 'photo':
      return (photos.find(({ sha256 }) => sha256 === value.sha256) ?? photos[0])?.file;
    case 'chart': {
      const { chart, grid, title, unit, source } = value;
      return { chart, grid, title, unit, source };
    }
  }
}
