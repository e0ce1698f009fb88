import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '#contract/errors.ts';
import { mapCells } from '#core/design/merge/mapping.ts';
import type { MergeSize } from '#core/design/merge/row-sizes.ts';
import type { TableRow } from '#core/design/merge/table.ts';
import type { MergedRow, MergeReport, WorkingFileType } from '#core/design/merge-report.ts';
import { resolveRow } from '#core/design/resolve-row.ts';
import { slug } from '#core/export/package-names.ts';
import { hasErrors } from '#core/shared/finding.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { keepMapping } from '../db/tables/merge-mapping.ts';
import { readDesignStock } from '../design/design-stock.ts';
import { createWorkingFileEncoder } from '../encode/working-file.ts';
import type { Job } from '../jobs.ts';
import { mapOverlapping } from '../overlapping.ts';
import { PRODUCT_VERSION } from '../version.ts';
import { drawRow, filesOfRow, type RowDrawing } from './draw-row.ts';
import { fillRow, sizesOfRow, type FillContext } from './fill-row.ts';
import { openJournal, type MergeJournal } from './journal.ts';
import { nameOfSource } from './open-table.ts';
import { prepareMerge, sizesOf, type MergeSubject, type PreparedMerge } from './prepare-merge.ts';
import { openRowPhotos } from './row-photos.ts';

/** What is merged into what, and where the pictures go. */
export interface MergeOrder extends MergeSubject {
  /** Formats or layouts of rows that name none; none means every layout at its own size. */
  readonly formats: readonly string[];
  /** Absolute; null is a folder of the library, named after the table and the template. */
  readonly outDir: string | null;
  readonly fileType: WorkingFileType;
  readonly isDryRun: boolean;
}

/** While one picture is drawn by the browser, another is encoded and a third written: as many as there are stations. */
export const ROWS_AT_ONCE = 3;
/** Where the Studio's working files are put unless another folder is asked for, inside the library. */
const EXPORTS_FOLDER = 'ekspor';
/** A listener that is told more often shows no more. */
const MOST_NOTICES = 400;

/**
 * Fills a template or a design with every row of a table and writes the pictures. Rows with an error are named and left
 * out, the others stand; a table that serves not every slot that must be filled is refused before anything is written. A
 * cancelled or killed merge leaves whole pictures only, and the next one into the same folder goes on behind them.
 * @throws AppError those of `prepareMerge` | 'table-column-missing' | 'size-not-offered' | 'browser-missing' | 'cancelled'
 */
export async function mergeTable(context: BackendContext, order: MergeOrder, job: Job): Promise<MergeReport> {
  const prepared = await prepareMerge(context, order);
  const { table, missing, mapping } = prepared;
  const sizes = sizesOf(prepared, order.formats);
  if (missing.length > 0)
    throw new AppError('table-column-missing', {
      path: nameOfSource(order.source),
      columns: missing.join(', '),
    });
  const dir = order.outDir ?? folderOf(context, order, prepared);
  const merging: Merging = {
    ...{ context, prepared, sizes, job, dir },
    subjectUid: order.designUid ?? prepared.template.id,
    faces: readDesignStock(context.resources),
    photos: openRowPhotos(context, prepared.photos, { isKept: !order.isDryRun }),
    drawing: {
      context,
      job,
      dir,
      fileType: order.fileType,
      encode: createWorkingFileEncoder(order.fileType),
    },
    isDryRun: order.isDryRun,
    base: digest([PRODUCT_VERSION, prepared.base, order.fileType]),
    journal: await openJournal(dir),
  };
  if (!order.isDryRun && order.mapping.length > 0) remember(context, prepared);
  const { rows, resumedRows } = await mergeRows(merging, table.rows);
  if (!order.isDryRun) await merging.journal.close();
  return {
    rows,
    unknownColumns: mapping.filter(({ target }) => target === '').map(({ column }) => column),
    ...{ mapping, dir, resumedRows },
  };
}

interface Merging extends FillContext {
  readonly context: BackendContext;
  readonly job: Job;
  readonly dir: string;
  readonly drawing: RowDrawing;
  readonly isDryRun: boolean;
  /** Of the design, or the id of the template, that is filled. */
  readonly subjectUid: string;
  /** Of everything that all rows have in common. */
  readonly base: string;
  readonly journal: MergeJournal;
}

async function mergeRows(
  merging: Merging,
  lines: readonly TableRow[],
): Promise<{ readonly rows: readonly MergedRow[]; readonly resumedRows: number }> {
  const { context, job, isDryRun, prepared, subjectUid } = merging;
  const step = Math.max(1, Math.floor(lines.length / MOST_NOTICES));
  let done = 0;
  let files = 0;
  let resumedRows = 0;
  try {
    const rows = await mapOverlapping(lines, ROWS_AT_ONCE, async (line, index) => {
      // Between two rows everybody else is heard: a dry run has nothing else to wait for.
      await setImmediate();
      job.throwIfCancelled();
      const { row, isResumed } = await mergeRow(merging, line, index + 1);
      done += 1;
      files += isResumed ? 0 : row.files.length;
      resumedRows += isResumed ? 1 : 0;
      if (done % step === 0 || done === lines.length)
        job.progress(done, lines.length, prepared.template.name.id);
      return row;
    });
    return { rows, resumedRows };
  } finally {
    // Also of a merge that was stopped: its files are there.
    if (!isDryRun && files > 0) context.audit('design.merged', subjectUid, { rows: done, files });
  }
}

async function mergeRow(
  merging: Merging,
  line: TableRow,
  row: number,
): Promise<{ readonly row: MergedRow; readonly isResumed: boolean }> {
  const { journal, dir, isDryRun, drawing } = merging;
  const place = { row, line: line.line };
  const key = await keyOf(merging, line, row);
  const before = await journal.finished(key);
  if (before !== null) {
    const files = before.files.map(({ name, ...file }) => ({ path: join(dir, name), ...file }));
    return { row: { ...place, files, findings: before.findings }, isResumed: true };
  }
  const filled = await fillRow(merging, line);
  const { findings } = filled;
  if (hasErrors(findings)) return { row: { ...place, files: [], findings }, isResumed: false };
  const files = isDryRun ? filesOfRow(drawing, filled, row) : await drawRow(drawing, filled, row);
  if (!isDryRun) {
    const noted = files.map(({ path, ...file }) => ({ name: basename(path), ...file }));
    await journal.note({ key, files: noted, findings });
  }
  return { row: { ...place, files, findings }, isResumed: false };
}

/** Of everything a row is drawn from: its number, its cells, its sizes, its photos as they lie on the disk. */
async function keyOf(merging: Merging, line: TableRow, row: number): Promise<string> {
  const { prepared, photos, base } = merging;
  const cells = mapCells(prepared.mapping, line.cells);
  const { pictures } = resolveRow(prepared.template, prepared.formats, cells);
  const stamps = await Promise.all(pictures.map(({ file }) => photos.stampOf(file)));
  const sizes: readonly MergeSize[] = sizesOfRow(merging, line).sizes;
  return digest([base, row, line.line, cells, stamps, sizes]);
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function remember(context: BackendContext, { template, signature, mapping }: PreparedMerge): void {
  const key = { templateId: template.id, signature };
  transaction(context.db, () => keepMapping(context.db, key, { mapping, now: context.clock.now() }));
}

function folderOf(context: BackendContext, order: MergeOrder, { title }: PreparedMerge): string {
  const table = slug(basename(nameOfSource(order.source)).replace(/\.[^.]*$/u, ''));
  return join(context.paths.folder, EXPORTS_FOLDER, `gabungan-${slug(title)}-${table}`);
}
