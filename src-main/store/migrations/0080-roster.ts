import type { Migration } from './migration.ts';

/**
 * The bodies that report to this unit, what records say of them, and their collected sheets: those
 * made, and those taken back with the rows each brought.
 */
export const roster: Migration = {
  number: 80,
  up: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE roster_body (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL CHECK (name != ''),
        kind TEXT NOT NULL CHECK (kind IN
          ('enterprise', 'village', 'community', 'school', 'family', 'department', 'other')),
        otherNames TEXT NOT NULL, contact TEXT NOT NULL, phone TEXT NOT NULL, remarks TEXT NOT NULL,
        createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL, deletedAt TEXT
      ) STRICT;

      CREATE TABLE body_link (
        id TEXT PRIMARY KEY,
        recordKind TEXT NOT NULL CHECK (recordKind IN ('activity', 'pilot', 'work', 'case')),
        recordId TEXT NOT NULL,
        bodyId TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('source', 'reached', 'denied')),
        UNIQUE (recordId, bodyId, role)
      ) STRICT;
      CREATE UNIQUE INDEX body_link_one_source ON body_link (recordId) WHERE role = 'source';
      CREATE INDEX body_link_by_body ON body_link (bodyId, role);

      CREATE TABLE sheet_made (
        year INTEGER NOT NULL, half INTEGER NOT NULL CHECK (half IN (1, 2)),
        version INTEGER NOT NULL CHECK (version >= 1),
        bodyId TEXT NOT NULL,
        madeAt TEXT NOT NULL,
        PRIMARY KEY (year, half, version, bodyId)
      ) STRICT;

      CREATE TABLE sheet_taken (
        id TEXT PRIMARY KEY,
        bodyId TEXT NOT NULL,
        year INTEGER NOT NULL, half INTEGER NOT NULL CHECK (half IN (1, 2)),
        fileName TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        version INTEGER,
        takenAt TEXT NOT NULL,
        rows TEXT NOT NULL CHECK (json_valid(rows))
      ) STRICT;
      CREATE INDEX sheet_taken_by_period ON sheet_taken (year, half, bodyId, takenAt);
    `),
};
