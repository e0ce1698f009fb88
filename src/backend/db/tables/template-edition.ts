import { canonicalJson } from '#core/shared/canonical-json.ts';
import { sha256Hex } from '#core/shared/sha256.ts';
import { templateSchema, type Template } from '#core/design/template.ts';
import { all, build, run, type Db } from '../query.ts';

/** Who published a template: we, with the product, or the office. */
export type TemplateOrigin = 'bawaan' | 'kantor';

/** Keeps a template as it is published now; one that is known already is kept once. */
export function keepEdition(
  db: Db,
  {
    template,
    origin,
    at,
  }: { readonly template: Template; readonly origin: TemplateOrigin; readonly at: string },
): void {
  const row = {
    sha256: sha256Hex(canonicalJson(template)),
    template_id: template.id,
    version: template.version,
    origin,
    template: JSON.stringify(template),
    published_at: at,
  };
  run(
    db,
    build
      .insertInto('template_edition')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  );
}

/** The names of all templates that were ever published here. */
export function publishedIds(db: Db): readonly string[] {
  return all(db, build.selectFrom('template_edition').select('template_id').distinct()).map(
    (row) => row.template_id,
  );
}

/**
 * Editions already read of a library. An edition is never changed, and every act on a design asks for its own: checking a
 * template against its schema takes longer than the act.
 */
const read = new WeakMap<Db, Map<string, Template>>();

/** What was published under this name and version, the newest first: several where a build of ours differed. */
export function readEditions(db: Db, id: string, version: number): readonly Template[] {
  const known = read.get(db) ?? new Map<string, Template>();
  read.set(db, known);
  return all(
    db,
    build
      .selectFrom('template_edition')
      .select(['sha256', 'template'])
      .where('template_id', '=', id)
      .where('version', '=', version)
      .orderBy('published_at', 'desc'),
  ).map(({ sha256, template }) => {
    const edition = known.get(sha256) ?? templateSchema.parse(JSON.parse(template));
    known.set(sha256, edition);
    return edition;
  });
}
