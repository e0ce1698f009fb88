import type { Migration } from '../migrate.ts';

/** What search filters and orders by, read from indexes without the texts beside it. */
export const searchFacts: Migration = {
  id: 7,
  name: 'search-facts',
  up(exec) {
    exec(`
      CREATE INDEX IF NOT EXISTS search_doc_facts
        ON search_doc (id, hidden, kind, state, on_date, owner_uid, number, title);
      CREATE INDEX IF NOT EXISTS search_doc_hidden ON search_doc (id) WHERE hidden = 1;
    `);
  },
};
