import { sealAsTheyAre } from '../seals/keep-seals.ts';
import type { Migration } from './migration.ts';

/** A check sum beside each row that no change log holds; what is there is sealed as it is. */
export const seals: Migration = {
  number: 120,
  up: (sqlite) => {
    sqlite.exec(`
      CREATE TABLE row_seal (
        ofTable TEXT NOT NULL,
        rowKey ANY NOT NULL,
        columns INTEGER NOT NULL,
        seal INTEGER NOT NULL,
        PRIMARY KEY (ofTable, rowKey)
      ) STRICT, WITHOUT ROWID;
    `);
    sealAsTheyAre(sqlite, [
      'report',
      'report_event',
      'gathered_report',
      'gathered_file',
      'form_draft',
      'change_batch',
      'change_log',
    ]);
  },
};
