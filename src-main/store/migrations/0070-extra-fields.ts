import type { Migration } from './migration.ts';

/** What only some offices ask for of activities, works, cases and pilots. */
export const extraFields: Migration = {
  number: 70,
  up: (sqlite) =>
    sqlite.exec(`
      ALTER TABLE activity ADD COLUMN banners INTEGER NOT NULL DEFAULT 0 CHECK (banners >= 0);
      ALTER TABLE activity ADD COLUMN onlineReach INTEGER NOT NULL DEFAULT 0 CHECK (onlineReach >= 0);
      ALTER TABLE work ADD COLUMN duration TEXT NOT NULL DEFAULT '';
      ALTER TABLE work ADD COLUMN format TEXT NOT NULL DEFAULT '';
      ALTER TABLE work ADD COLUMN link TEXT NOT NULL DEFAULT '';
      ALTER TABLE work ADD COLUMN makers TEXT NOT NULL DEFAULT '';
      ALTER TABLE work ADD COLUMN authorisation TEXT NOT NULL DEFAULT '';
      ALTER TABLE work ADD COLUMN sources TEXT NOT NULL DEFAULT '';
      ALTER TABLE result_case ADD COLUMN summary TEXT NOT NULL DEFAULT '';
      ALTER TABLE result_case ADD COLUMN innovation TEXT NOT NULL DEFAULT '';
      ALTER TABLE result_case ADD COLUMN evidenceList TEXT NOT NULL DEFAULT '';
      ALTER TABLE result_case ADD COLUMN email TEXT NOT NULL DEFAULT '';
      ALTER TABLE pilot ADD COLUMN level TEXT NOT NULL DEFAULT '';
      ALTER TABLE pilot ADD COLUMN plaque TEXT CHECK (plaque IN ('given', 'none'));
      ALTER TABLE pilot ADD COLUMN plaqueOn TEXT;
    `),
};
