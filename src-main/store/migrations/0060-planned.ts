import type { Migration } from './migration.ts';

/** Whether an activity has been held; the index that the statistics are counted from holds those alone. */
export const planned: Migration = {
  number: 60,
  up: (sqlite) =>
    sqlite.exec(`
      ALTER TABLE activity ADD COLUMN status TEXT NOT NULL DEFAULT 'held'
        CHECK (status IN ('held', 'planned'));
      DROP INDEX activity_counted;
      CREATE INDEX activity_counted ON activity
        (date, form, settings, sessions, audience, households, materials, mediaItems)
        WHERE deletedAt IS NULL AND status = 'held';
    `),
};
