import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DisplayList } from '#core/design/display-list.ts';
import { LAYOUT_SIZES } from '#core/design/layouts.ts';
import type { MergeSize } from '#core/design/merge/row-sizes.ts';
import type { MergedFile, WorkingFileType } from '#core/design/merge-report.ts';
import type { BackendContext } from '../context.ts';
import type { TileEncoder } from '../encode/tile-encoder.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import type { Job } from '../jobs.ts';
import { drawList } from '../line/draw-pages.ts';
import type { FilledRow } from './fill-row.ts';

/** What rows are drawn with, and where to. */
export interface RowDrawing {
  readonly context: BackendContext;
  readonly job: Job;
  readonly dir: string;
  readonly fileType: WorkingFileType;
  readonly encode: TileEncoder;
}

interface Picture {
  readonly file: MergedFile;
  readonly list: DisplayList;
  readonly scale: number;
  /** Formats with the same layout and scale are the same picture. */
  readonly key: string;
}

/** The files a row would become, without bytes. */
export function filesOfRow(drawing: RowDrawing, filled: FilledRow, row: number): readonly MergedFile[] {
  return picturesOf(drawing, filled, row).map(({ file }) => file);
}

/** Draws a row and writes its pictures; equal ones are drawn and encoded once. */
export async function drawRow(
  drawing: RowDrawing,
  filled: FilledRow,
  row: number,
): Promise<readonly MergedFile[]> {
  const drawn = new Map<string, Uint8Array>();
  const files: MergedFile[] = [];
  await mkdir(drawing.dir, { recursive: true });
  for (const { file, list, scale, key } of picturesOf(drawing, filled, row)) {
    drawing.job.throwIfCancelled();
    const bytes = drawn.get(key) ?? (await workingFileOf(drawing, list, scale));
    drawn.set(key, bytes);
    await writeFileAtomic(file.path, bytes);
    files.push({ ...file, bytes: bytes.byteLength });
  }
  return files;
}

function picturesOf(
  { dir, fileType }: RowDrawing,
  { sizes, pages }: FilledRow,
  row: number,
): readonly Picture[] {
  return sizes.flatMap((size) => {
    const lists = pages.get(size.layout)?.pages ?? [];
    return lists.map((list, index) => {
      const name = fileName({ row, size: size.name, page: lists.length > 1 ? index + 1 : null });
      const path = join(dir, `${name}.${fileType}`);
      const file = { path, size: size.name, ...pixelsOf(size), bytes: 0 };
      return { file, list, scale: size.scale, key: `${size.layout}*${size.scale}*${index}` };
    });
  });
}

function pixelsOf({ layout, scale }: MergeSize): { readonly widthPx: number; readonly heightPx: number } {
  const { widthPx, heightPx } = LAYOUT_SIZES[layout];
  return { widthPx: Math.round(widthPx * scale), heightPx: Math.round(heightPx * scale) };
}

/** `007_ig_carousel_02`; without the page where there is only one. */
function fileName(of: { readonly row: number; readonly size: string; readonly page: number | null }): string {
  const page = of.page === null ? '' : `_${String(of.page).padStart(2, '0')}`;
  return `${String(of.row).padStart(3, '0')}_${of.size}${page}`;
}

async function workingFileOf(
  { context, encode }: RowDrawing,
  list: DisplayList,
  scale: number,
): Promise<Uint8Array> {
  const page = await drawList(context, list, scale);
  const bytes = await encode(page);
  context.ports.renderer.giveBack(page);
  return bytes;
}
