import type { Migration } from './migration.ts';

/** Households of an activity; the index that the statistics are counted from holds them too. */
export const households: Migration = {
  number: 40,
  up: (sqlite) =>
    sqlite.exec(`
      ALTER TABLE activity ADD COLUMN households INTEGER NOT NULL DEFAULT 0
        CHECK (households >= 0);
      DROP INDEX activity_counted;
      CREATE INDEX activity_counted ON activity
        (date, form, settings, sessions, audience, households, materials, mediaItems)
        WHERE deletedAt IS NULL;
    `),
};
