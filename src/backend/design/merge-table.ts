import type { DisplayList } from '#core/design/display-list.ts';
import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { AppError } from '#contract/errors.ts';
import { createDocument } from '#core/design/create-document.ts';
import type { BrandSnapshot, DesignDocument, Picture } from '#core/design/document.ts';
import { LAYOUT_SIZES, type LayoutId } from '#core/design/layouts.ts';
import type { MergedFile, MergedRow, MergeReport, WorkingFileType } from '#core/design/merge-report.ts';
import { renderDesign } from '#core/design/render-design.ts';
import {
  missingColumns,
  reportColumns,
  resolveRow,
  withPicture,
  type ResolvedRow,
} from '#core/design/resolve-row.ts';
import { layoutsOf, type Template } from '#core/design/template.ts';
import { hasErrors, type Finding } from '#core/shared/finding.ts';
import type { BackendContext } from '../context.ts';
import { drawList } from '../line/draw-pages.ts';
import type { TileEncoder } from '../encode/tile-encoder.ts';
import { createWorkingFileEncoder } from '../encode/working-file.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import type { Job } from '../jobs.ts';
import { mapOverlapping, oneAtATime } from '../overlapping.ts';
import { readTable, type TextTable } from '../parse/read-table.ts';
import { readDesignStock, type StockFiles } from './design-stock.ts';
import { keepPhoto, readPhotoFile } from './take-photo.ts';

/** What is merged into what, and where the pictures go. Paths are absolute. */
export interface MergeOrder {
  readonly template: Template;
  readonly brand: BrandSnapshot;
  readonly dataFile: string;
  /** Ids of formats; none means every layout of the template at its own size. */
  readonly formats: readonly string[];
  readonly outDir: string;
  readonly fileType: WorkingFileType;
  readonly isDryRun: boolean;
}

interface Size {
  readonly name: string;
  readonly layout: LayoutId;
  readonly scale: number;
}

/** Far above any table an office merges by hand; a table is read whole. */
const MAX_TABLE_BYTES = 20 * 1024 * 1024;
/** While one picture is drawn by the browser, another is encoded and a third written: as many as there are stations. */
export const ROWS_AT_ONCE = 3;

/**
 * Fills a template with every row of a table and writes the pictures. Rows with an error are named and left out, the
 * others stand; a table without a column that the template must have is refused before anything is written. A cancelled
 * merge leaves whole pictures only.
 * @throws AppError 'file-missing' | 'table-unreadable' | 'table-column-missing' | 'size-not-offered' |
 *   'browser-missing' | 'cancelled'
 */
export async function mergeTable(context: BackendContext, order: MergeOrder, job: Job): Promise<MergeReport> {
  const stock = readDesignStock(context.resources);
  const table = await openTable(order.dataFile);
  const formats = { note: '', formats: stock.formats };
  const sizes = sizesOf(order, stock);
  const { unknown, withoutLayout } = reportColumns(order.template, formats, table.columns);
  const missing = missingColumns(order.template, formats, table.columns);
  if (missing.length > 0) {
    throw new AppError('table-column-missing', { path: order.dataFile, columns: missing.join(', ') });
  }
  let done = 0;
  // A large photo takes 300 MB to open: three at once would be an office PC's whole memory.
  const photoGate = oneAtATime();
  const encode = createWorkingFileEncoder(order.fileType);
  const rows = await mapOverlapping(table.rows, ROWS_AT_ONCE, async ({ line, cells }, index) => {
    job.throwIfCancelled();
    const given = resolveRow(order.template, formats, cells);
    const resolved = await photoGate(() => withPictures(context, order, given));
    const place = { row: index + 1, line };
    const row = await mergeRow({ context, order, stock, sizes, job, encode }, place, resolved);
    done += 1;
    job.progress(done, table.rows.length, order.template.name.id);
    return row;
  });
  const files = rows.reduce((count, row) => count + row.files.length, 0);
  if (!order.isDryRun && files > 0)
    context.audit('design.merged', order.template.id, { rows: rows.length, files });
  return { rows, unknownColumns: [...unknown, ...withoutLayout] };
}

interface Merging {
  readonly context: BackendContext;
  readonly order: MergeOrder;
  readonly stock: StockFiles;
  readonly sizes: readonly Size[];
  readonly job: Job;
  readonly encode: TileEncoder;
}

