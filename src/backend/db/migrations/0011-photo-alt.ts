import type { Migration } from '../migrate.ts';

/** What a photo shows in words, and for a copy with covered faces the photo it was made of. */
export const photoAlt: Migration = {
  id: 11,
  name: 'photo-alt',
  up(exec) {
    exec(`
      ALTER TABLE photo ADD COLUMN alt TEXT NOT NULL DEFAULT '';
      ALTER TABLE photo ADD COLUMN masked_from TEXT;
    `);
  },
};
