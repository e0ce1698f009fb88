import type { Migration } from '../migrate.ts';

const INDEXED = 'number, title, lead, body, people, tags';
const OLD = 'OLD.number, OLD.title, OLD.lead, OLD.body, OLD.people, OLD.tags';
const NEW = 'NEW.number, NEW.title, NEW.lead, NEW.body, NEW.people, NEW.tags';

/** What no seal allows to change: everything but the state and the traces of a later step. */
const SEALED_COLUMNS = [
  'uid',
  'office_uid',
  'release_uid',
  'edition_no',
  'document',
  'number',
  'classification',
  'issued_at',
  'seal_seq',
  'previous_seal',
  'seal',
];

/** Releases with their editions, revisions, number register, and the search index over releases and plan items. */
export const release: Migration = {
  id: 3,
  name: 'release',
  up(exec) {
    exec(RELEASE_TABLES);
    exec(NUMBER_REGISTER);
    exec(SEALS);
    exec(SEARCH_INDEX);
    exec(SEARCH_SOURCES);
  },
};

const RELEASE_TABLES = `
  CREATE TABLE release (
    uid        TEXT PRIMARY KEY,
    office_uid TEXT NOT NULL,
    device_uid TEXT NOT NULL,
    rev        INTEGER NOT NULL CHECK (rev >= 1),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE release_edition (
    uid            TEXT PRIMARY KEY,
    office_uid     TEXT NOT NULL,
    device_uid     TEXT NOT NULL,
    release_uid    TEXT NOT NULL REFERENCES release (uid),
    edition_no     INTEGER NOT NULL CHECK (edition_no >= 1),
    state          TEXT NOT NULL CHECK (state IN
                     ('draf', 'diajukan', 'disetujui', 'terbit', 'digantikan', 'ditarik', 'diimpor')),
    document       TEXT NOT NULL CHECK (json_valid(document)),
    title          TEXT NOT NULL,
    lead           TEXT NOT NULL,
    body           TEXT NOT NULL,
    people         TEXT NOT NULL,
    city           TEXT NOT NULL,
    on_date        TEXT,
    words          INTEGER NOT NULL CHECK (words >= 0),
    words_hash     TEXT NOT NULL,
    number         TEXT,
    classification TEXT NOT NULL,
    source_sha256  TEXT,
    source_name    TEXT,
    issued_at      TEXT,
    seal_seq       INTEGER,
    previous_seal  TEXT,
    seal           TEXT,
    rev            INTEGER NOT NULL CHECK (rev >= 1),
    created_at     TEXT NOT NULL,
    updated_at     TEXT NOT NULL,
    deleted_at     TEXT,
    UNIQUE (release_uid, edition_no),
    UNIQUE (office_uid, seal_seq),
    CHECK ((seal IS NULL) = (seal_seq IS NULL)),
    CHECK ((seal IS NULL) = (previous_seal IS NULL)),
    CHECK (state <> 'terbit' OR seal IS NOT NULL)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX release_edition_updated ON release_edition (updated_at DESC);
  CREATE INDEX release_edition_source ON release_edition (source_sha256) WHERE source_sha256 IS NOT NULL;
  CREATE INDEX release_edition_words ON release_edition (words_hash);
  CREATE INDEX release_edition_number ON release_edition (number) WHERE number IS NOT NULL;

  CREATE TABLE release_revision (
    seq         INTEGER PRIMARY KEY,
    uid         TEXT NOT NULL UNIQUE,
    office_uid  TEXT NOT NULL,
    device_uid  TEXT NOT NULL,
    edition_uid TEXT NOT NULL REFERENCES release_edition (uid),
    at          TEXT NOT NULL,
    reason      TEXT NOT NULL CHECK (reason IN ('autosave', 'submit', 'issue', 'restore', 'import')),
    document    TEXT NOT NULL CHECK (json_valid(document)),
    title       TEXT NOT NULL,
    words       INTEGER NOT NULL CHECK (words >= 0)
  ) STRICT;
  CREATE INDEX release_revision_edition ON release_revision (edition_uid, seq);
`;

const NUMBER_REGISTER = `
  CREATE TABLE number_entry (
    uid            TEXT PRIMARY KEY,
    office_uid     TEXT NOT NULL,
    device_uid     TEXT NOT NULL,
    period         TEXT NOT NULL,
    sequence       INTEGER NOT NULL CHECK (sequence >= 1),
    classification TEXT NOT NULL,
    field_sequence INTEGER NOT NULL CHECK (field_sequence >= 1),
    number         TEXT NOT NULL,
    status         TEXT NOT NULL CHECK (status IN ('reserved', 'used', 'void')),
    edition_uid    TEXT NOT NULL REFERENCES release_edition (uid),
    void_reason    TEXT,
    rev            INTEGER NOT NULL CHECK (rev >= 1),
    created_at     TEXT NOT NULL,
    updated_at     TEXT NOT NULL,
    deleted_at     TEXT CHECK (deleted_at IS NULL),
    UNIQUE (office_uid, period, sequence),
    UNIQUE (office_uid, number),
    CHECK ((status = 'void') = (void_reason IS NOT NULL AND trim(void_reason) <> ''))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX number_entry_edition ON number_entry (edition_uid);

  CREATE TRIGGER number_entry_is_kept BEFORE DELETE ON number_entry
  BEGIN SELECT RAISE(ABORT, 'number-is-never-deleted'); END;
  CREATE TRIGGER number_entry_is_final BEFORE UPDATE ON number_entry
  WHEN OLD.status <> 'reserved' OR OLD.number IS NOT NEW.number OR OLD.sequence IS NOT NEW.sequence
    OR OLD.period IS NOT NEW.period OR OLD.edition_uid IS NOT NEW.edition_uid
  BEGIN SELECT RAISE(ABORT, 'number-is-final'); END;
`;

