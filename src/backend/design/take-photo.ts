import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#contract/errors.ts';
import type { Picture } from '#core/design/document.ts';
import type { Cover } from '#core/photo/cover.ts';
import type { Result } from '#core/shared/result.ts';
import { askChild } from '../ask-child.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { registerMedia } from '../db/tables/media.ts';
import type { LibraryPhoto } from '../encode/library-photo.ts';
import type { PhotoRefusal, WorkingPhoto } from '../encode/photo-intake.ts';

/** A 50-megapixel photo takes 1.2 s; ten times that on an old office PC is still under this. */
const TIME_LIMIT_MS = 20_000;
const HEAP_MB = 256;

/** Larger photos come from no camera an office owns; the same limit as for an upload. */
export const MAX_PHOTO_BYTES = 80 * 1024 * 1024;

/**
 * Makes the working copy of an uploaded photo in a child process; nothing is kept.
 * @throws AppError 'media-missing' | 'photo-damaged' | 'photo-unsupported' | 'photo-too-small' | 'photo-too-large'
 */
export async function readUploadedPhoto(context: BackendContext, sha256: string): Promise<WorkingPhoto> {
  const original = await context.media.read(sha256);
  if (original === null) throw new AppError('media-missing');
  return openPhoto(context, original);
}

/**
 * Makes the working copy of a photo that lies on the disk; nothing is kept of one that is refused.
 * @throws AppError 'file-missing' | 'media-too-large' and those of `readUploadedPhoto`
 */
export async function readPhotoFile(context: BackendContext, path: string): Promise<WorkingPhoto> {
  const info = await stat(path).catch(() => null);
  if (info?.isFile() !== true) throw new AppError('file-missing', { path: basename(path) });
  if (info.size > MAX_PHOTO_BYTES) throw new AppError('media-too-large', { maxBytes: MAX_PHOTO_BYTES });
  return openPhoto(context, await readFile(path));
}

/** Keeps a working copy in media. */
export async function keepPhoto(context: BackendContext, photo: WorkingPhoto): Promise<Picture> {
  const { bytes, ext, widthPx, heightPx } = photo;
  const stored = await context.media.put(bytes, { ext });
  const mime = ext === 'jpg' ? 'image/jpeg' : 'image/png';
  transaction(context.db, () =>
    registerMedia(context.db, { ...stored, ext, mime, widthPx, heightPx }, context.clock.now()),
  );
  return { sha256: stored.sha256, widthPx, heightPx };
}

/** Whether bytes are a whole picture that designs can draw; opened in a child process. */
export async function isPicture(context: BackendContext, bytes: Uint8Array): Promise<boolean> {
  return (await inChild(context, bytes)).ok;
}

async function openPhoto(context: BackendContext, original: Uint8Array): Promise<WorkingPhoto> {
  return accepted(await inChild<WorkingPhoto>(context, original));
}

/** All that the photo library keeps of a photo, made in a child process. @throws AppError those of `readUploadedPhoto` */
export async function openLibraryPhoto(context: BackendContext, original: Uint8Array): Promise<LibraryPhoto> {
  return accepted(await inChild<LibraryPhoto>(context, { library: original }));
}

/** A working copy with covers baked in, and its thumbnails, made in a child process. @throws AppError 'photo-damaged' */
export async function coverInChild(
  context: BackendContext,
  working: Uint8Array,
  covers: readonly Cover[],
): Promise<LibraryPhoto> {
  return accepted(await inChild<LibraryPhoto>(context, { library: working, covers }));
}

function accepted<Value>(taken: Result<Value, PhotoRefusal>): Value {
  if (taken.ok) return taken.value;
  const { code, ...params } = taken.error;
  throw new AppError(code, params);
}

/** A child that dies or takes too long was given a file that is not what it says it is. */
async function inChild<Value>(
  context: BackendContext,
  request: unknown,
): Promise<Result<Value, PhotoRefusal>> {
  const limits = { maxHeapMb: HEAP_MB, timeoutMs: TIME_LIMIT_MS };
  const answer = await askChild<Result<Value, PhotoRefusal>>(context.ports.children, {
    module: 'photo-child',
    request,
    limits,
  });
  return answer ?? { ok: false, error: { code: 'photo-damaged' } };
}
