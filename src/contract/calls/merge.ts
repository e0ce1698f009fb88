import type { DesignDocument } from '#core/design/document.ts';
import type { ColumnMapping } from '#core/design/merge/mapping.ts';
import { WORKING_FILE_TYPES } from '#core/design/merge-report.ts';
import type { Finding } from '#core/shared/finding.ts';
import { z } from 'zod';
import { command } from '../call.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const uploaded = z.strictObject({ name: z.string().min(1).max(400), sha256 });
const absolute = z.string().min(1).max(4_000);

/** Which table goes into what: a template or a design, a file of this computer (absolute) or one that was uploaded. */
const subject = {
  templateId: z.string().max(120).optional(),
  /** Instead of `templateId`: rows replace what a design has in the slots they serve. */
  designUid: z.string().min(1).max(64).optional(),
  dataFile: absolute.optional(),
  /** Instead of `dataFile`. */
  upload: uploaded.optional(),
  /** A sheet of a workbook; absent is the first one. */
  sheet: z.string().max(200).optional(),
  /** Columns sent somewhere by hand; the others go where they went last time, or where their names say. */
  mapping: z
    .array(z.strictObject({ column: z.string().max(2_000), target: z.string().max(200) }))
    .max(500)
    .default([]),
  /** Where pictures are looked for by name; absent is the folder of the table. */
  photoDir: absolute.optional(),
  /** Instead of `photoDir`. */
  photos: z.array(uploaded).max(5_000).optional(),
};

/** A table as it stands before anything is made of it. */
export interface MergeTable {
  /** Visible sheets of a workbook; none for a CSV. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly rowCount: number;
  readonly mapping: ColumnMapping;
  /** Whether columns go where they went last time. */
  readonly isRemembered: boolean;
  /** Required slots without a column, by the column that would serve them: `klaim`, `fakta.1`. */
  readonly missing: readonly string[];
  /** The first filled cell of each column, in the order of `mapping`. */
  readonly samples: readonly string[];
  /** The files that rows ask for in columns of pictures, as typed, each once. */
  readonly pictures: readonly string[];
}

/** One row as it would be drawn. */
export interface MergePreview {
  /** From 1, the heading not counted. */
  readonly row: number;
  /** First line of the row in the file. */
  readonly line: number;
  readonly document: DesignDocument;
  /** Layouts the row is drawn in. */
  readonly layouts: readonly DesignLayout[];
  readonly findings: readonly Finding[];
}

type DesignLayout = keyof DesignDocument['template']['layouts'];

/** Calls of the merge of a table into many pictures. */
export const mergeCalls = {
  /** Makes a CSV with a heading for every place and one row that shows what is meant; also written to `path`. */
  'merge.starter': command<{
    readonly sha256: string;
    readonly name: string;
    readonly columns: readonly string[];
  }>()(
    z.strictObject({
      templateId: subject.templateId,
      designUid: subject.designUid,
      path: absolute.nullable().default(null),
    }),
  ),
  /** Opens a table and says where its columns would go. */
  'merge.open': command<MergeTable>()(z.strictObject(subject)),
  /** Fills one row; its photos are kept, so that they can be shown. */
  'merge.preview': command<MergePreview>()(
    z.strictObject({
      ...subject,
      row: z.int().positive(),
      formats: z.array(z.string().max(60)).max(40).default([]),
    }),
  ),
  /**
   * Fills a template or design with every row of a table; a job that ends with a `MergeReport`. A dry run names all that is
   * wrong and writes nothing. Into a folder where a merge was interrupted it goes on behind the rows that are finished.
   */
  'design.merge': command<{ readonly jobId: string }>()(
    z.strictObject({
      ...subject,
      formats: z.array(z.string().max(60)).max(40),
      outDir: absolute.nullable(),
      fileType: z.enum(WORKING_FILE_TYPES),
      dryRun: z.boolean(),
    }),
  ),
} as const;
