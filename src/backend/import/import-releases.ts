import { AppError } from '#contract/errors.ts';
import {
  MAX_IMPORT_FILE_BYTES,
  type ImportFinding,
  type ImportReport,
} from '#core/release/import-finding.ts';
import type { RecognisedRelease } from '#core/release/recognise.ts';
import { wordsHash } from '#core/release/seal.ts';
import { createHash } from 'node:crypto';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { registerMedia } from '../db/tables/media.ts';
import { findSameEdition } from '../db/tables/release-edition.ts';
import type { Job } from '../jobs.ts';
import { mergeIndex } from '../search/index-health.ts';
import { createRelease } from '../release/release-texts.ts';
import { readReleaseFile } from './read-release-file.ts';
import { extensionOf, type ImportSource, type ImportSources } from './sources.ts';

type FileOutcome =
  | {
      readonly kind: 'imported';
      readonly release: ImportReport['releases'][number];
      readonly findings: readonly ImportFinding[];
    }
  | { readonly kind: 'unchanged' | 'refused'; readonly finding: ImportFinding };

interface Batch {
  readonly dryRun: boolean;
  /** What this import has already taken, by file hash and by words, so that twins within it are seen too. */
  readonly taken: Map<string, string>;
}

/**
 * Brings old releases into the archive, file by file: each is whole or absent, and one bad file stops no other. With a
 * dry run everything is read and recognised and nothing is kept. Cancelling leaves what was already brought in.
 * @throws AppError 'cancelled'
 */
export async function importReleases(
  context: BackendContext,
  options: ImportSources & { readonly job: Job; readonly dryRun: boolean },
): Promise<ImportReport> {
  const { job, dryRun, sources } = options;
  const batch: Batch = { dryRun, taken: new Map() };
  const outcomes: FileOutcome[] = [];
  try {
    for (const [index, source] of sources.entries()) {
      job.throwIfCancelled();
      job.progress(index, sources.length, source.name);
      outcomes.push(await importOne(context, source, batch));
      await nextTurn();
    }
  } finally {
    const kept = dryRun ? 0 : outcomes.filter((each) => each.kind === 'imported').length;
    if (kept > 0) context.emit('library.changed', { topics: ['release', 'media'] });
    if (kept >= MERGE_FROM) await mergeIndex(context.db, nextTurn);
  }
  return report(options, outcomes);
}

/** Fewer new releases than this leave the search no slower than a day's writing does. */
const MERGE_FROM = 20;

/** Lets calls of the user run between two files. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function importOne(context: BackendContext, source: ImportSource, batch: Batch): Promise<FileOutcome> {
  const { name } = source;
  if (source.sizeBytes > MAX_IMPORT_FILE_BYTES) return tooLarge(name, source.sizeBytes);
  const bytes = await source.read().catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'cancelled') throw error;
    return null;
  });
  if (bytes === null) return { kind: 'refused', finding: error(name, 'import-unreadable') };
  if (bytes.byteLength > MAX_IMPORT_FILE_BYTES) return tooLarge(name, bytes.byteLength);
  const read = readReleaseFile(name, bytes);
  if (!read.ok) return { kind: 'refused', finding: read.error };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const twin = findTwin(context, { sha256, words: wordsHash(read.value.document) }, batch);
  if (twin !== null) {
    const code = twin.by === 'file' ? 'import-duplicate-file' : 'import-duplicate-text';
    return {
      kind: 'unchanged',
      finding: { code, severity: 'advice', subject: name, params: { title: twin.title } },
    };
  }
  batch.taken
    .set(sha256, read.value.document.headline)
    .set(wordsHash(read.value.document), read.value.document.headline);
  const uid = batch.dryRun ? null : await keep(context, source, { bytes, sha256, recognised: read.value });
  return imported(name, uid, read.value);
}

function findTwin(context: BackendContext, same: { sha256: string; words: string }, batch: Batch) {
  const inBatch = batch.taken.get(same.sha256);
  if (inBatch !== undefined) return { by: 'file' as const, title: inBatch };
  const sameWords = batch.taken.get(same.words);
  if (sameWords !== undefined) return { by: 'words' as const, title: sameWords };
  return findSameEdition(context.db, { sourceSha256: same.sha256, wordsHash: same.words }) ?? null;
}

/** Keeps the file as it came, then the release that was read from it. */
async function keep(
  context: BackendContext,
  source: ImportSource,
  file: { readonly bytes: Uint8Array; readonly sha256: string; readonly recognised: RecognisedRelease },
): Promise<string> {
  const ext = extensionOf(source.name);
  if (source.storedAs === null) await context.media.put(file.bytes, { ext });
  const media = {
    sha256: file.sha256,
    sizeBytes: file.bytes.byteLength,
    ext,
    mime: 'application/octet-stream',
    widthPx: null,
    heightPx: null,
  };
  const edition = transaction(context.db, () => {
    registerMedia(context.db, media, context.clock.now());
    return createRelease(context, {
      state: 'diimpor',
      document: file.recognised.document,
      number: file.recognised.number,
      source: { sha256: file.sha256, name: source.name },
    });
  });
  return edition.releaseUid;
}

function imported(
  name: string,
  uid: string | null,
  { document, number, found }: RecognisedRelease,
): FileOutcome {
  const missing: ImportFinding[] = [];
  if (!found.number)
    missing.push({ code: 'import-number-missing', severity: 'advice', subject: name, params: {} });
  if (!found.date)
    missing.push({ code: 'import-date-missing', severity: 'warning', subject: name, params: {} });
  if (!found.city)
    missing.push({ code: 'import-city-missing', severity: 'advice', subject: name, params: {} });
  const { city, on } = document.dateline;
  return {
    kind: 'imported',
    release: { file: name, uid, title: document.headline, number, city, on },
    findings: missing,
  };
}

function tooLarge(name: string, sizeBytes: number): FileOutcome {
  const params = { sizeBytes, maxBytes: MAX_IMPORT_FILE_BYTES };
  return { kind: 'refused', finding: { code: 'import-too-large', severity: 'error', subject: name, params } };
}

function error(subject: string, code: ImportFinding['code']): ImportFinding {
  return { code, severity: 'error', subject, params: {} };
}

function report(
  options: ImportSources & { readonly dryRun: boolean },
  outcomes: readonly FileOutcome[],
): ImportReport {
  const taken = outcomes.flatMap((each) => (each.kind === 'imported' ? [each] : []));
  return {
    dryRun: options.dryRun,
    imported: taken.length,
    unchanged: outcomes.filter((each) => each.kind === 'unchanged').length,
    refused: outcomes.filter((each) => each.kind === 'refused').length + options.findings.length,
    uids: taken.flatMap(({ release }) => (release.uid === null ? [] : [release.uid])),
    findings: [
      ...options.findings,
      ...outcomes.flatMap((each) => (each.kind === 'imported' ? each.findings : [each.finding])),
    ],
    releases: taken.map(({ release }) => release),
  };
}
