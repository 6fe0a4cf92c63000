-- continues schema-0090.sql
ALTER TABLE unit ADD COLUMN shortName TEXT NOT NULL DEFAULT '';
UPDATE unit SET shortName = '某镇';
PRAGMA user_version = 100;
