import { AppError } from '#contract/errors.ts';
import type { PhotoImportReport, RefusedPhoto } from '#core/photo/import-report.ts';
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BackendContext } from '../context.ts';
import { MAX_PHOTO_BYTES } from '../design/take-photo.ts';
import type { Job } from '../jobs.ts';
import { addPhoto } from './add-photo.ts';

interface FoundFile {
  readonly path: string;
  /** With its folder, when a folder was given. */
  readonly name: string;
}

/** Codes that speak of one file; anything else (a full disk, a cancelled job) ends the import. */
const OF_ONE_FILE: ReadonlySet<string> = new Set([
  'file-missing',
  'media-too-large',
  'photo-damaged',
  'photo-unsupported',
  'photo-heic',
  'photo-too-small',
  'photo-too-large',
]);

/**
 * Takes every file under `paths` into the photo library, in the order of their names. A refused file is named in the
 * report and the others are taken; a cancelled import keeps those already taken.
 * @throws AppError 'import-nothing' for a path that is not there, 'cancelled'
 */
export async function importPhotos(
  context: BackendContext,
  wish: { readonly paths: readonly string[]; readonly credit: string },
  job: Job,
): Promise<PhotoImportReport> {
  const files: FoundFile[] = [];
  for (const path of wish.paths) files.push(...(await filesUnder(path, basename(path), job)));
  const uids: string[] = [];
  const refused: RefusedPhoto[] = [];
  let known = 0;
  try {
    for (const [index, file] of files.entries()) {
      job.throwIfCancelled();
      job.progress(index, files.length, file.name);
      const outcome = await takeOne(context, file, wish.credit);
      if ('code' in outcome) refused.push(outcome);
      else if (outcome.isNew) uids.push(outcome.photo.uid);
      else known += 1;
    }
  } finally {
    if (uids.length > 0) context.emit('library.changed', { topics: ['media'] });
  }
  return { imported: uids.length, known, uids, refused };
}

async function takeOne(context: BackendContext, { path, name }: FoundFile, credit: string) {
  try {
    const bytes = await readBounded(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return await addPhoto(context, { bytes, sha256, fileName: name, credit });
  } catch (error) {
    if (!(error instanceof AppError) || !OF_ONE_FILE.has(error.code)) throw error;
    return { file: name, code: error.code, params: error.params };
  }
}

/** @throws AppError 'media-too-large', 'file-missing' when it cannot be read */
async function readBounded(path: string): Promise<Uint8Array> {
  const missing = (): never => {
    throw new AppError('file-missing', { path: basename(path) });
  };
  const { size } = await stat(path).catch(missing);
  if (size > MAX_PHOTO_BYTES) throw new AppError('media-too-large', { maxBytes: MAX_PHOTO_BYTES });
  return readFile(path).catch(missing);
}

/** Hidden files are passed over, and so are links inside a folder: they could lead round in a circle. */
async function filesUnder(path: string, name: string, job: Job): Promise<readonly FoundFile[]> {
  job.throwIfCancelled();
  const info = await stat(path).catch(() => {
    throw new AppError('import-nothing', { path });
  });
  if (!info.isDirectory()) return [{ path, name }];
  const files: FoundFile[] = [];
  for (const entry of (await readdir(path)).sort((a, b) => a.localeCompare(b, 'id'))) {
    const inner = join(path, entry);
    if (entry.startsWith('.') || (await lstat(inner)).isSymbolicLink()) continue;
    files.push(...(await filesUnder(inner, join(name, entry), job)));
  }
  return files;
}
