import type { LayoutId } from '#core/design/layouts.ts';
import { layoutsOf } from '#core/design/template.ts';
import { BUDGETS, FLOOR_SCORE, underBudgets, type BudgetedFile } from '../helpers/byte-budgets.ts';
import { builtInTemplate, TEMPLATE_IDS } from '../helpers/design-fixtures.ts';
import { say, type Comparison } from './bench.ts';
import { openDrawingBench, type DrawingBench } from './drawing-bench.ts';
import { mergeLists } from './merge-lists.ts';

const DESIGNS = 40;

/** One design under all budgets. */
interface Trial {
  readonly name: string;
  readonly files: readonly (BudgetedFile | null)[];
}

/**
 * Forty designs of our templates, each in another layout, under 60, 100, 200 and 300 kB: that every file keeps its budget and
 * its quality, or is refused. Some minutes long; the short form is `tests/exports/byte-budgets.test.ts`.
 */
export async function bench(): Promise<readonly Comparison[]> {
  const both = await openDrawingBench();
  try {
    const trials: Trial[] = [];
    for (const [templateId, layout] of designs()) trials.push(await tried(both, templateId, layout));
    return comparisons(trials);
  } finally {
    await both.close();
  }
}

/** Every template once, then from the first again in its next layout. */
function designs(): readonly (readonly [string, LayoutId])[] {
  return Array.from({ length: DESIGNS }, (_, at) => {
    const id = TEMPLATE_IDS[at % TEMPLATE_IDS.length] ?? '';
    const layouts = layoutsOf(builtInTemplate(id));
    const turn = at + Math.floor(at / TEMPLATE_IDS.length);
    return [id, layouts[turn % layouts.length] ?? '4x5'] as const;
  });
}

async function tried(both: DrawingBench, templateId: string, layout: LayoutId): Promise<Trial> {
  const [list] = mergeLists(templateId, { count: 1, layout });
  const name = `${templateId} ${layout}`;
  if (list === undefined) throw new Error(`No list for ${name}`);
  const files = await underBudgets({ picture: await both.draw(list), list });
  say(`${name}: ${files.map((file, at) => told(file, BUDGETS[at] ?? 0)).join(' | ')}`);
  return { name, files };
}

function told(file: BudgetedFile | null, budget: number): string {
  const under = `≤ ${budget / 1000} kB`;
  if (file === null) return `${under} ditolak`;
  const scores = `${file.score.toFixed(1)}, teks ${file.textScore.toFixed(1)}`;
  return `${under} ${file.ext} ${Math.round(file.bytes / 1000)} kB (${scores})`;
}

function comparisons(trials: readonly Trial[]): readonly Comparison[] {
  const files = trials.flatMap((trial) =>
    trial.files.flatMap((file, at) => (file === null ? [] : [{ ...file, budget: BUDGETS[at] ?? 0 }])),
  );
  const count = (ext: string): number => files.filter((file) => file.ext === ext).length;
  const refused = trials.length * BUDGETS.length - files.length;
  say(
    `${files.length} berkas (png ${count('png')}, jpg ${count('jpg')}, webp ${count('webp')}), ${refused} ditolak`,
  );
  return [
    {
      what: `berkas terpenuh dari ${files.length}`,
      unit: 'bagian batasnya',
      ours: Math.max(...files.map(({ bytes, budget }) => bytes / budget)),
      peer: { name: 'batas', value: 1 },
      bound: { kind: 'at-most', ratio: 1 },
    },
    {
      what: 'skor terendah di antaranya',
      unit: 'skor',
      ours: Math.min(...files.map(({ score }) => score)),
      peer: { name: 'lantai', value: FLOOR_SCORE },
      bound: { kind: 'at-least', ratio: 1 },
    },
    {
      what: 'skor teks terendah di antaranya',
      unit: 'skor',
      ours: Math.min(...files.map(({ textScore }) => textScore)),
      peer: { name: 'lantai', value: FLOOR_SCORE },
      bound: { kind: 'at-least', ratio: 1 },
    },
  ];
}
