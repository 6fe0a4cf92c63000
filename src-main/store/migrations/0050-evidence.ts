import type { Migration } from './migration.ts';

/**
 * What the clerk says of a file on a record: its kind (null: as its name and type suggest), a caption,
 * its place among the others, and how far a picture is turned for the eye; the bytes stay as they are.
 */
export const evidence: Migration = {
  number: 50,
  up: (sqlite) =>
    sqlite.exec(`
      ALTER TABLE record_file ADD COLUMN kind TEXT;
      ALTER TABLE record_file ADD COLUMN caption TEXT NOT NULL DEFAULT '';
      ALTER TABLE record_file ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE record_file ADD COLUMN turn INTEGER NOT NULL DEFAULT 0
        CHECK (turn IN (0, 90, 180, 270));
    `),
};
