import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What exiftool, an outside program, reads in a picture. */
export interface ReadPicture {
  readonly path: string;
  readonly size: string;
  readonly rights: string | undefined;
  readonly approval: string | undefined;
}

/** Reads pictures with exiftool. */
export function readPictures(paths: readonly string[]): readonly ReadPicture[] {
  const said = execFileSync('exiftool', ['-json', '-XMP:all', '-ImageSize', ...paths], { encoding: 'utf8' });
  // exiftool's own format: one object a file.
  const files = JSON.parse(said) as readonly Readonly<Record<string, string>>[];
  return files.map((file) => ({
    path: file['SourceFile'] ?? '',
    size: file['ImageSize'] ?? '',
    rights: file['Rights'],
    approval: file['Persetujuan'],
  }));
}

/** A picture as its package's manifest lists it. */
export interface ManifestPicture {
  readonly path: string;
  readonly size: string;
  readonly approval: string;
}

/** The pictures that a package's manifest lists. */
export function manifestPictures(dir: string): readonly ManifestPicture[] {
  // Our own format; see src/core/export/package-content.ts.
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as {
    readonly approval: { readonly hash: string };
    readonly files: readonly { readonly path: string; readonly width?: number; readonly height?: number }[];
  };
  return manifest.files
    .filter(({ width }) => typeof width === 'number')
    .map(({ path, width, height }) => ({
      path: join(dir, path),
      size: `${width}x${height}`,
      approval: manifest.approval.hash,
    }));
}