async function mergeRow(
  merging: Merging,
  place: Pick<MergedRow, 'row' | 'line'>,
  { resolved, missing }: { readonly resolved: ResolvedRow; readonly missing: readonly Finding[] },
): Promise<MergedRow> {
  const { order, stock, sizes, job } = merging;
  const { row } = place;
  const document: DesignDocument = {
    ...createDocument(order.template, order.brand, resolved.values),
    overrides: resolved.overrides,
  };
  const pages = new Map(
    [...new Set(sizes.map(({ layout }) => layout))].map(
      (id) => [id, renderDesign(document, id, stock)] as const,
    ),
  );
  const findings = [...missing, ...[...pages.values()].flatMap((page) => page.findings)].map((finding) => ({
    ...finding,
    row,
  }));
  if (hasErrors(findings)) return { ...place, files: [], findings };
  const drawn = new Map<string, Uint8Array>();
  const files: MergedFile[] = [];
  for (const size of sizes) {
    const { widthPx, heightPx } = LAYOUT_SIZES[size.layout];
    const lists = pages.get(size.layout)?.pages ?? [];
    for (const [index, list] of lists.entries()) {
      const name = fileName({ row, size: size.name, page: lists.length > 1 ? index + 1 : null });
      const file = {
        path: join(order.outDir, `${name}.${order.fileType}`),
        size: size.name,
        widthPx: Math.round(widthPx * size.scale),
        heightPx: Math.round(heightPx * size.scale),
      };
      if (order.isDryRun) {
        files.push({ ...file, bytes: 0 });
        continue;
      }
      // Formats with the same layout and scale are the same picture: drawn and encoded once.
      job.throwIfCancelled();
      const key = `${size.layout}*${size.scale}*${index}`;
      const bytes = drawn.get(key) ?? (await workingFileOf(merging, list, size.scale));
      drawn.set(key, bytes);
      await mkdir(order.outDir, { recursive: true });
      await writeFileAtomic(file.path, bytes);
      files.push({ ...file, bytes: bytes.byteLength });
    }
  }
  return { ...place, files, findings };
}

/** `007_ig_carousel_02`; without the page where there is only one. */
function fileName(of: { readonly row: number; readonly size: string; readonly page: number | null }): string {
  const page = of.page === null ? '' : `_${String(of.page).padStart(2, '0')}`;
  return `${String(of.row).padStart(3, '0')}_${of.size}${page}`;
}

async function workingFileOf(
  { context, encode }: Merging,
  list: DisplayList,
  scale: number,
): Promise<Uint8Array> {
  const page = await drawList(context, list, scale);
  const bytes = await encode(page);
  context.ports.renderer.giveBack(page);
  return bytes;
}

function sizesOf(order: MergeOrder, stock: StockFiles): readonly Size[] {
  const offered = layoutsOf(order.template);
  if (order.formats.length === 0) return offered.map((layout) => ({ name: layout, layout, scale: 1 }));
  return order.formats.map((format) => {
    const known = stock.formats[format];
    if (known === undefined || !offered.includes(known.layout))
      throw new AppError('size-not-offered', { format });
    return { name: format, ...known };
  });
}

async function openTable(path: string): Promise<TextTable> {
  const info = await stat(path).catch(() => null);
  if (info?.isFile() !== true) throw new AppError('file-missing', { path });
  if (info.size > MAX_TABLE_BYTES)
    throw new AppError('table-unreadable', { path, reason: 'table-too-large' });
  const table = readTable(await readFile(path));
  if (table.ok) return table.value;
  const { code, ...place } = table.error;
  throw new AppError('table-unreadable', { path, reason: code, ...place });
}

/** Pictures stand beside the table and are found by name; none is looked for outside its folder. */
async function withPictures(
  context: BackendContext,
  order: MergeOrder,
  row: ResolvedRow,
): Promise<{ readonly resolved: ResolvedRow; readonly missing: readonly Finding[] }> {
  const folder = dirname(order.dataFile);
  const missing: Finding[] = [];
  let resolved = row;
  for (const wanted of row.pictures) {
    const path = join(folder, wanted.file);
    try {
      const inside = relative(folder, path);
      if (inside.startsWith('..') || isAbsolute(inside))
        throw new AppError('file-missing', { path: wanted.file });
      const picture = await takeOrMeasure(context, order, path);
      const photo = { kind: 'photo', ...picture, focal: { x: 0.5, y: 0.5 }, credit: '', alt: '' } as const;
      resolved = withPicture(resolved, wanted, photo);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      missing.push({
        code: error.code,
        severity: 'error',
        subject: wanted.file,
        slot: wanted.slot,
        field: wanted.column,
        params: error.params,
      });
    }
  }
  return { resolved, missing };
}

/** A dry run lays pages out with the size of the picture and keeps nothing. */
async function takeOrMeasure(context: BackendContext, order: MergeOrder, path: string): Promise<Picture> {
  const photo = await readPhotoFile(context, path);
  if (!order.isDryRun) return keepPhoto(context, photo);
  const sha256 = createHash('sha256').update(photo.bytes).digest('hex');
  return { sha256, widthPx: photo.widthPx, heightPx: photo.heightPx };
}
