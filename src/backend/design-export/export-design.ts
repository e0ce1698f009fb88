import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '#contract/errors.ts';
import type { Design } from '#core/design/design.ts';
import type { ExportedFile, ExportedSize, ExportReport, ExportType } from '#core/design/export-report.ts';
import { layoutOfFormat, type LayoutId } from '#core/design/layouts.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { layoutsOf } from '#core/design/template.ts';
import { unshownSlots } from '#core/design/unshown-slots.ts';
import { slug } from '#core/export/package-names.ts';
import { hasErrors } from '#core/shared/finding.ts';
import type { BackendContext } from '../context.ts';
import { chartTables } from '../design/chart-tables.ts';
import { readDesignStock } from '../design/design-stock.ts';
import { bestWithinBudget } from '../encode/within-budget.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import type { Job } from '../jobs.ts';
import { mapOverlapping } from '../overlapping.ts';
import { createExportCache, type ExportCache } from './export-cache.ts';
import { makeFile, openTools, type ExportPage, type FileTools } from './export-files.ts';

/** What is exported of a design, and how. */
export interface ExportOrder {
  readonly design: Design;
  /** Layouts or formats; none is every layout of the template. */
  readonly sizes: readonly string[];
  readonly types: readonly ExportType[];
  /** Whether text becomes outlines in SVG. */
  readonly isOutlined: boolean;
  /** No file larger than this, null for no limit. */
  readonly maxBytes: number | null;
  /** All files together, each as much as it needs; met by going down to the quality floor. */
  readonly budgetBytes: number | null;
  /** Absolute; null is a folder of the library. */
  readonly outDir: string | null;
  /** Makes everything and writes nothing. */
  readonly isTrial: boolean;
}

/** Where the Studio's working files are put unless another folder is asked for, inside the library. */
const EXPORTS_FOLDER = 'ekspor';
/** As many as the encoder takes at a time. */
const SIZES_AT_ONCE = 2;

/** One for a backend: a trial and the export after it are two jobs. */
const caches = new WeakMap<BackendContext['db'], ExportCache>();

/**
 * Writes a design as working files: never approved, and saying so. A size with an error is named and left out, the others
 * are made. A whole that misses its budget is made again at the best quality that all of it can have; when even the floor is
 * too much the report says so and nothing is written.
 * @throws AppError 'size-not-offered' | 'browser-missing' | 'encode-failed' | 'media-missing' | 'cancelled'
 */
export async function exportDesign(
  context: BackendContext,
  order: ExportOrder,
  job: Job,
): Promise<ExportReport> {
  const sizes = sizesOf(context, order);
  const cache = caches.get(context.db) ?? createExportCache();
  caches.set(context.db, cache);
  const dir = order.outDir ?? join(context.paths.folder, EXPORTS_FOLDER, slug(order.design.title));
  const exporting = { context, order, job, dir, cache };
  const made = await bestWithinBudget(
    order.budgetBytes,
    (quality) => exportSizes(exporting, sizes, quality),
    bytesOf,
  );
  const totalBytes = bytesOf(made);
  const isWithinBudget = order.budgetBytes === null || totalBytes <= order.budgetBytes;
  const tables = totalBytes === 0 ? [] : tablesIn(dir, order.design);
  if (!order.isTrial && isWithinBudget) {
    await writeAll(dir, made);
    for (const { path, bytes } of tables) await writeFileAtomic(path, bytes);
    context.audit('design.exported', order.design.uid, {
      files: made.flatMap(({ files }) => files).length,
      bytes: totalBytes,
    });
  }
  return {
    dir,
    sizes: made.map(({ size, files }) => ({ ...size, files: files.map(({ file }) => file) })),
    tables: tables.map(({ path }) => path),
    totalBytes,
    isWithinBudget,
  };
}

/** The cells of its charts, beside the pictures that show them. */
function tablesIn(dir: string, { document, title }: Design) {
  return chartTables(document).map(({ name, bytes }) => ({
    path: join(dir, `${slug(title)}_${name}`),
    bytes,
  }));
}

