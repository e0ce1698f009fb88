import { releaseDocumentSchema, type ReleaseDocument } from '#core/release/document.ts';
import { EDITION_STATES, type EditionState } from '#core/release/edition.ts';
import { bodyText, countWords, inlineText, peopleText } from '#core/release/plain-text.ts';
import type { Edition, ReleaseSummary } from '#core/release/release.ts';
import { wordsHash } from '#core/release/seal.ts';
import { opening } from '#core/search/snippet.ts';
import type { Selectable } from 'kysely';
import { all, build, first, run, type Db } from '../query.ts';
import type { Tables } from '../schema.ts';
import type { WriteStamp } from './release.ts';

type EditionRow = Selectable<Tables['release_edition']>;

/** What a new edition starts with. */
export interface NewEdition {
  readonly uid: string;
  readonly releaseUid: string;
  readonly editionNo: number;
  readonly state: EditionState;
  readonly document: ReleaseDocument;
  readonly number: string | null;
  readonly source: { readonly sha256: string; readonly name: string } | null;
}

/** Adds an edition at revision 1. */
export function insertEdition(db: Db, edition: NewEdition, stamp: WriteStamp): void {
  run(
    db,
    build.insertInto('release_edition').values({
      uid: edition.uid,
      office_uid: stamp.officeUid,
      device_uid: stamp.deviceUid,
      release_uid: edition.releaseUid,
      edition_no: edition.editionNo,
      state: edition.state,
      ...documentColumns(edition.document),
      number: edition.number,
      classification: '',
      source_sha256: edition.source?.sha256 ?? null,
      source_name: edition.source?.name ?? null,
      issued_at: null,
      seal_seq: null,
      previous_seal: null,
      seal: null,
      rev: 1,
      created_at: stamp.now,
      updated_at: stamp.now,
      deleted_at: null,
    }),
  );
}

/** The newest edition of a release, or undefined. */
export function readLiveEdition(db: Db, releaseUid: string): Edition | undefined {
  const query = build
    .selectFrom('release_edition')
    .selectAll()
    .where('release_uid', '=', releaseUid)
    .orderBy('edition_no', 'desc')
    .limit(1);
  const row = first(db, query);
  return row && toEdition(row);
}

/** Replaces an edition's text and raises its revision. */
export function writeDocument(db: Db, uid: string, document: ReleaseDocument, stamp: WriteStamp): void {
  change(db, uid, stamp, documentColumns(document));
}

/** Moves an edition to another state; the caller has asked the table of steps. */
export function writeState(db: Db, uid: string, state: EditionState, stamp: WriteStamp): void {
  change(db, uid, stamp, { state });
}

/** Gives an edition its number, or takes it away (null). */
export function writeNumber(
  db: Db,
  uid: string,
  number: { readonly number: string | null; readonly classification: string },
  stamp: WriteStamp,
): void {
  change(db, uid, stamp, number);
}

/** Seals an edition as issued. From here the database itself refuses any other change of its text. */
export function writeSeal(
  db: Db,
  uid: string,
  seal: { readonly issuedAt: string; readonly seq: number; readonly previous: string; readonly seal: string },
  stamp: WriteStamp,
): void {
  change(db, uid, stamp, {
    state: 'terbit',
    issued_at: seal.issuedAt,
    seal_seq: seal.seq,
    previous_seal: seal.previous,
    seal: seal.seal,
  });
}

function change(db: Db, uid: string, stamp: WriteStamp, columns: Partial<EditionRow>): void {
  run(
    db,
    build
      .updateTable('release_edition')
      .set((row) => ({
        ...columns,
        rev: row('rev', '+', 1),
        updated_at: stamp.now,
        device_uid: stamp.deviceUid,
      }))
      .where('uid', '=', uid),
  );
}

/** One link of an office's chain of seals, in the order of issue. */
export interface SealLink {
  readonly edition: Edition;
  readonly seq: number;
  readonly previousSeal: string;
  readonly seal: string;
}

/** The whole chain of an office's seals, first issued first. */
export function readSealChain(db: Db, officeUid: string): readonly SealLink[] {
  const query = build
    .selectFrom('release_edition')
    .selectAll()
    .where('office_uid', '=', officeUid)
    .where('seal_seq', 'is not', null)
    .orderBy('seal_seq');
  return all(db, query).map((row) => ({
    edition: toEdition(row),
    seq: row.seal_seq ?? 0,
    previousSeal: row.previous_seal ?? '',
    seal: row.seal ?? '',
  }));
}

/** The end of an office's chain of seals; sequence 0 and an empty seal before the first. */
export function readLastSeal(db: Db, officeUid: string): { readonly seq: number; readonly seal: string } {
  const query = build
    .selectFrom('release_edition')
    .select(['seal_seq', 'seal'])
    .where('office_uid', '=', officeUid)
    .where('seal_seq', 'is not', null)
    .orderBy('seal_seq', 'desc')
    .limit(1);
  const row = first(db, query);
  return { seq: row?.seal_seq ?? 0, seal: row?.seal ?? '' };
}

