import type { Photo, PhotoFilter, PhotoNotes, PhotoOrder, PhotoUse } from '#core/photo/photo.ts';
import { sql, type Selectable } from 'kysely';
import { all, build, first, run, type Db } from '../query.ts';
import type { PhotoTable } from '../schema.ts';

/** Who writes, and when. */
interface PhotoWrite {
  readonly deviceUid: string;
  readonly now: string;
}

/** What a list of photos is narrowed to; null narrows nothing. */
export interface PhotoWish {
  readonly words: string;
  readonly filter: PhotoFilter | null;
  readonly month: string | null;
  readonly order: PhotoOrder;
}

const monthOf = sql<string>`substr(coalesce(taken_at, created_at), 1, 7)`;

/** Photos outside the bin that fit, in the order asked for, and how many fit. */
export function listPhotos(
  db: Db,
  wish: PhotoWish,
  page: { readonly limit: number; readonly offset: number },
): { readonly photos: readonly Photo[]; readonly total: number } {
  let fitting = build.selectFrom('photo').where('deleted_at', 'is', null);
  for (const word of wish.words.toLowerCase().split(/\s+/).filter(Boolean))
    fitting = fitting.where(sql<boolean>`instr(search_text, ${word}) > 0`);
  if (wish.month !== null) fitting = fitting.where(monthOf, '=', wish.month);
  if (wish.filter === 'uncredited') fitting = fitting.where('credit', '=', '');
  if (wish.filter === 'unconsented') fitting = fitting.where('consent', '=', 'belum');
  if (wish.filter === 'unused') {
    const shown = JSON.stringify([...shownPictures(db)]);
    fitting = fitting.where(sql<boolean>`working_sha256 NOT IN (SELECT value FROM json_each(${shown}))`);
  }
  const counted = first(
    db,
    fitting.select(({ fn }) => fn.countAll<number>().as('count')),
  );
  const rows = all(
    db,
    (wish.order === 'lately_used'
      ? fitting.orderBy(placeAmongShown(db), (order) => order.asc().nullsLast())
      : fitting
    )
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('uid', 'desc')
      .limit(page.limit)
      .offset(page.offset),
  );
  return { photos: rows.map(toPhoto), total: counted?.count ?? 0 };
}

/** Every month there are photos of, the latest first. */
export function listPhotoMonths(db: Db): readonly string[] {
  const query = build
    .selectFrom('photo')
    .select(monthOf.as('month'))
    .distinct()
    .where('deleted_at', 'is', null)
    .orderBy('month', 'desc');
  return all(db, query).map(({ month }) => month);
}

/** The photo, or null when there is none or it lies in the bin. */
export function readPhoto(db: Db, uid: string): Photo | null {
  const row = first(
    db,
    build.selectFrom('photo').selectAll().where('uid', '=', uid).where('deleted_at', 'is', null),
  );
  return row === undefined ? null : toPhoto(row);
}

/** The photo that designs draw as this picture, or null when the library does not know it. */
export function findPhotoByPicture(db: Db, workingSha256: string): Photo | null {
  const row = first(
    db,
    build
      .selectFrom('photo')
      .selectAll()
      .where('working_sha256', '=', workingSha256)
      .where('deleted_at', 'is', null),
  );
  return row === undefined ? null : toPhoto(row);
}

/** The covered copy of a photo that was made last, or null when none is there. */
export function findCoveredCopy(db: Db, uid: string): Photo | null {
  const row = first(
    db,
    build
      .selectFrom('photo')
      .selectAll()
      .where('masked_from', '=', uid)
      .where('must_mask', '=', 0)
      .where('deleted_at', 'is', null)
      .orderBy('created_at', 'desc')
      .orderBy('uid', 'desc'),
  );
  return row === undefined ? null : toPhoto(row);
}

/** The photo whose original has these bytes, in the bin or not. */
export function findPhotoByOriginal(
  db: Db,
  sha256: string,
): { readonly uid: string; readonly isDeleted: boolean } | null {
  const row = first(
    db,
    build.selectFrom('photo').select(['uid', 'deleted_at']).where('original_sha256', '=', sha256),
  );
  return row === undefined ? null : { uid: row.uid, isDeleted: row.deleted_at !== null };
}

