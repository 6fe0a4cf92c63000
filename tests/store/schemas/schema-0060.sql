-- continues schema-0050.sql
ALTER TABLE activity ADD COLUMN status TEXT NOT NULL DEFAULT 'held'
  CHECK (status IN ('held', 'planned'));
DROP INDEX activity_counted;
CREATE INDEX activity_counted ON activity
  (date, form, settings, sessions, audience, households, materials, mediaItems)
  WHERE deletedAt IS NULL AND status = 'held';
PRAGMA user_version = 60;
