import { AppError } from '#contract/errors.ts';
import type { Cover } from '#core/photo/cover.ts';
import type { Photo } from '#core/photo/photo.ts';
import type { BackendContext } from '../context.ts';
import { coverInChild } from '../design/take-photo.ts';
import { readPhotoOrRefuse, storePhoto } from './add-photo.ts';

/**
 * Makes a copy of a photo in which the covered regions cannot be recognised. The photo itself stays as it is; the copy
 * names it and takes over what is known about it. The same covers again answer the copy that is there.
 * @throws AppError 'not-found' | 'media-missing' | 'photo-damaged'
 */
export async function coverPhoto(
  context: BackendContext,
  uid: string,
  covers: readonly Cover[],
): Promise<Photo> {
  const from = readPhotoOrRefuse(context, uid);
  const bytes = await context.media.read(from.working.sha256);
  if (bytes === null) throw new AppError('media-missing');
  const covered = await coverInChild(context, bytes, covers);
  const { title, alt, credit, consent, consentNote, takenAt } = from;
  const { photo } = await storePhoto(context, covered, {
    // The copy has no other original: what was covered must not be reachable from it.
    originalSha256: null,
    maskedFrom: uid,
    fileName: from.fileName.replace(/(\.[^.]*)?$/u, `-ditutup.${covered.working.ext}`),
    title,
    alt,
    credit,
    consent,
    consentNote,
    takenAt,
  });
  return photo;
}
