import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { AppError } from '#contract/errors.ts';
import { MAX_TABLE_BYTES, type OpenedTable, type TableRefusal } from '#core/design/merge/table.ts';
import type { Result } from '#core/shared/result.ts';
import { askChild } from '../ask-child.ts';
import type { BackendContext } from '../context.ts';

/** A table on this computer, or one that was uploaded; `path` and `name` are what errors call it. */
export type TableSource = { readonly path: string } | { readonly name: string; readonly sha256: string };

/** 20 MB of cells take some seconds; ten times that on an old office PC. */
const TIME_LIMIT_MS = 60_000;
const HEAP_MB = 768;

/** The last table of a backend: a preview of the next row does not read the file again. */
const lastOpened = new WeakMap<BackendContext['db'], { readonly key: string; readonly table: OpenedTable }>();

/**
 * Opens a table in a child process: a CSV, or one sheet of an .xlsx.
 * @param sheet null for the first that is not hidden
 * @throws AppError 'file-missing' | 'table-unreadable' with the reason
 */
export async function openTable(
  context: BackendContext,
  source: TableSource,
  sheet: string | null,
): Promise<OpenedTable> {
  const bytes = await bytesOf(context, source);
  const key = `${createHash('sha256').update(bytes).digest('hex')} ${sheet ?? ''}`;
  const last = lastOpened.get(context.db);
  if (last?.key === key) return last.table;
  const answer = await askChild<Result<OpenedTable, TableRefusal>>(context.ports.children, {
    module: 'table-child',
    request: { bytes, sheet },
    limits: { maxHeapMb: HEAP_MB, timeoutMs: TIME_LIMIT_MS },
  });
  if (answer === null) throw unreadable(source, { code: 'table-too-heavy' });
  if (!answer.ok) throw unreadable(source, answer.error);
  lastOpened.set(context.db, { key, table: answer.value });
  return answer.value;
}

/** What errors call a table. */
export function nameOfSource(source: TableSource): string {
  return 'path' in source ? source.path : source.name;
}

function unreadable(source: TableSource, { code, ...place }: TableRefusal): AppError {
  return new AppError('table-unreadable', { path: nameOfSource(source), reason: code, ...place });
}

async function bytesOf(context: BackendContext, source: TableSource): Promise<Uint8Array> {
  if ('sha256' in source) {
    const bytes = await context.media.read(source.sha256);
    if (bytes === null) throw new AppError('media-missing');
    return bytes;
  }
  const info = await stat(source.path).catch(() => null);
  if (info?.isFile() !== true) throw new AppError('file-missing', { path: source.path });
  if (info.size > MAX_TABLE_BYTES) throw unreadable(source, { code: 'table-too-large' });
  return readFile(source.path);
}
