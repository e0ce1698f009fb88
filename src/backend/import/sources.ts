import { AppError } from '#contract/errors.ts';
import { IMPORT_EXTENSIONS, MAX_IMPORT_FILES, type ImportFinding } from '#core/release/import-finding.ts';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import type { Job } from '../jobs.ts';
import type { MediaStore } from '../media/media-store.ts';

/** A file that may become a release. Its bytes are read only when its name and size have passed. */
export interface ImportSource {
  /** As the user knows it: with its folder when a folder was given. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly read: () => Promise<Uint8Array>;
  /** The media hash when the bytes are already in the library. */
  readonly storedAs: string | null;
}

/** The files of an import, and what was found while looking for them. */
export interface ImportSources {
  readonly sources: readonly ImportSource[];
  readonly findings: readonly ImportFinding[];
}

const KNOWN = new Set<string>(IMPORT_EXTENSIONS);

/** Lower-case extension of a file name, without the dot. */
export function extensionOf(name: string): string {
  return extname(name).slice(1).toLowerCase();
}

/**
 * Every file under `paths`, folders walked in the order of their names. A file of another kind in a folder is named in a
 * finding; hidden files and folders are passed over. A link that leads back into a folder being walked is followed once.
 * @throws AppError 'import-nothing' for a path that cannot be read at all
 */
export async function pathSources(paths: readonly string[], job: Job): Promise<ImportSources> {
  const found: { path: string; name: string; sizeBytes: number }[] = [];
  const findings: ImportFinding[] = [];
  const seen = new Set<string>();
  const walk = async (path: string, name: string): Promise<void> => {
    job.throwIfCancelled();
    const real = await realpath(path);
    if (seen.has(real)) return;
    seen.add(real);
    const info = await stat(real);
    if (info.isFile()) found.push({ path: real, name, sizeBytes: info.size });
    if (!info.isDirectory()) return;
    for (const entry of (await readdir(real)).sort((a, b) => a.localeCompare(b, 'id'))) {
      if (entry.startsWith('.')) continue;
      await walk(join(real, entry), join(name, entry)).catch((error: unknown) => {
        if (error instanceof AppError) throw error;
        findings.push({
          code: 'import-unreadable',
          severity: 'error',
          subject: join(name, entry),
          params: {},
        });
      });
    }
  };
  for (const path of paths) {
    await walk(path, relative(join(path, '..'), path) || basename(path)).catch((error: unknown) => {
      if (error instanceof AppError) throw error;
      throw new AppError('import-nothing', { path });
    });
  }
  const sources = found.map(({ path, name, sizeBytes }) => ({
    name,
    sizeBytes,
    read: () => readFile(path),
    storedAs: null,
  }));
  return limited(sources, findings);
}

/** Uploaded files as sources. A hash that is not in the library reads as a file that cannot be read. */
export function uploadSources(
  media: MediaStore,
  files: readonly { readonly name: string; readonly sha256: string }[],
): ImportSources {
  const sources = files.map(({ name, sha256 }) => ({
    name,
    sizeBytes: 0,
    storedAs: sha256,
    read: async () => {
      const bytes = await media.read(sha256);
      if (bytes === null) throw new AppError('media-missing');
      return bytes;
    },
  }));
  return limited(sources, []);
}

function limited(sources: readonly ImportSource[], findings: readonly ImportFinding[]): ImportSources {
  const other = sources.filter((source) => !KNOWN.has(extensionOf(source.name)));
  const readable = sources.filter((source) => KNOWN.has(extensionOf(source.name)));
  const tooMany: readonly ImportFinding[] = readable
    .slice(MAX_IMPORT_FILES)
    .slice(0, 1)
    .map((source) => ({
      code: 'import-too-many',
      severity: 'error',
      subject: source.name,
      params: { max: MAX_IMPORT_FILES },
    }));
  const unsupported = other.map((source): ImportFinding => {
    const params = { extension: extensionOf(source.name) || source.name };
    return { code: 'import-unsupported', severity: 'error', subject: source.name, params };
  });
  return {
    sources: readable.slice(0, MAX_IMPORT_FILES),
    findings: [...findings, ...unsupported, ...tooMany],
  };
}
