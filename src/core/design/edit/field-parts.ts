import { CHART_KINDS, type ChartKind } from '../chart/chart-value.ts';
import type { SlotValue } from '../document.ts';
import type { SizePx } from '../layouts.ts';
import type { Template, TemplateSlot } from '../template.ts';
import { partSchema, type Part } from '../template-parts.ts';
import { freeSlotId } from './make-slot.ts';
import { columnsIn, GAP_PX, wordStyle, type FieldBox } from './row-columns.ts';

/** Fields that bring a part of their own: rows under each other, rows in columns, a chart, a map of the provinces. */
export const FIELD_KINDS = ['list', 'table', 'chart', 'map'] as const;

/** A field that brings a part of its own. */
export type FieldKind = (typeof FIELD_KINDS)[number];

/** The words a new field is told with; samples are everyday content to look at. */
export interface FieldWords {
  readonly label: string;
  readonly hint: string;
  /** Of tables, charts and maps. */
  readonly columns?: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of charts and maps. */
  readonly unit?: string;
  readonly source?: string;
}

/** A field as it is first put on a page: what is asked, how it is drawn, and something to look at. */
export interface NewField {
  readonly slot: TemplateSlot;
  readonly part: Part;
  readonly sample: SlotValue;
}

type Columns = NonNullable<TemplateSlot['columns']>;

const LIST_ROWS = 5;
const TABLE_ROWS = 6;
const LIST_LETTERS = 70;
/** What a table of two columns holds: names at the left, figures at the right. */
const NAME_LETTERS = 30;
const FIGURE_LETTERS = 12;
/** The column of a plain list. */
const PLAIN_COLUMN = 'butir';
const MARK_PX = 14;
/** What a chart may be drawn as. The map asks for names of provinces, so it is a field of its own. */
const CHARTS: Readonly<Record<'chart' | 'map', readonly [ChartKind, ...ChartKind[]]>> = {
  chart: ['batang', ...CHART_KINDS.filter((kind) => kind !== 'batang' && kind !== 'peta')],
  map: ['peta'],
};

/** A field of this kind for a page of this size, under a name that is free in the template. */
export function newField(
  kind: FieldKind,
  page: SizePx,
  template: Pick<Template, 'slots'>,
  words: FieldWords,
): NewField {
  const id = freeSlotId(words.label, new Set(template.slots.map((slot) => slot.id)));
  const told = both(words.label);
  const { columns: names = [], unit = '', source = '' } = words;
  const common = { id, label: told, hint: both(words.hint), required: true } as const;
  switch (kind) {
    case 'list': {
      const columns = [
        { id: PLAIN_COLUMN, label: told, max: LIST_LETTERS, type: 'teks', required: true },
      ] as const;
      return {
        slot: { ...common, type: 'daftar', max: LIST_ROWS, columns },
        part: partSchema.parse(listPart(id, fieldBox(page))),
        sample: { kind: 'list', items: words.rows.map(([text = '']) => text) },
      };
    }
    case 'table': {
      const columns = names.map((name, index) => column(name, index, `kolom_${index + 1}`));
      return {
        slot: { ...common, type: 'tabel', max: TABLE_ROWS, columns },
        part: partSchema.parse(tablePart(id, fieldBox(page), columns)),
        sample: { kind: 'table', rows: words.rows.map((row) => rowOf(columns, row)) },
      };
    }
    case 'chart':
    case 'map':
      return {
        slot: { ...common, type: 'grafik', max: null, charts: CHARTS[kind] },
        part: partSchema.parse(chartPart(id, kind === 'map' ? mapBox(page) : fieldBox(page))),
        sample: {
          kind: 'chart',
          chart: CHARTS[kind][0],
          grid: [names, ...words.rows],
          title: words.label,
          unit,
          source,
        },
      };
  }
}

/** One more column of a table, with figures where `type` is `angka`. */
export function addedColumn(columns: Columns, name: string): Columns {
  const numbers = columns.map(({ id }) => Number(/^kolom_(\d+)$/.exec(id)?.[1] ?? 0));
  return [...columns, { ...column(name, 0, `kolom_${Math.max(0, ...numbers) + 1}`), max: FIGURE_LETTERS }];
}

function both(text: string): { readonly id: string; readonly en: string } {
  return { id: text, en: text };
}

function column(name: string, index: number, id: string): Columns[number] {
  const isFigure = index > 0;
  return {
    id,
    label: both(name),
    max: isFigure ? FIGURE_LETTERS : NAME_LETTERS,
    type: isFigure ? 'angka' : 'teks',
    required: index === 0,
  };
}

function rowOf(columns: Columns, row: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map(({ id }, index) => [id, row[index] ?? '']));
}

function fieldBox({ widthPx, heightPx }: SizePx): FieldBox {
  const inner = Math.round(widthPx * 0.866);
  return [Math.round((widthPx - inner) / 2), Math.round(heightPx * 0.34), inner, Math.round(heightPx * 0.4)];
}

/** Thirty-eight provinces with a figure each have no room in less: most of a page that lies, two thirds of one that stands. */
function mapBox(page: SizePx): FieldBox {
  const [x, , width] = fieldBox(page);
  const share = page.widthPx > page.heightPx ? 0.86 : 0.62;
  const height = Math.round(page.heightPx * share);
  return [x, Math.round((page.heightPx - height) / 2), width, height];
}

function listPart(slot: string, box: FieldBox): object {
  const [x, , width, height] = box;
  const textX = x + MARK_PX + GAP_PX;
  const style = wordStyle();
  const children = [{ content: [{ cell: PLAIN_COLUMN }], style, height: 1 }];
  const columns = [{ x: textX, width: x + width - textX, align: 'middle', children }];
  const marks = [{ mark: 'square', x, size: MARK_PX, color: 'accent' }];
  const gap = 16;
  return {
    part: 'rows',
    slot,
    box,
    variants: [{ upTo: LIST_ROWS, gap, maxRow: rowPx(height, gap), columns, marks }],
  };
}

function tablePart(slot: string, box: FieldBox, columns: Columns): object {
  const [x, , width, height] = box;
  const marks = [{ mark: 'divider', x, width, color: 'line' }];
  const gap = 12;
  const own = columnsIn(box, columns, new Map());
  return {
    part: 'rows',
    slot,
    box,
    variants: [{ upTo: TABLE_ROWS, gap, maxRow: rowPx(height, gap), columns: own, marks }],
  };
}

/** Few rows are not pulled apart over the whole field: at most a third of it each. */
function rowPx(heightPx: number, gapPx: number): number {
  return Math.round(heightPx / 3) - gapPx;
}

function chartPart(slot: string, box: FieldBox): object {
  const narrow = (face: string, size: readonly [number, number], lines: number, color: string) => ({
    face,
    size,
    lines,
    leading: 1.12,
    color,
  });
  return {
    part: 'chart',
    slot,
    box,
    header: 64,
    footer: 52,
    title: narrow('sans-700', [24, 34], 2, 'ink'),
    label: {
      ...narrow('sans-600', [22, 32], 2, 'ink'),
      second: { face: 'narrow-600', size: [22, 32], lines: 2, leading: 1.12 },
    },
    value: { ...narrow('narrow-700', [22, 40], 1, 'ink'), leading: 1 },
    figure: { ...narrow('narrow-700', [36, 120], 1, 'primary'), leading: 1 },
    note: narrow('narrow-600', [22, 27], 2, 'mute'),
    first: 'primary',
    others: 'mid',
    axis: 'ink',
    tint: 'soft',
    ground: 'paper',
  };
}
