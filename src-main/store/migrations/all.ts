import { records } from './0010-records.ts';
import { reports } from './0020-reports.ts';
import { search } from './0030-search.ts';
import { households } from './0040-households.ts';
import { evidence } from './0050-evidence.ts';
import { planned } from './0060-planned.ts';
import { extraFields } from './0070-extra-fields.ts';
import { roster } from './0080-roster.ts';
import { gathered } from './0090-gathered.ts';
import { seals } from './0120-seals.ts';
import type { Migration } from './migration.ts';

/**
 * In order, listed by hand: the bundled service has no folder to scan. A step of one statement, as a
 * new column, stands here itself: `{ number: 50, up: (sqlite) => sqlite.exec('ALTER TABLE …') }`. Each
 * comes with a ledger of its schema in `tests/store/schemas/`: a line `-- continues schema-0030.sql`,
 * then the new statements and rows. One that changes rows of a sealed table seals them again
 * (`sealAsTheyAre`).
 */
export const MIGRATIONS: readonly Migration[] = [
  records,
  reports,
  search,
  households,
  evidence,
  planned,
  extraFields,
  roster,
  gathered,
  {
    number: 100,
    up: (sqlite) => sqlite.exec("ALTER TABLE unit ADD COLUMN shortName TEXT NOT NULL DEFAULT ''"),
  },
  seals,
];
