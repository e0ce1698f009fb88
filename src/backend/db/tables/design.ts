import { AppError } from '#contract/errors.ts';
import type { Design, DesignSummary } from '#core/design/design.ts';
import type { DesignDocument } from '#core/design/document.ts';
import { openDocument } from '#core/design/open-document.ts';
import { all, build, first, run, type Db } from '../query.ts';

/** Who writes, and when. */
export interface DesignWrite {
  readonly officeUid: string;
  readonly deviceUid: string;
  readonly now: string;
}

const SUMMARY_COLUMNS = [
  'uid',
  'title',
  'template_id',
  'template_version',
  'rev',
  'created_at',
  'updated_at',
] as const;

interface SummaryRow {
  readonly uid: string;
  readonly title: string;
  readonly template_id: string;
  readonly template_version: number;
  readonly rev: number;
  readonly created_at: string;
  readonly updated_at: string;
}

/** Every design that is not in the bin, newest change first; not those in which templates are drawn. */
export function listDesigns(db: Db): readonly DesignSummary[] {
  return all(
    db,
    build
      .selectFrom('design')
      .select(SUMMARY_COLUMNS)
      .where('deleted_at', 'is', null)
      .where('uid', 'not in', (drafts) => drafts.selectFrom('template_draft').select('design_uid'))
      .orderBy('updated_at', 'desc')
      .orderBy('uid', 'desc'),
  ).map(toSummary);
}

/**
 * A design with its document, or null when there is none or it lies in the bin.
 * @throws AppError 'design-damaged' | 'stamp-removed' for a document that was changed behind the program's back
 */
export function readDesign(db: Db, uid: string): Design | null {
  const row = first(
    db,
    build
      .selectFrom('design')
      .select([...SUMMARY_COLUMNS, 'document'])
      .where('uid', '=', uid)
      .where('deleted_at', 'is', null),
  );
  return row === undefined ? null : { ...toSummary(row), document: storedDocument(row) };
}

function storedDocument(row: { readonly title: string; readonly document: string }): DesignDocument {
  const { title } = row;
  const opened = openDocument(parsed(row));
  if (opened.ok) return opened.value;
  const { error } = opened;
  throw error.code === 'stamp-removed'
    ? new AppError('stamp-removed', { title, layout: error.layout })
    : new AppError('design-damaged', { title, field: error.path });
}

function parsed({ title, document }: { readonly title: string; readonly document: string }): unknown {
  try {
    return JSON.parse(document);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new AppError('design-damaged', { title, field: '' });
  }
}

/** Stores a new design, revision 1. */
export function insertDesign(
  db: Db,
  design: { readonly uid: string; readonly title: string; readonly document: DesignDocument },
  write: DesignWrite,
): void {
  run(
    db,
    build.insertInto('design').values({
      uid: design.uid,
      title: design.title,
      template_id: design.document.template.id,
      template_version: design.document.template.version,
      document: JSON.stringify(design.document),
      office_uid: write.officeUid,
      device_uid: write.deviceUid,
      rev: 1,
      created_at: write.now,
      updated_at: write.now,
      deleted_at: null,
    }),
  );
}

/**
 * Changes a design and raises its revision.
 * @param change.rev the revision the change was made on
 * @returns false when the stored revision is another one: somebody else changed it
 */
export function updateDesign(
  db: Db,
  change: {
    readonly uid: string;
    readonly rev: number;
    readonly title?: string;
    readonly document?: DesignDocument;
  },
  write: Omit<DesignWrite, 'officeUid'>,
): boolean {
  const { uid, rev, title, document } = change;
  const query = build
    .updateTable('design')
    .set({
      rev: rev + 1,
      updated_at: write.now,
      device_uid: write.deviceUid,
      ...(title !== undefined && { title }),
      ...(document !== undefined && {
        document: JSON.stringify(document),
        template_version: document.template.version,
      }),
    })
    .where('uid', '=', uid)
    .where('rev', '=', rev)
    .where('deleted_at', 'is', null);
  return run(db, query) === 1;
}

/** Puts a design into the bin (`at` an instant) or takes it out (`at` null). @returns whether there was such a design */
export function binDesign(
  db: Db,
  { uid, at }: { readonly uid: string; readonly at: string | null },
  write: Omit<DesignWrite, 'officeUid'>,
): boolean {
  const query = build
    .updateTable('design')
    .set((column) => ({
      deleted_at: at,
      rev: column('rev', '+', 1),
      updated_at: write.now,
      device_uid: write.deviceUid,
    }))
    .where('uid', '=', uid)
    .where('deleted_at', at === null ? 'is not' : 'is', null);
  return run(db, query) === 1;
}

function toSummary(row: SummaryRow): DesignSummary {
  return {
    uid: row.uid,
    title: row.title,
    templateId: row.template_id,
    templateVersion: row.template_version,
    rev: row.rev,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