/** The release that holds the same file or the same words, with its title; releases in the bin count too. */
export function findSameEdition(
  db: Db,
  same: { readonly sourceSha256: string; readonly wordsHash: string },
): { readonly releaseUid: string; readonly title: string; readonly by: 'file' | 'words' } | undefined {
  const columns = ['release_uid', 'title'] as const;
  const from = build.selectFrom('release_edition').select(columns);
  const byFile = first(db, from.where('source_sha256', '=', same.sourceSha256).limit(1));
  if (byFile) return { releaseUid: byFile.release_uid, title: byFile.title, by: 'file' };
  const byWords = first(db, from.where('words_hash', '=', same.wordsHash).limit(1));
  return byWords && { releaseUid: byWords.release_uid, title: byWords.title, by: 'words' };
}

/** Two lines of the archive's list at 1366 px with its preview open. */
const OPENING_LENGTH = 180;

/** Which releases a list shows. */
export interface ReleaseFilter {
  readonly states: readonly EditionState[];
  readonly year: string | null;
}

/** The part of a list that is asked for, newest first by dateline, drafts without a day on top. */
export function listReleases(
  db: Db,
  filter: ReleaseFilter,
  page: { readonly limit: number; readonly offset: number },
): readonly ReleaseSummary[] {
  const query = live(filter)
    .select((row) => [
      'release_edition.release_uid',
      'release_edition.uid',
      'title',
      row.fn<string>('substr', ['lead', row.val(1), row.val(2 * OPENING_LENGTH)]).as('lead'),
      'number',
      'city',
      'on_date',
      'state',
      'words',
      'seal',
      'release_edition.updated_at',
    ])
    .orderBy((row) => row.fn.coalesce('on_date', row.val('9999')), 'desc')
    .orderBy('release_edition.updated_at', 'desc')
    .limit(page.limit)
    .offset(page.offset);
  return all(db, query).map((row) => ({
    uid: row.release_uid,
    editionUid: row.uid,
    title: row.title,
    lead: opening(row.lead, OPENING_LENGTH),
    number: row.number,
    city: row.city,
    on: row.on_date,
    state: row.state,
    words: row.words,
    sealed: row.seal !== null,
    updatedAt: row.updated_at,
  }));
}

/** How many releases there are by state, and by year of their dateline, newest year first. Superseded editions are left out. */
export function countReleases(db: Db): {
  readonly states: readonly { readonly state: EditionState; readonly count: number }[];
  readonly years: readonly { readonly year: string; readonly count: number }[];
} {
  const everything = { states: [], year: null };
  const states = all(
    db,
    live(everything)
      .select((row) => ['state', row.fn.countAll<number>().as('count')])
      .groupBy('state'),
  );
  const years = all(
    db,
    live(everything)
      .where('on_date', 'is not', null)
      .select((row) => [
        row.fn<string>('substr', ['on_date', row.val(1), row.val(4)]).as('year'),
        row.fn.countAll<number>().as('count'),
      ])
      .groupBy('year')
      .orderBy('year', 'desc'),
  );
  return {
    states: EDITION_STATES.flatMap((state) => states.filter((row) => row.state === state)),
    years,
  };
}

function live(filter: ReleaseFilter) {
  let query = build
    .selectFrom('release_edition')
    .innerJoin('release', 'release.uid', 'release_edition.release_uid')
    .where('release.deleted_at', 'is', null)
    .where('state', '<>', 'digantikan');
  if (filter.states.length > 0) query = query.where('state', 'in', filter.states);
  if (filter.year !== null)
    query = query.where('on_date', '>=', filter.year).where('on_date', '<', `${filter.year}-99`);
  return query;
}

function documentColumns(document: ReleaseDocument) {
  return {
    document: JSON.stringify(document),
    title: document.headline,
    lead: inlineText(document.lead),
    body: bodyText(document),
    people: peopleText(document),
    city: document.dateline.city,
    on_date: document.dateline.on,
    words: countWords(document),
    words_hash: wordsHash(document),
  };
}

function toEdition(row: EditionRow): Edition {
  return {
    uid: row.uid,
    releaseUid: row.release_uid,
    editionNo: row.edition_no,
    state: row.state,
    document: releaseDocumentSchema.parse(JSON.parse(row.document)),
    number: row.number,
    classification: row.classification,
    issuedAt: row.issued_at,
    seal: row.seal,
    source: row.source_sha256 === null ? null : { sha256: row.source_sha256, name: row.source_name ?? '' },
    rev: row.rev,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
