-- continues schema-0040.sql
ALTER TABLE record_file ADD COLUMN kind TEXT;
ALTER TABLE record_file ADD COLUMN caption TEXT NOT NULL DEFAULT '';
ALTER TABLE record_file ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record_file ADD COLUMN turn INTEGER NOT NULL DEFAULT 0
  CHECK (turn IN (0, 90, 180, 270));
PRAGMA user_version = 50;
