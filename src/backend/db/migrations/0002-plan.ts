import type { Migration } from '../migrate.ts';

/** Plan items and the formats they go out in. */
export const plan: Migration = {
  id: 2,
  name: 'plan',
  up(exec) {
    exec(`
      CREATE TABLE plan_item (
        uid           TEXT PRIMARY KEY,
        office_uid    TEXT NOT NULL,
        device_uid    TEXT NOT NULL,
        rev           INTEGER NOT NULL CHECK (rev >= 1),
        created_at    TEXT NOT NULL,
        updated_at    TEXT NOT NULL,
        deleted_at    TEXT,
        kind          TEXT NOT NULL,
        title         TEXT NOT NULL CHECK (title <> ''),
        brief         TEXT NOT NULL,
        planned_on    TEXT CHECK (planned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        planned_time  TEXT CHECK (planned_time GLOB '[0-2][0-9]:[0-5][0-9]'),
        ends_on       TEXT CHECK (ends_on >= planned_on),
        zone          TEXT NOT NULL,
        status        TEXT NOT NULL CHECK (status IN
          ('ide','draf','peninjauan','disetujui','terjadwal','terbit','ditunda','batal')),
        status_reason TEXT NOT NULL,
        resume_status TEXT,
        owner         TEXT NOT NULL,
        priority      TEXT NOT NULL CHECK (priority IN ('rendah','normal','tinggi')),
        series_id     TEXT,
        day_id        TEXT,
        release_uid   TEXT,
        design_uid    TEXT,
        caption       TEXT NOT NULL,
        hashtags      TEXT NOT NULL CHECK (json_valid(hashtags)),
        link          TEXT NOT NULL,
        alt_text      TEXT NOT NULL,
        embargo_until TEXT,
        CHECK (status <> 'terjadwal' OR planned_on IS NOT NULL),
        CHECK ((status IN ('ditunda','batal')) = (resume_status IS NOT NULL))
      ) STRICT;

      CREATE TABLE plan_format (
        item_uid       TEXT NOT NULL REFERENCES plan_item (uid) ON DELETE CASCADE,
        format         TEXT NOT NULL,
        position       INTEGER NOT NULL,
        delivery       TEXT NOT NULL CHECK (delivery IN
          ('belum','dipaket','diserahkan','terbit','terverifikasi','gagal','dilewati')),
        stale          INTEGER NOT NULL CHECK (stale IN (0, 1)),
        title          TEXT,
        caption        TEXT,
        hashtags       TEXT CHECK (json_valid(hashtags)),
        link           TEXT,
        alt_text       TEXT,
        handed_over_at TEXT,
        posted_url     TEXT,
        posted_on      TEXT,
        posted_time    TEXT,
        PRIMARY KEY (item_uid, format)
      ) STRICT, WITHOUT ROWID;

      -- Everything a month draws stands in this index: listing 500 of 100,000 rows never touches the table.
      CREATE INDEX plan_item_month ON plan_item (
        planned_on, planned_time, title, uid, kind, ends_on, zone, status, resume_status, owner, priority, day_id, rev,
        deleted_at
      ) WHERE deleted_at IS NULL;
      CREATE INDEX plan_item_span ON plan_item (ends_on, planned_on)
        WHERE deleted_at IS NULL AND ends_on IS NOT NULL;
      CREATE INDEX plan_item_trash ON plan_item (deleted_at) WHERE deleted_at IS NOT NULL;
      CREATE INDEX plan_item_release ON plan_item (release_uid) WHERE release_uid IS NOT NULL;
      CREATE INDEX plan_item_design ON plan_item (design_uid) WHERE design_uid IS NOT NULL;
    `);
  },
};
