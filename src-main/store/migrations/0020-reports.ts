import type { Migration } from './migration.ts';

/** Reports and what happened to them. A version is one row; events are never changed. */
export const reports: Migration = {
  number: 20,
  up: (sqlite) => {
    sqlite.exec(`
      CREATE TABLE report (
        id TEXT PRIMARY KEY,
        year INTEGER NOT NULL, half INTEGER NOT NULL CHECK (half IN (1, 2)),
        version INTEGER NOT NULL CHECK (version >= 1),
        revision INTEGER NOT NULL CHECK (revision >= 1),
        fromOn TEXT NOT NULL, toOn TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('draft', 'frozen', 'signed', 'sent')),
        choices TEXT NOT NULL CHECK (json_valid(choices)),
        facts TEXT CHECK (facts IS NULL OR json_valid(facts)),
        digest TEXT,
        createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
        UNIQUE (year, half, version),
        CHECK (state = 'draft' OR (facts IS NOT NULL AND digest IS NOT NULL))
      ) STRICT;

      CREATE TABLE report_event (
        id INTEGER PRIMARY KEY,
        reportId TEXT NOT NULL REFERENCES report (id),
        at TEXT NOT NULL, operator TEXT NOT NULL,
        action TEXT NOT NULL,
        fromState TEXT, toState TEXT NOT NULL,
        reason TEXT NOT NULL,
        detail TEXT NOT NULL CHECK (json_valid(detail))
      ) STRICT;
      CREATE INDEX report_event_by_report ON report_event (reportId, id);
      CREATE TRIGGER report_event_no_update BEFORE UPDATE ON report_event
        BEGIN SELECT RAISE(ABORT, 'report_event is append-only'); END;
      CREATE TRIGGER report_event_no_delete BEFORE DELETE ON report_event
        BEGIN SELECT RAISE(ABORT, 'report_event is append-only'); END;
    `);
  },
};
