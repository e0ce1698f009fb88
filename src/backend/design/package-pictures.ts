import { AppError } from '#contract/errors.ts';
import type { PackageRefusal } from '#core/design/package/manifest.ts';
import { picturesOf } from '#core/design/photo-places.ts';
import type { Template } from '#core/design/template.ts';
import { readPictureHeader } from '#core/shared/picture-header.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { registerMedia } from '../db/tables/media.ts';
import type { StoredFile } from '../zip/read-stored-zip.ts';
import { PACKAGE_FILES, sha256Of } from './write-package.ts';

/**
 * The pictures a template shows of its own, as files of its package: each once, by hash.
 * @throws AppError 'media-missing'
 */
export async function ownPictures(
  { media }: Pick<BackendContext, 'media'>,
  template: Template,
): Promise<readonly StoredFile[]> {
  const hashes = [...new Set(picturesOf(template).map(({ part }) => part.photo.sha256))].sort();
  return Promise.all(
    hashes.map(async (sha256) => {
      const content = await media.read(sha256);
      const ext = content === null ? undefined : readPictureHeader(content)?.ext;
      if (content === null || ext === undefined) throw new AppError('media-missing');
      return { name: `${PACKAGE_FILES.pictures}${sha256}.${ext}`, content };
    }),
  );
}

/** What is wrong with the pictures a template shows of its own: one that is not in the package, or of another size. */
export function checkOwnPictures(template: Template, pictures: readonly StoredFile[]): PackageRefusal | null {
  const files = new Map(pictures.map((file) => [sha256Of(file.content), file]));
  for (const { part } of picturesOf(template)) {
    const { sha256, widthPx, heightPx } = part.photo;
    const file = files.get(sha256);
    if (file === undefined)
      return { code: 'package-file-missing', params: { file: `${PACKAGE_FILES.pictures}${sha256}` } };
    const header = readPictureHeader(file.content);
    if (header?.widthPx !== widthPx || header.heightPx !== heightPx)
      return { code: 'package-picture-damaged', params: { file: file.name } };
  }
  return null;
}

/** Keeps those pictures of an opened package in media, where its designs find them. */
export async function keepOwnPictures(
  context: BackendContext,
  { template, pictures }: { readonly template: Template; readonly pictures: readonly StoredFile[] },
): Promise<void> {
  const wanted = new Set(picturesOf(template).map(({ part }) => part.photo.sha256));
  for (const { content } of pictures.filter((file) => wanted.has(sha256Of(file.content)))) {
    const header = readPictureHeader(content);
    if (header === null) continue;
    const stored = await context.media.put(content, { ext: header.ext });
    transaction(context.db, () => registerMedia(context.db, { ...stored, ...header }, context.clock.now()));
  }
}
