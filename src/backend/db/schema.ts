import type { Generated } from 'kysely';
import type { ApprovalState, ReleaseFile } from '#core/approval/approval.ts';
import type { Consent } from '#core/photo/photo.ts';
import type { EditionState } from '#core/release/edition.ts';
import type { NumberStatus } from '#core/release/number-register.ts';
import type { RevisionReason } from '#core/release/release.ts';

/** Columns that every record of the user carries: what exchange between offices and the bin need. */
export interface RecordColumns {
  uid: string;
  office_uid: string;
  device_uid: string;
  rev: number;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
}

/** One row a key: identity of the library, its clock, and other facts that are not preferences. */
interface MetaTable {
  key: string;
  value: string;
}

/** One row a preference; values are JSON. */
interface SettingTable {
  key: string;
  value: string;
  updated_at: string;
}

interface OfficeTable extends Omit<RecordColumns, 'office_uid'> {
  /** JSON of OfficeDetails: read and written whole, never queried into. */
  details: string;
}

interface MediaTable {
  sha256: string;
  ext: string;
  mime: string;
  size_bytes: number;
  width_px: number | null;
  height_px: number | null;
  created_at: string;
}

interface AuditTable {
  seq: number;
  at: string;
  device_uid: string;
  worker: string;
  act: string;
  subject_uid: string;
  detail: string;
  previous_hash: string;
  hash: string;
}

/** Tables of migration 1. */
interface GroundTables {
  meta: MetaTable;
  setting: SettingTable;
  office: OfficeTable;
  media: MediaTable;
  audit: AuditTable;
}

export interface PlanItemTable extends RecordColumns {
  kind: string;
  title: string;
  brief: string;
  planned_on: string | null;
  planned_time: string | null;
  ends_on: string | null;
  zone: string;
  status: string;
  status_reason: string;
  resume_status: string | null;
  owner: string;
  priority: string;
  series_id: string | null;
  day_id: string | null;
  release_uid: string | null;
  design_uid: string | null;
  caption: string;
  hashtags: string;
  link: string;
  alt_text: string;
  embargo_until: string | null;
}

interface PlanFormatTable {
  item_uid: string;
  format: string;
  position: number;
  delivery: string;
  stale: number;
  title: string | null;
  caption: string | null;
  hashtags: string | null;
  link: string | null;
  alt_text: string | null;
  handed_over_at: string | null;
  posted_url: string | null;
  posted_on: string | null;
  posted_time: string | null;
}

/** Tables of migration 2. */
interface PlanTables {
  plan_item: PlanItemTable;
  plan_format: PlanFormatTable;
}

interface DesignTable extends RecordColumns {
  title: string;
  template_id: string;
  template_version: number;
  /** JSON of DesignDocument, template included. */
  document: string;
}

interface DesignStepTable {
  design_uid: string;
  seq: number;
  gesture: string;
  /** JSON of Diff, both. */
  diff: string;
  inverse: string;
  undone: number;
}

interface TemplateEditionTable {
  sha256: string;
  template_id: string;
  version: number;
  origin: 'bawaan' | 'kantor';
  /** JSON of Template. */
  template: string;
  published_at: string;
}

interface TemplateDraftTable {
  design_uid: string;
  template_id: string;
}

/** The table of migration 9. */
interface InstalledTemplateTable extends RecordColumns {
  template_id: string;
  version: number;
  package_sha256: string;
  /** JSON of Template. */
  template: string;
}

/** Tables of migration 8. */
interface TemplateTables {
  template_edition: TemplateEditionTable;
  template_draft: TemplateDraftTable;
}

/** Tables of migration 4. */
interface DesignTables {
  design: DesignTable;
  design_step: DesignStepTable;
}

interface ReleaseEditionTable extends RecordColumns {
  release_uid: string;
  edition_no: number;
  state: EditionState;
  /** JSON of ReleaseDocument; the columns below are its searchable texts. */
  document: string;
  title: string;
  lead: string;
  body: string;
  people: string;
  city: string;
  on_date: string | null;
  words: number;
  words_hash: string;
  number: string | null;
  classification: string;
  source_sha256: string | null;
  source_name: string | null;
  issued_at: string | null;
  seal_seq: number | null;
  previous_seal: string | null;
  seal: string | null;
}

/** Revisions are only ever added, so they carry no revision of their own. */
interface ReleaseRevisionTable {
  seq: Generated<number>;
  uid: string;
  office_uid: string;
  device_uid: string;
  edition_uid: string;
  at: string;
  reason: RevisionReason;
  document: string;
  title: string;
  words: number;
}

interface NumberEntryTable extends RecordColumns {
  period: string;
  sequence: number;
  classification: string;
  field_sequence: number;
  number: string;
  status: NumberStatus;
  edition_uid: string;
  void_reason: string | null;
}

/** Tables of migration 3 that table modules write; `search_doc` follows by triggers. */
interface ReleaseTables {
  release: RecordColumns;
  release_edition: ReleaseEditionTable;
  release_revision: ReleaseRevisionTable;
  number_entry: NumberEntryTable;
}

interface ApprovalTable extends RecordColumns {
  item_uid: string;
  state: ApprovalState;
  hash: string | null;
  submitted_by: string;
  approved_by: string | null;
  approved_at: string | null;
  ended_by: string | null;
  ended_reason: string | null;
}

interface MasterTable {
  approval_uid: string;
  format: string;
  page: number;
  sha256: string;
  pixel_hash: string;
  width_px: number;
  height_px: number;
}

interface AcknowledgementTable {
  item_uid: string;
  finding_key: string;
  reason: string;
  worker: string;
  at: string;
}

interface PackageTable extends RecordColumns {
  item_uid: string;
  approval_uid: string;
  hash: string;
  dir: string;
  /** JSON array of paths. */
  zips: string;
  /** JSON array of path, sha256 and bytes. */
  files: string;
  size_bytes: number;
}

/** Tables of migration 5. */
interface LineTables {
  approval: ApprovalTable;
  master: MasterTable;
  acknowledgement: AcknowledgementTable;
  package: PackageTable;
}

/** The table of migration 9. */
export interface PhotoTable extends RecordColumns {
  original_sha256: string;
  file_name: string;
  working_sha256: string;
  width_px: number;
  height_px: number;
  small_sha256: string;
  large_sha256: string;
  title: string;
  alt: string;
  credit: string;
  consent: Consent;
  consent_note: string;
  must_mask: number;
  masked_from: string | null;
  taken_at: string | null;
  search_text: string;
}

interface MergeMappingTable {
  template_id: string;
  signature: string;
  /** JSON array of column and target. */
  mapping: string;
  updated_at: string;
}

interface ReleaseFileTable {
  approval_uid: string;
  ext: ReleaseFile['ext'];
  sha256: string;
  size_bytes: number;
}

/** Every table, for the query builder. */
export type Tables = GroundTables &
  PlanTables &
  ReleaseTables &
  DesignTables &
  TemplateTables &
  LineTables & {
    release_file: ReleaseFileTable;
    installed_template: InstalledTemplateTable;
    photo: PhotoTable;
    merge_mapping: MergeMappingTable;
  };