/** Stores a new photo, revision 1. */
export function insertPhoto(
  db: Db,
  photo: Omit<Photo, 'rev' | 'addedAt'>,
  write: PhotoWrite & { readonly officeUid: string },
): void {
  run(
    db,
    build.insertInto('photo').values({
      uid: photo.uid,
      original_sha256: photo.originalSha256,
      file_name: photo.fileName,
      working_sha256: photo.working.sha256,
      width_px: photo.working.widthPx,
      height_px: photo.working.heightPx,
      small_sha256: photo.smallSha256,
      large_sha256: photo.largeSha256,
      masked_from: photo.maskedFrom,
      taken_at: photo.takenAt,
      ...notesColumns(photo, photo.fileName),
      office_uid: write.officeUid,
      device_uid: write.deviceUid,
      rev: 1,
      created_at: write.now,
      updated_at: write.now,
      deleted_at: null,
    }),
  );
}

/** Writes what is known about a photo. @returns false when it was changed since revision `photo.rev` */
export function updatePhoto(db: Db, photo: Photo, write: PhotoWrite): boolean {
  const query = build
    .updateTable('photo')
    .set({
      ...notesColumns(photo, photo.fileName),
      rev: photo.rev + 1,
      updated_at: write.now,
      device_uid: write.deviceUid,
    })
    .where('uid', '=', photo.uid)
    .where('rev', '=', photo.rev)
    .where('deleted_at', 'is', null);
  return run(db, query) === 1;
}

/** Puts a photo into the bin (`at` an instant) or takes it out (`at` null). @returns whether there was such a photo */
export function binPhoto(
  db: Db,
  { uid, at }: { readonly uid: string; readonly at: string | null },
  write: PhotoWrite,
): boolean {
  const query = build
    .updateTable('photo')
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

/** Designs outside the bin that show the picture, newest change first. */
export function usesOfPicture(db: Db, sha256: string): readonly PhotoUse[] {
  const query = build
    .selectFrom('design')
    .leftJoin('plan_item', (join) =>
      join.onRef('plan_item.design_uid', '=', 'design.uid').on('plan_item.deleted_at', 'is', null),
    )
    .select(['design.uid as designUid', 'design.title', 'plan_item.uid as itemUid'])
    .select('plan_item.title as itemTitle')
    .select(sql<number>`(SELECT count(*) FROM package WHERE package.item_uid = plan_item.uid)`.as('packages'))
    .where('design.deleted_at', 'is', null)
    .where(sql<boolean>`instr(design.document, ${sha256}) > 0`)
    .orderBy('design.updated_at', 'desc')
    .orderBy('plan_item.uid');
  return all(db, query);
}

/** How lately a design showed the photo: 0 for the last, NULL where none does. */
function placeAmongShown(db: Db) {
  const shown = JSON.stringify([...shownPictures(db)]);
  return sql<number>`(SELECT key FROM json_each(${shown}) WHERE value = working_sha256)`;
}

/** The hashes of every picture that a design outside the bin shows; those of the design changed last come first. */
function shownPictures(db: Db): ReadonlySet<string> {
  const documents = all(
    db,
    build
      .selectFrom('design')
      .select('document')
      .where('deleted_at', 'is', null)
      .orderBy('updated_at', 'desc'),
  );
  return new Set(documents.flatMap(({ document }) => document.match(/\b[0-9a-f]{64}\b/g) ?? []));
}

function notesColumns(notes: PhotoNotes, fileName: string) {
  return {
    title: notes.title,
    alt: notes.alt,
    credit: notes.credit,
    consent: notes.consent,
    consent_note: notes.consentNote,
    must_mask: notes.mustMask ? 1 : 0,
    search_text: [notes.title, notes.alt, notes.credit, notes.consentNote, fileName].join('\n').toLowerCase(),
  };
}

function toPhoto(row: Selectable<PhotoTable>): Photo {
  return {
    uid: row.uid,
    rev: row.rev,
    maskedFrom: row.masked_from,
    originalSha256: row.original_sha256,
    fileName: row.file_name,
    working: { sha256: row.working_sha256, widthPx: row.width_px, heightPx: row.height_px },
    smallSha256: row.small_sha256,
    largeSha256: row.large_sha256,
    title: row.title,
    alt: row.alt,
    credit: row.credit,
    consent: row.consent,
    consentNote: row.consent_note,
    mustMask: row.must_mask === 1,
    takenAt: row.taken_at,
    addedAt: row.created_at,
  };
}