const SEALS = `
  CREATE TRIGGER sealed_edition_is_kept BEFORE DELETE ON release_edition WHEN OLD.seal IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'edition-is-sealed'); END;
  CREATE TRIGGER sealed_edition_is_final BEFORE UPDATE ON release_edition
  WHEN OLD.seal IS NOT NULL AND (
    NEW.state NOT IN ('terbit', 'digantikan', 'ditarik')
    OR ${SEALED_COLUMNS.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')}
  )
  BEGIN SELECT RAISE(ABORT, 'edition-is-sealed'); END;
`;

/**
 * The index keeps no text of its own. Its triggers are symmetric and unconditional; what is hidden is filtered by the
 * query. The trigger bodies are plain SQL, so any SQLite program can repair the file.
 */
const SEARCH_INDEX = `
  CREATE TABLE search_doc (
    id         INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('siaran_pers', 'agenda')),
    entity_uid TEXT NOT NULL UNIQUE,
    owner_uid  TEXT NOT NULL,
    state      TEXT NOT NULL,
    on_date    TEXT,
    hidden     INTEGER NOT NULL CHECK (hidden IN (0, 1)),
    number     TEXT NOT NULL,
    title      TEXT NOT NULL,
    lead       TEXT NOT NULL,
    body       TEXT NOT NULL,
    people     TEXT NOT NULL,
    tags       TEXT NOT NULL
  ) STRICT;
  CREATE INDEX search_doc_owner ON search_doc (owner_uid);
  CREATE INDEX search_doc_number ON search_doc (number COLLATE NOCASE) WHERE number <> '';

  CREATE VIRTUAL TABLE search_fts USING fts5 (
    ${INDEXED},
    content = 'search_doc', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
  );
  INSERT INTO search_fts (search_fts, rank) VALUES ('rank', 'bm25(8.0, 10.0, 4.0, 1.0, 6.0, 3.0)');

  CREATE TRIGGER search_doc_added AFTER INSERT ON search_doc BEGIN
    INSERT INTO search_fts (rowid, ${INDEXED}) VALUES (NEW.id, ${NEW});
  END;
  CREATE TRIGGER search_doc_removed AFTER DELETE ON search_doc BEGIN
    INSERT INTO search_fts (search_fts, rowid, ${INDEXED}) VALUES ('delete', OLD.id, ${OLD});
  END;
  CREATE TRIGGER search_doc_changed AFTER UPDATE OF id, ${INDEXED} ON search_doc BEGIN
    INSERT INTO search_fts (search_fts, rowid, ${INDEXED}) VALUES ('delete', OLD.id, ${OLD});
    INSERT INTO search_fts (rowid, ${INDEXED}) VALUES (NEW.id, ${NEW});
  END;
`;

/** What is searched follows its source by itself, whichever code or program writes the source. */
const SEARCH_SOURCES = `
  CREATE TRIGGER edition_added_to_search AFTER INSERT ON release_edition BEGIN
    INSERT INTO search_doc (kind, entity_uid, owner_uid, state, on_date, hidden, number, title, lead, body, people, tags)
    VALUES ('siaran_pers', NEW.uid, NEW.release_uid, NEW.state, NEW.on_date, 0,
            coalesce(NEW.number, ''), NEW.title, NEW.lead, NEW.body, NEW.people, NEW.city);
  END;
  CREATE TRIGGER edition_changed_in_search AFTER UPDATE ON release_edition BEGIN
    UPDATE search_doc SET state = NEW.state, on_date = NEW.on_date WHERE entity_uid = NEW.uid;
    UPDATE search_doc
    SET number = coalesce(NEW.number, ''), title = NEW.title, lead = NEW.lead, body = NEW.body,
        people = NEW.people, tags = NEW.city
    WHERE entity_uid = NEW.uid
      AND (number, title, lead, body, people, tags)
        IS NOT (coalesce(NEW.number, ''), NEW.title, NEW.lead, NEW.body, NEW.people, NEW.city);
  END;
  CREATE TRIGGER edition_removed_from_search AFTER DELETE ON release_edition BEGIN
    DELETE FROM search_doc WHERE entity_uid = OLD.uid;
  END;
  CREATE TRIGGER release_hidden_in_search AFTER UPDATE OF deleted_at ON release BEGIN
    UPDATE search_doc SET hidden = NEW.deleted_at IS NOT NULL WHERE owner_uid = NEW.uid;
  END;

  CREATE TRIGGER plan_item_added_to_search AFTER INSERT ON plan_item BEGIN
    INSERT INTO search_doc (kind, entity_uid, owner_uid, state, on_date, hidden, number, title, lead, body, people, tags)
    VALUES ('agenda', NEW.uid, NEW.uid, NEW.status, NEW.planned_on, NEW.deleted_at IS NOT NULL,
            '', NEW.title, NEW.brief, NEW.caption, '', NEW.hashtags);
  END;
  CREATE TRIGGER plan_item_changed_in_search AFTER UPDATE ON plan_item BEGIN
    UPDATE search_doc SET state = NEW.status, on_date = NEW.planned_on, hidden = NEW.deleted_at IS NOT NULL
    WHERE entity_uid = NEW.uid;
    UPDATE search_doc SET title = NEW.title, lead = NEW.brief, body = NEW.caption, tags = NEW.hashtags
    WHERE entity_uid = NEW.uid
      AND (title, lead, body, tags) IS NOT (NEW.title, NEW.brief, NEW.caption, NEW.hashtags);
  END;
  CREATE TRIGGER plan_item_removed_from_search AFTER DELETE ON plan_item BEGIN
    DELETE FROM search_doc WHERE entity_uid = OLD.uid;
  END;
`;
