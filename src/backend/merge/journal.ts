import { appendFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Finding } from '#core/shared/finding.ts';
import { TEMPORARY_PREFIX } from '../files/atomic-write.ts';

/** Lies beside the pictures while a merge is under way; gone when it is whole. */
export const JOURNAL_NAME = '.gabungan-belum-selesai.jsonl';

const fileSchema = z.strictObject({
  name: z.string(),
  size: z.string(),
  widthPx: z.number(),
  heightPx: z.number(),
  bytes: z.number(),
});
const findingSchema = z.looseObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'advice']),
  subject: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
const entrySchema = z.strictObject({
  key: z.string(),
  files: z.array(fileSchema),
  findings: z.array(findingSchema),
});

/** A row that is finished, by a key of everything that it was drawn from. */
export interface FinishedRow {
  readonly key: string;
  readonly files: readonly z.output<typeof fileSchema>[];
  readonly findings: readonly Finding[];
}

/** What an interrupted merge into a folder has finished. */
export interface MergeJournal {
  /** The row, when its pictures still lie there as they were written. */
  readonly finished: (key: string) => Promise<FinishedRow | null>;
  /** Notes a row after its last picture is on the disk. */
  readonly note: (row: FinishedRow) => Promise<void>;
  /** The merge is whole: nothing is left to resume, nor any half file of one that was killed. */
  readonly close: () => Promise<void>;
}

/** Opens the journal of a folder, which need not be there. A last line that was cut off is one row to draw again. */
export async function openJournal(dir: string): Promise<MergeJournal> {
  const path = join(dir, JOURNAL_NAME);
  const text = await readFile(path, 'utf8').catch(() => '');
  // Only those there now: what others begin to write later is not ours to sweep.
  const halfFiles = (await readdir(dir).catch(() => [])).filter((name) => name.startsWith(TEMPORARY_PREFIX));
  const rows = new Map(
    text
      .split('\n')
      .flatMap(readEntry)
      .map((row) => [row.key, row]),
  );
  // A new line behind one that was cut off stands by itself.
  let gap = text === '' || text.endsWith('\n') ? '' : '\n';
  let last = Promise.resolve();
  return {
    async finished(key) {
      const row = rows.get(key);
      if (row === undefined) return null;
      const sizes = await Promise.all(row.files.map(({ name }) => sizeOf(join(dir, name))));
      return sizes.every((bytes, index) => bytes === row.files[index]?.bytes) ? row : null;
    },
    note(row) {
      const line = `${gap}${JSON.stringify(row)}\n`;
      gap = '';
      last = last.then(async () => {
        await mkdir(dir, { recursive: true });
        await appendFile(path, line);
      });
      return last;
    },
    async close() {
      for (const name of halfFiles) await rm(join(dir, name), { force: true });
      await rm(path, { force: true });
    },
  };
}

function readEntry(line: string): readonly FinishedRow[] {
  try {
    const entry = entrySchema.safeParse(JSON.parse(line));
    return entry.success ? [entry.data] : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

async function sizeOf(path: string): Promise<number | null> {
  const info = await stat(path).catch(() => null);
  return info?.isFile() === true ? info.size : null;
}
