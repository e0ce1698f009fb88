import { all, build, first, run, type Db } from '../query.ts';

/** A template the office is drawing: the design it is drawn in, and the newest version of it that was published. */
export interface TemplateDraftRow {
  readonly designUid: string;
  readonly templateId: string;
  readonly title: string;
  readonly rev: number;
  readonly updatedAt: string;
  /** Null while it was never published, or was taken back. */
  readonly liveVersion: number | null;
}

/** Makes a design the place where a template is drawn. */
export function insertDraft(
  db: Db,
  draft: { readonly designUid: string; readonly templateId: string },
): void {
  run(
    db,
    build.insertInto('template_draft').values({ design_uid: draft.designUid, template_id: draft.templateId }),
  );
}

/** Whether a template is drawn in this design: there no lock holds, and it is no post. */
export function isDraft(db: Db, designUid: string): boolean {
  const query = build.selectFrom('template_draft').select('design_uid').where('design_uid', '=', designUid);
  return first(db, query) !== undefined;
}

/** The names of all templates being drawn, those in the bin too: they may come back. */
export function draftedIds(db: Db): readonly string[] {
  return all(db, build.selectFrom('template_draft').select('template_id')).map((row) => row.template_id);
}

/** Templates being drawn, without those in the bin, newest change first. */
export function listDrafts(db: Db): readonly TemplateDraftRow[] {
  return all(
    db,
    build
      .selectFrom('template_draft as draft')
      .innerJoin('design', 'design.uid', 'draft.design_uid')
      .leftJoin('installed_template as live', (join) =>
        join.onRef('live.template_id', '=', 'draft.template_id').on('live.deleted_at', 'is', null),
      )
      .select([
        'draft.design_uid',
        'draft.template_id',
        'design.title',
        'design.rev',
        'design.updated_at',
        'live.version',
      ])
      .where('design.deleted_at', 'is', null)
      .orderBy('design.updated_at', 'desc')
      .orderBy('design.uid', 'desc'),
  ).map((row) => ({
    designUid: row.design_uid,
    templateId: row.template_id,
    title: row.title,
    rev: row.rev,
    updatedAt: row.updated_at,
    liveVersion: row.version,
  }));
}