interface Exporting {
  readonly context: BackendContext;
  readonly order: ExportOrder;
  readonly job: Job;
  readonly dir: string;
  readonly cache: ExportCache;
}

interface Size {
  readonly name: string;
  readonly layout: LayoutId;
  readonly scale: number;
}

interface MadeSize {
  readonly size: Omit<ExportedSize, 'files'>;
  readonly files: readonly { readonly file: ExportedFile; readonly bytes: Uint8Array }[];
}

async function exportSizes(
  exporting: Exporting,
  sizes: readonly Size[],
  quality: number,
): Promise<readonly MadeSize[]> {
  const { context, order, job, cache } = exporting;
  const tools = openTools({ context, order, job, cache, quality });
  try {
    let done = 0;
    return await mapOverlapping(sizes, SIZES_AT_ONCE, async (size) => {
      job.throwIfCancelled();
      job.progress(done, sizes.length, size.name);
      const made = await exportSize(exporting, size, tools);
      done += 1;
      job.progress(done, sizes.length, size.name);
      return made;
    });
  } finally {
    tools.close();
  }
}

async function exportSize(
  { context, order, dir }: Exporting,
  size: Size,
  tools: FileTools,
): Promise<MadeSize> {
  const { document, title } = order.design;
  const rendered = renderDesign(document, size.layout, readDesignStock(context.resources));
  const said = {
    size: size.name,
    layout: size.layout,
    unshown: unshownSlots(document, size.layout, rendered),
    tooLarge: [] as ExportType[],
    findings: hasErrors(rendered.findings)
      ? rendered.findings.filter(({ severity }) => severity === 'error')
      : [],
  };
  if (said.findings.length > 0) return { size: said, files: [] };
  const files: { file: ExportedFile; bytes: Uint8Array }[] = [];
  for (const type of order.types) {
    const pages: readonly ExportPage[] =
      type === 'pdf'
        ? [{ lists: rendered.pages, number: null, scale: size.scale }]
        : rendered.pages.map((list, index) => ({ lists: [list], number: index + 1, scale: size.scale }));
    const made = await Promise.all(pages.map((page) => makeFile(tools, type, page)));
    if (made.some((file) => file === null)) said.tooLarge.push(type);
    for (const [index, file] of made.entries()) {
      const page = pages[index]?.number ?? null;
      if (file === null || said.tooLarge.includes(type)) continue;
      const place = page === null || pages.length === 1 ? '' : `_${String(page).padStart(2, '0')}`;
      const path = join(dir, `${slug(title)}_${size.name}${place}.${type}`);
      const { bytes, widthPx, heightPx, score } = file;
      const quality = score === null ? null : Math.round(score);
      const about = {
        path,
        type,
        size: size.name,
        page,
        widthPx,
        heightPx,
        bytes: bytes.byteLength,
        quality,
      };
      files.push({ file: about, bytes });
    }
  }
  return { size: said, files };
}

async function writeAll(dir: string, made: readonly MadeSize[]): Promise<void> {
  const files = made.flatMap((size) => size.files);
  if (files.length > 0) await mkdir(dir, { recursive: true });
  for (const { file, bytes } of files) await writeFileAtomic(join(dir, basename(file.path)), bytes);
}

function bytesOf(made: readonly MadeSize[]): number {
  return made.flatMap(({ files }) => files).reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}

function sizesOf(context: BackendContext, order: ExportOrder): readonly Size[] {
  const offered = layoutsOf(order.design.document.template);
  if (order.sizes.length === 0) return offered.map((layout) => ({ name: layout, layout, scale: 1 }));
  const table = { note: '', formats: readDesignStock(context.resources).formats };
  return order.sizes.map((name) => {
    const layout = offered.find((id) => id === name);
    if (layout !== undefined) return { name, layout, scale: 1 };
    const served = layoutOfFormat(table, name);
    if (served === null || !offered.includes(served.layout))
      throw new AppError('size-not-offered', { format: name });
    return { name, ...served };
  });
}
