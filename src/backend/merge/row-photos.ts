import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative } from 'node:path';
import { AppError } from '#contract/errors.ts';
import type { Picture } from '#core/design/document.ts';
import { withPicture, type ResolvedRow } from '#core/design/resolve-row.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { BackendContext } from '../context.ts';
import { keepPhoto, readPhotoFile, readUploadedPhoto } from '../design/take-photo.ts';
import { oneAtATime } from '../overlapping.ts';

/** Where the pictures of a table are looked for: a folder of this computer, or files that were uploaded. */
export type PhotoSource =
  | { readonly dir: string }
  | { readonly files: readonly { readonly name: string; readonly sha256: string }[] };

/** The pictures of a merge by the names in its cells. */
export interface RowPhotos {
  /** Changes when the file does; for knowing whether a row is the one that was drawn before. */
  readonly stampOf: (file: string) => Promise<string>;
  /** A row with its pictures in place, and a finding for each that cannot be. */
  readonly into: (
    row: ResolvedRow,
  ) => Promise<{ readonly row: ResolvedRow; readonly refused: readonly Finding[] }>;
}

type Place = { readonly path: string } | { readonly sha256: string };

/**
 * Finds pictures by name, whatever their case; none outside of the folder.
 * @param isKept whether pictures are kept in media; otherwise only their size is learnt
 */
export function openRowPhotos(
  context: BackendContext,
  source: PhotoSource,
  { isKept }: { readonly isKept: boolean },
): RowPhotos {
  // A large photo takes 300 MB to open: three at once would be an office PC's whole memory.
  const gate = oneAtATime();
  const known = new Map<string, Picture>();
  const find = 'dir' in source ? finderIn(source.dir) : finderAmong(source.files);

  async function stampOf(file: string): Promise<string> {
    const place = await find(file);
    if (place === null) return '';
    if ('sha256' in place) return place.sha256;
    const info = await stat(place.path).catch(() => null);
    return info === null ? '' : `${place.path} ${info.size} ${info.mtimeMs}`;
  }

  async function pictureOf(file: string): Promise<Picture> {
    const stamp = await stampOf(file);
    const before = known.get(stamp);
    if (before !== undefined && stamp !== '') return before;
    const place = await find(file);
    if (place === null) throw new AppError('file-missing', { path: file });
    const photo =
      'path' in place
        ? await readPhotoFile(context, place.path)
        : await readUploadedPhoto(context, place.sha256);
    const picture = isKept
      ? await keepPhoto(context, photo)
      : {
          sha256: createHash('sha256').update(photo.bytes).digest('hex'),
          widthPx: photo.widthPx,
          heightPx: photo.heightPx,
        };
    known.set(stamp, picture);
    return picture;
  }

  return {
    stampOf,
    into: (given) =>
      gate(async () => {
        const refused: Finding[] = [];
        let row = given;
        for (const wanted of given.pictures) {
          try {
            const picture = await pictureOf(wanted.file);
            const photo = {
              kind: 'photo',
              ...picture,
              focal: { x: 0.5, y: 0.5 },
              credit: '',
              alt: '',
            } as const;
            row = withPicture(row, wanted, photo);
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
            const { code, params } = error;
            refused.push({ code, severity: 'error', subject: wanted.file, slot: wanted.slot, params });
          }
        }
        return { row, refused };
      }),
  };
}

/** A folder's own names are read once, and only when a name is not there as it was typed. */
function finderIn(dir: string): (file: string) => Promise<Place | null> {
  let names: Promise<ReadonlyMap<string, string>> | null = null;
  return async (file) => {
    const path = join(dir, file);
    const inside = relative(dir, path);
    if (inside.startsWith('..') || isAbsolute(inside)) return null;
    const info = await stat(path).catch(() => null);
    if (info?.isFile() === true) return { path };
    names ??= readdir(dir).then(
      (all) => new Map(all.map((name) => [name.toLowerCase(), name])),
      () => new Map<string, string>(),
    );
    const own = (await names).get(file.toLowerCase());
    return own === undefined ? null : { path: join(dir, own) };
  };
}

function finderAmong(
  files: readonly { readonly name: string; readonly sha256: string }[],
): (file: string) => Promise<Place | null> {
  const bySmallName = new Map(files.map(({ name, sha256 }) => [basename(name).toLowerCase(), sha256]));
  return (file) => {
    const sha256 = bySmallName.get(basename(file.replaceAll('\\', '/')).toLowerCase());
    return Promise.resolve(sha256 === undefined ? null : { sha256 });
  };
}
