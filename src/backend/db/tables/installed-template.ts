import { templateSchema, type Template } from '#core/design/template.ts';
import { all, build, run, type Db } from '../query.ts';

/** A template that came as a file. */
export interface InstalledTemplate {
  readonly uid: string;
  readonly template: Template;
  /** The package it came in, kept in media. */
  readonly packageSha256: string;
}

/** Who writes, and when. */
interface Write {
  readonly officeUid: string;
  readonly deviceUid: string;
  readonly now: string;
}

/** Installed templates by name, without those in the bin. */
export function readInstalledTemplates(db: Db): readonly InstalledTemplate[] {
  return all(
    db,
    build
      .selectFrom('installed_template')
      .select(['uid', 'template', 'package_sha256'])
      .where('deleted_at', 'is', null)
      .orderBy('template_id'),
  ).map((row) => ({
    uid: row.uid,
    template: templateSchema.parse(JSON.parse(row.template)),
    packageSha256: row.package_sha256,
  }));
}

/** Keeps a template that was not there, revision 1. */
export function insertInstalled(
  db: Db,
  { uid, template, packageSha256 }: InstalledTemplate,
  write: Write,
): void {
  run(
    db,
    build.insertInto('installed_template').values({
      uid,
      office_uid: write.officeUid,
      device_uid: write.deviceUid,
      rev: 1,
      ...contentOf(template, packageSha256),
      template_id: template.id,
      created_at: write.now,
      updated_at: write.now,
      deleted_at: null,
    }),
  );
}

/** Exchanges an installed template for a newer version of itself. */
export function replaceInstalled(
  db: Db,
  { uid, template, packageSha256 }: InstalledTemplate,
  write: Write,
): void {
  run(
    db,
    build
      .updateTable('installed_template')
      .set((column) => ({
        ...contentOf(template, packageSha256),
        rev: column('rev', '+', 1),
        device_uid: write.deviceUid,
        updated_at: write.now,
      }))
      .where('uid', '=', uid),
  );
}

/** Whether taking an installed template out of the bin would give two live ones of a name. */
export function isNameTaken(db: Db, uid: string): boolean {
  const query = build
    .selectFrom('installed_template as binned')
    .innerJoin('installed_template as live', 'live.template_id', 'binned.template_id')
    .select('live.uid')
    .where('binned.uid', '=', uid)
    .where('live.uid', '!=', uid)
    .where('live.deleted_at', 'is', null);
  return all(db, query).length > 0;
}

/** Puts an installed template into the bin (`at` an instant) or takes it out (`at` null). @returns whether there was one */
export function binInstalled(
  db: Db,
  { uid, at }: { readonly uid: string; readonly at: string | null },
  write: Omit<Write, 'officeUid'>,
): boolean {
  const query = build
    .updateTable('installed_template')
    .set((column) => ({
      deleted_at: at,
      rev: column('rev', '+', 1),
      device_uid: write.deviceUid,
      updated_at: write.now,
    }))
    .where('uid', '=', uid)
    .where('deleted_at', at === null ? 'is not' : 'is', null);
  return run(db, query) === 1;
}

function contentOf(template: Template, packageSha256: string) {
  return { version: template.version, template: JSON.stringify(template), package_sha256: packageSha256 };
}
