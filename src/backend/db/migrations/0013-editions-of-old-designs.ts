import type { Migration } from '../migrate.ts';

/**
 * Designs made before templates were kept as published are held, from now on, against the template they have in them: a
 * design whose template was never published is refused.
 */
export const editionsOfOldDesigns: Migration = {
  id: 13,
  name: 'editions-of-old-designs',
  up(exec) {
    exec(`
      INSERT INTO template_edition (sha256, template_id, version, origin, template, published_at)
      SELECT 'design-' || uid, template_id, template_version, 'bawaan', json_extract(document, '$.template'), created_at
        FROM design
       WHERE uid NOT IN (SELECT design_uid FROM template_draft)
         AND NOT EXISTS (SELECT 1 FROM template_edition AS edition
                          WHERE edition.template_id = design.template_id
                            AND edition.version = design.template_version);
    `);
  },
};
