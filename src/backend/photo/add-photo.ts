import { AppError } from '#contract/errors.ts';
import { titleFromFile, type Photo } from '#core/photo/photo.ts';
import { readPictureHeader } from '#core/shared/picture-header.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { registerMedia } from '../db/tables/media.ts';
import { binPhoto, findPhotoByOriginal, insertPhoto, readPhoto } from '../db/tables/photo.ts';
import { keepPhoto, openLibraryPhoto } from '../design/take-photo.ts';
import type { LibraryPhoto, Thumbnail } from '../encode/library-photo.ts';

/** A file as it was brought, and what is known about it. */
export interface PhotoFile {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes. */
  readonly sha256: string;
  readonly fileName: string;
  readonly credit: string;
}

/**
 * Takes a photo into the library: the original as it is, a working copy and two thumbnails. Bytes that are there already
 * are not taken again; out of the bin they come back.
 * @throws AppError 'photo-damaged' | 'photo-unsupported' | 'photo-heic' | 'photo-too-small' | 'photo-too-large'
 */
export async function addPhoto(
  context: BackendContext,
  file: PhotoFile,
): Promise<{ readonly photo: Photo; readonly isNew: boolean }> {
  const known = findPhotoByOriginal(context.db, file.sha256);
  if (known !== null) return { photo: bringBack(context, known), isNew: known.isDeleted };
  const opened = await openLibraryPhoto(context, file.bytes);
  const header = readPictureHeader(file.bytes);
  await keep(context, file.bytes, {
    ext: header?.ext ?? 'bin',
    mime: header?.mime ?? 'application/octet-stream',
    widthPx: header?.widthPx ?? null,
    heightPx: header?.heightPx ?? null,
  });
  return storePhoto(context, opened, {
    originalSha256: file.sha256,
    maskedFrom: null,
    fileName: file.fileName,
    title: titleFromFile(file.fileName),
    alt: '',
    credit: file.credit,
    consent: 'belum',
    consentNote: '',
    takenAt: opened.takenAt,
  });
}

type Described = Pick<
  Photo,
  'maskedFrom' | 'fileName' | 'title' | 'alt' | 'credit' | 'consent' | 'consentNote' | 'takenAt'
>;

/**
 * Keeps what was made of a photo and registers it; a photo that is there already is answered instead.
 * @param about `originalSha256` null says that the working copy is all there is
 */
export async function storePhoto(
  context: BackendContext,
  made: LibraryPhoto,
  about: Described & { readonly originalSha256: string | null },
): Promise<{ readonly photo: Photo; readonly isNew: boolean }> {
  const working = await keepPhoto(context, made.working);
  const smallSha256 = await keepThumbnail(context, made.small);
  const largeSha256 = await keepThumbnail(context, made.large);
  const originalSha256 = about.originalSha256 ?? working.sha256;
  // Two windows may bring the same file at once; the second finds what the first has stored meanwhile.
  const first = findPhotoByOriginal(context.db, originalSha256);
  if (first !== null) return { photo: bringBack(context, first), isNew: false };
  const uid = context.newId();
  transaction(context.db, () => {
    insertPhoto(
      context.db,
      { ...about, uid, originalSha256, working, smallSha256, largeSha256, mustMask: false },
      { officeUid: context.office().uid, deviceUid: context.deviceUid, now: context.clock.now() },
    );
    context.audit('photo.added', uid);
  });
  return { photo: readPhotoOrRefuse(context, uid), isNew: true };
}

/** @throws AppError 'not-found' */
export function readPhotoOrRefuse(context: BackendContext, uid: string): Photo {
  const photo = readPhoto(context.db, uid);
  if (photo === null) throw new AppError('not-found', { kind: 'photo', id: uid });
  return photo;
}

function bringBack(
  context: BackendContext,
  known: { readonly uid: string; readonly isDeleted: boolean },
): Photo {
  if (known.isDeleted) {
    transaction(context.db, () => {
      const write = { deviceUid: context.deviceUid, now: context.clock.now() };
      binPhoto(context.db, { uid: known.uid, at: null }, write);
      context.audit('photo.restored', known.uid);
    });
  }
  return readPhotoOrRefuse(context, known.uid);
}

function keepThumbnail(context: BackendContext, { bytes, widthPx, heightPx }: Thumbnail): Promise<string> {
  return keep(context, bytes, { ext: 'webp', mime: 'image/webp', widthPx, heightPx });
}

async function keep(
  context: BackendContext,
  bytes: Uint8Array,
  kind: {
    readonly ext: string;
    readonly mime: string;
    readonly widthPx: number | null;
    readonly heightPx: number | null;
  },
): Promise<string> {
  const stored = await context.media.put(bytes, { ext: kind.ext });
  transaction(context.db, () => registerMedia(context.db, { ...stored, ...kind }, context.clock.now()));
  return stored.sha256;
}
