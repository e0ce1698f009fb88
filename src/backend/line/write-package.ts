import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BuiltPackage } from '#core/approval/approval.ts';
import { checksumText, type PackageContent } from '#core/export/package-content.ts';
import { zipName } from '#core/export/package-names.ts';
import { localMoment } from '#core/shared/time.ts';
import type { BackendContext } from '../context.ts';
import { errorCode, renamePatiently, syncFolder, writeDurably } from '../files/atomic-write.ts';
import { planParts, storeZip, zipSizeBytes, type SizedEntry } from '../zip/store-zip.ts';

/** How a package is wanted. */
export interface PackageWish {
  /** Folder that packages are put into; made when missing. */
  readonly outDir: string;
  /** No archive larger than this; null makes one. */
  readonly maxBytes: number | null;
  /** All pictures together; null takes each format's own goal. */
  readonly budgetBytes: number | null;
}

/** One file of a package. */
export interface PackageFile {
  /** Path inside the package. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Names of a package being built; a killed build leaves such a folder, never one that looks finished. */
const UNFINISHED = '.meja-tmp-';
const SUMS = 'SHA256SUMS';

/**
 * Writes a package's folder and its archives: aside first, flushed, then moved into place whole. An older package of the
 * same name is replaced.
 * @throws AppError 'part-too-small' for `maxBytes`; the Node error of a disk that refuses
 */
export async function writePackage(
  context: BackendContext,
  {
    described,
    files,
    wish,
  }: {
    readonly described: PackageContent;
    readonly files: readonly PackageFile[];
    readonly wish: PackageWish;
  },
): Promise<Pick<BuiltPackage, 'dir' | 'zips' | 'files' | 'sizeBytes'>> {
  const listed = files.map(({ path, bytes }) => ({ path, ...measured(bytes) }));
  const sums = { path: SUMS, bytes: new TextEncoder().encode(checksumText(listed)) };
  const temporary = join(wish.outDir, `${UNFINISHED}${context.newId()}`);
  const zipped = `${temporary}-zip`;
  const dir = join(wish.outDir, described.folder);
  const archives = planArchives(described.folder, [...files, sums], wish.maxBytes);
  const at = localMoment(described.approval.at, context.office().zone);
  try {
    await writeTree(temporary, [...files, sums]);
    await mkdir(zipped);
    for (const { name, entries } of archives) {
      await writeDurably(join(zipped, name), storeZip(entries, `${at.day}T${at.time}:00`));
    }
    // Everything is on the disk now; from here on there are only names to change.
    await replaceFolder(temporary, dir);
    for (const { name } of archives) await renamePatiently(join(zipped, name), join(wish.outDir, name));
  } finally {
    for (const folder of [temporary, zipped]) await rm(folder, { recursive: true, force: true });
  }
  await syncFolder(wish.outDir);
  return {
    dir,
    zips: archives.map((archive) => join(wish.outDir, archive.name)),
    files: listed,
    sizeBytes: archives.reduce((sum, archive) => sum + zipSizeBytes(archive.entries), 0),
  };
}

function planArchives(folder: string, files: readonly PackageFile[], maxBytes: number | null) {
  const entries = files.map(({ path, bytes }): SizedEntry => ({
    name: `${folder}/${path}`,
    content: bytes,
    sizeBytes: bytes.byteLength,
  }));
  if (maxBytes === null || zipSizeBytes(entries) <= maxBytes) return [{ name: zipName(folder), entries }];
  const isCommon = (entry: SizedEntry) => entry.name === `${folder}/${SUMS}`;
  const parts = planParts(
    entries.filter((entry) => !isCommon(entry)),
    { maxBytes, inEveryPart: entries.filter(isCommon) },
  );
  return parts.map((part, index) => ({
    name: zipName(folder, { number: index + 1, count: parts.length }),
    entries: part,
  }));
}

async function writeTree(folder: string, files: readonly PackageFile[]): Promise<void> {
  const folders = new Set([folder, ...files.map((file) => dirname(join(folder, file.path)))]);
  for (const one of folders) await mkdir(one, { recursive: true });
  for (const file of files) await writeDurably(join(folder, file.path), file.bytes);
  for (const one of folders) await syncFolder(one);
}

/** Puts a finished folder in the place of an older one, which is moved aside first and removed last. */
async function replaceFolder(finished: string, dir: string): Promise<void> {
  const aside = `${finished}-lama`;
  let hadOlder = true;
  try {
    await rename(dir, aside);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    hadOlder = false;
  }
  await renamePatiently(finished, dir);
  if (hadOlder) await rm(aside, { recursive: true, force: true });
}

/** Folder names in `outDir` that belong to other items. */
export async function takenNames(outDir: string, itemUid: string): Promise<ReadonlySet<string>> {
  const names = (await readdir(outDir, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(UNFINISHED))
    .map((entry) => entry.name);
  const owners = await Promise.all(names.map((name) => ownerOf(join(outDir, name))));
  return new Set(names.filter((_, index) => owners[index] !== itemUid));
}

async function ownerOf(dir: string): Promise<string | null> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8'));
    const item = isRecord(manifest) ? manifest['item'] : null;
    return isRecord(item) && typeof item['uid'] === 'string' ? item['uid'] : null;
  } catch (error) {
    if (error instanceof SyntaxError || ['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** What lists say about a file. */
export function measured(bytes: Uint8Array): { readonly sha256: string; readonly bytes: number } {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength };
}
