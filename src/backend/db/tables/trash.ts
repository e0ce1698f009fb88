import type { TrashEntry } from '#contract/calls/trash.ts';
import { all, build, type Db } from '../query.ts';

/** More than a person looks through; older ones stay in the library and can be found by restoring newer ones first. */
const MAX_OF_EACH = 500;

/** Deleted plan items, releases, designs, installed templates and photos, the latest first. A release has the headline of its newest edition. */
export function listTrash(db: Db): readonly TrashEntry[] {
  const entries = [
    ...deletedPlanItems(db),
    ...deletedReleases(db),
    ...deletedDesigns(db),
    ...deletedTemplates(db),
    ...deletedPhotos(db),
  ];
  return entries.sort((a, b) => b.deletedAt.localeCompare(a.deletedAt));
}

function deletedPlanItems(db: Db): readonly TrashEntry[] {
  const rows = all(
    db,
    build
      .selectFrom('plan_item')
      .select(['uid', 'title', 'deleted_at'])
      .where('deleted_at', 'is not', null)
      .orderBy('deleted_at', 'desc')
      .limit(MAX_OF_EACH),
  );
  return rows.map((row) => ({
    kind: 'plan',
    uid: row.uid,
    title: row.title,
    deletedAt: row.deleted_at ?? '',
  }));
}

function deletedDesigns(db: Db): readonly TrashEntry[] {
  const rows = all(
    db,
    build
      .selectFrom('design')
      .select(['uid', 'title', 'deleted_at'])
      .where('deleted_at', 'is not', null)
      .orderBy('deleted_at', 'desc')
      .limit(MAX_OF_EACH),
  );
  return rows.map((row) => ({
    kind: 'design',
    uid: row.uid,
    title: row.title,
    deletedAt: row.deleted_at ?? '',
  }));
}

function deletedPhotos(db: Db): readonly TrashEntry[] {
  const rows = all(
    db,
    build
      .selectFrom('photo')
      .select(['uid', 'title', 'file_name', 'deleted_at'])
      .where('deleted_at', 'is not', null)
      .orderBy('deleted_at', 'desc')
      .limit(MAX_OF_EACH),
  );
  return rows.map((row) => ({
    kind: 'photo',
    uid: row.uid,
    title: row.title === '' ? row.file_name : row.title,
    deletedAt: row.deleted_at ?? '',
  }));
}

function deletedTemplates(db: Db): readonly TrashEntry[] {
  const rows = all(
    db,
    build
      .selectFrom('installed_template')
      .select(['uid', 'template_id', 'version', 'deleted_at'])
      .where('deleted_at', 'is not', null)
      .orderBy('deleted_at', 'desc')
      .limit(MAX_OF_EACH),
  );
  return rows.map((row) => ({
    kind: 'template',
    uid: row.uid,
    title: `${row.template_id} v${row.version}`,
    deletedAt: row.deleted_at ?? '',
  }));
}

function deletedReleases(db: Db): readonly TrashEntry[] {
  const rows = all(
    db,
    build
      .selectFrom('release')
      .innerJoin('release_edition', 'release_edition.release_uid', 'release.uid')
      .select(['release.uid', 'release_edition.title', 'release.deleted_at', 'release_edition.edition_no'])
      .where('release.deleted_at', 'is not', null)
      .orderBy('release.deleted_at', 'desc')
      .orderBy('release_edition.edition_no', 'desc')
      .limit(MAX_OF_EACH),
  );
  const newest = rows.filter((row, index) => rows.findIndex((other) => other.uid === row.uid) === index);
  return newest.map((row) => ({
    kind: 'release',
    uid: row.uid,
    title: row.title,
    deletedAt: row.deleted_at ?? '',
  }));
}
