-- continues schema-0030.sql
ALTER TABLE activity ADD COLUMN households INTEGER NOT NULL DEFAULT 0
  CHECK (households >= 0);
DROP INDEX activity_counted;
CREATE INDEX activity_counted ON activity
  (date, form, settings, sessions, audience, households, materials, mediaItems)
  WHERE deletedAt IS NULL;
UPDATE activity SET households = 35 WHERE seq = 1;
PRAGMA user_version = 40;
