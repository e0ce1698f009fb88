import { randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Virus scanners and indexers on Windows hold a fresh file for a moment; after this long it is a real refusal. */
const RENAME_PATIENCE_MS = 10_000;
const FIRST_RENAME_PAUSE_MS = 10;
const LONGEST_RENAME_PAUSE_MS = 640;
const BUSY_CODES: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** What may be written: whole bytes, text (UTF-8), or chunks as they come. */
export type FileContent = string | Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Temporary files start with this, so that what a killed process left can be told and swept. */
export const TEMPORARY_PREFIX = '.meja-tmp-';

/**
 * Replaces `path` by `content` so that after any crash or power cut it holds the old bytes or the new ones, never a part:
 * temporary file beside it, full write, size check, fsync, rename, fsync of the folder.
 * @param check looks at the finished temporary file before it takes the old one's place; what it throws keeps the old one
 * @returns the number of bytes written, all of them on disk
 * @throws the Node error (`code` ENOSPC, EACCES, …); the old file is untouched and the temporary is gone
 */
export async function writeFileAtomic(
  path: string,
  content: FileContent,
  check: (temporary: string) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const temporary = join(
    dirname(path),
    `${TEMPORARY_PREFIX}${randomBytes(6).toString('hex')}-${basename(path)}`,
  );
  try {
    const sizeBytes = await writeDurably(temporary, content);
    await check(temporary);
    await renamePatiently(temporary, path);
    await syncFolder(dirname(path));
    return sizeBytes;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Creates `path` (it must not exist) with `content` and flushes it to the disk.
 * @returns the number of bytes written
 * @throws the Node error; a half-written file may remain, the caller owns its removal
 */
export async function writeDurably(path: string, content: FileContent): Promise<number> {
  const file = await open(path, 'wx', 0o644);
  try {
    const sizeBytes = await writeAll(file, content);
    const { size } = await file.stat();
    if (size !== sizeBytes) {
      throw Object.assign(new Error(`Short write: ${size} of ${sizeBytes} bytes in ${path}`), {
        code: 'EIO',
      });
    }
    await file.sync();
    return sizeBytes;
  } finally {
    await file.close();
  }
}

/**
 * Renames over `to`, waiting up to 10 s while another program holds either file.
 * @param renameFile replaced by tests that refuse the first attempts
 * @throws the Node error of the last attempt
 */
export async function renamePatiently(
  from: string,
  to: string,
  renameFile: (from: string, to: string) => Promise<void> = rename,
): Promise<void> {
  let waitedMs = 0;
  for (let pauseMs = FIRST_RENAME_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_RENAME_PAUSE_MS)) {
    try {
      await renameFile(from, to);
      return;
    } catch (error) {
      if (!BUSY_CODES.has(errorCode(error)) || waitedMs >= RENAME_PATIENCE_MS) throw error;
      await pause(pauseMs);
      waitedMs += pauseMs;
    }
  }
}

/** Makes the names in `folder` durable. Windows cannot open folders and journals renames itself, so it is left out there. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `error.code` of a Node error, or the empty string for anything else. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

async function writeAll(file: FileHandle, content: FileContent): Promise<number> {
  if (typeof content === 'string') return writeChunk(file, Buffer.from(content, 'utf8'));
  if (content instanceof Uint8Array) return writeChunk(file, content);
  let sizeBytes = 0;
  for await (const chunk of content) sizeBytes += await writeChunk(file, chunk);
  return sizeBytes;
}

/** The kernel may take fewer bytes than offered, on a full disk always without an error: ask until all are taken. */
async function writeChunk(file: FileHandle, chunk: Uint8Array): Promise<number> {
  let written = 0;
  while (written < chunk.byteLength) {
    const { bytesWritten } = await file.write(chunk, written, chunk.byteLength - written);
    written += bytesWritten;
  }
  return written;
}
