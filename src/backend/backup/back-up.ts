import { mkdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BackupReport } from '#contract/calls/line.ts';
import { AppError } from '#contract/errors.ts';
import { checksumText } from '#core/export/package-content.ts';
import { localMoment } from '#core/shared/time.ts';
import type { BackendContext } from '../context.ts';
import { copyDatabase, databaseFileProblems } from '../db/check-database.ts';
import { TEMPORARY_PREFIX, writeFileAtomic } from '../files/atomic-write.ts';
import type { Job } from '../jobs.ts';
import { sha256OfFile } from '../media/media-store.ts';
import { checkZip } from '../zip/check-zip.ts';
import { storeZip, type ZipEntry } from '../zip/store-zip.ts';

/** Version of the backup's manifest; a program refuses to restore what is newer. */
const BACKUP_SCHEMA = 1;

/**
 * Copies the whole library into one `.mejabackup`, an ordinary zip: the database as of now, then its media. It counts as a
 * backup only after it was flushed, read back from the disk and every entry found sound.
 * @param path the file to write; null puts it into the library's `backups`
 * @throws AppError 'library-damaged' when the copy does not pass SQLite's check; 'backup-unsound' when the disk gives
 *   back other bytes than were written; 'cancelled'; a Node or SQLite error of a full disk. An older backup under the same name stays untouched then.
 */
export async function backUp(context: BackendContext, path: string | null, job: Job): Promise<BackupReport> {
  const now = localMoment(context.clock.now(), context.clock.zone());
  const stamp = `${now.day}_${now.time.replace(':', '.')}`;
  const target = path ?? join(context.paths.backups, `meja-humas_${stamp}.mejabackup`);
  await mkdir(dirname(target), { recursive: true });
  const copy = join(dirname(target), `${TEMPORARY_PREFIX}${context.newId()}.db`);
  try {
    copyDatabase(context.db, copy);
    const problems = databaseFileProblems(copy);
    if (problems.length > 0) throw new AppError('library-damaged', { detail: problems[0] ?? '' });
    const entries = await entriesOf(context, copy, job);
    const chunks = whileRunning(storeZip(entries, `${now.day}T${now.time}:00`), job);
    await writeFileAtomic(target, chunks, async (written) => {
      const { broken } = await checkZip(written);
      if (broken.length > 0) throw new AppError('backup-unsound', { path: target });
    });
    const { size } = await stat(target);
    context.audit('library.backed-up', context.office().uid, { file: basename(target), bytes: size });
    return { path: target, bytes: size, sha256: await sha256OfFile(target), verified: true };
  } finally {
    await rm(copy, { force: true });
  }
}

async function entriesOf(context: BackendContext, copy: string, job: Job): Promise<readonly ZipEntry[]> {
  const files: { readonly path: string; readonly sha256: string; readonly source: string }[] = [
    { path: 'library.db', sha256: await sha256OfFile(copy), source: copy },
  ];
  const names = await context.media.list();
  for (const [index, sha256] of names.entries()) {
    job.throwIfCancelled();
    job.progress(index, names.length, sha256.slice(0, 8));
    const source = await context.media.path(sha256);
    if (source !== null)
      files.push({ path: `media/${sha256.slice(0, 2)}/${basename(source)}`, sha256, source });
  }
  const office = context.office();
  const manifest = {
    schema: BACKUP_SCHEMA,
    office: { uid: office.uid, name: office.name },
    madeAt: context.clock.now(),
    files: files.length,
  };
  const text = (value: string) => new TextEncoder().encode(value);
  return [
    { name: 'manifest.json', content: text(`${JSON.stringify(manifest, null, 2)}\n`) },
    { name: 'SHA256SUMS', content: text(checksumText(files)) },
    ...files.map((file) => ({ name: file.path, content: { path: file.source } })),
  ];
}

async function* whileRunning(chunks: AsyncIterable<Uint8Array>, job: Job): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    job.throwIfCancelled();
    yield chunk;
  }
}
