import type { Migration } from './migration.ts';

/**
 * Records, their files, the change log and the search index. Columns bear the names of the domain's
 * fields; lists are canonical JSON text; `seq` ties a record to its search entry.
 */
export const records: Migration = {
  number: 10,
  up: (sqlite) => {
    sqlite.exec(`
      CREATE TABLE unit (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        name TEXT NOT NULL, leader TEXT NOT NULL, reviewer TEXT NOT NULL, contact TEXT NOT NULL,
        phone TEXT NOT NULL, email TEXT NOT NULL, address TEXT NOT NULL
      ) STRICT;

      CREATE TABLE app_setting (key TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE activity (
        ${RECORD_COLUMNS},
        date TEXT NOT NULL, endDate TEXT,
        title TEXT NOT NULL,
        form TEXT NOT NULL,
        settings TEXT NOT NULL CHECK (json_valid(settings)),
        sessions INTEGER NOT NULL CHECK (sessions >= 0),
        audience INTEGER NOT NULL CHECK (audience >= 0),
        place TEXT NOT NULL, organiser TEXT NOT NULL, partners TEXT NOT NULL,
        occasion TEXT,
        principles TEXT NOT NULL CHECK (json_valid(principles)),
        targetGroup TEXT NOT NULL,
        materials INTEGER NOT NULL CHECK (materials >= 0),
        mediaItems INTEGER NOT NULL CHECK (mediaItems >= 0),
        summary TEXT NOT NULL, mode TEXT NOT NULL, remarks TEXT NOT NULL,
        details TEXT NOT NULL CHECK (json_valid(details))
      ) STRICT;
      CREATE INDEX activity_by_date ON activity (date, seq) WHERE deletedAt IS NULL;
      -- Covers the tally: the statistics never touch the table itself.
      CREATE INDEX activity_counted ON activity
        (date, form, settings, sessions, audience, materials, mediaItems) WHERE deletedAt IS NULL;

      CREATE TABLE pilot (
        ${RECORD_COLUMNS},
        year INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
        address TEXT NOT NULL, contact TEXT NOT NULL, phone TEXT NOT NULL,
        chosenOn TEXT,
        basis TEXT NOT NULL, practice TEXT NOT NULL, results TEXT NOT NULL,
        status TEXT NOT NULL, remarks TEXT NOT NULL
      ) STRICT;
      CREATE INDEX pilot_by_year ON pilot (year, seq) WHERE deletedAt IS NULL;

      CREATE TABLE work (
        ${RECORD_COLUMNS},
        year INTEGER NOT NULL, title TEXT NOT NULL, type TEXT NOT NULL, authors TEXT NOT NULL,
        createdOn TEXT, publishedAt TEXT NOT NULL, publishedOn TEXT,
        reach INTEGER NOT NULL CHECK (reach >= 0),
        settings TEXT NOT NULL CHECK (json_valid(settings)),
        introduction TEXT NOT NULL, originality TEXT NOT NULL,
        contact TEXT NOT NULL, phone TEXT NOT NULL, remarks TEXT NOT NULL
      ) STRICT;
      CREATE INDEX work_by_year ON work (year, seq) WHERE deletedAt IS NULL;

      CREATE TABLE result_case (
        ${RECORD_COLUMNS},
        year INTEGER NOT NULL, title TEXT NOT NULL, setting TEXT, form TEXT,
        period TEXT NOT NULL, background TEXT NOT NULL, practice TEXT NOT NULL,
        results TEXT NOT NULL, promotion TEXT NOT NULL,
        activityIds TEXT NOT NULL CHECK (json_valid(activityIds)),
        pilotIds TEXT NOT NULL CHECK (json_valid(pilotIds)),
        contact TEXT NOT NULL, phone TEXT NOT NULL, remarks TEXT NOT NULL
      ) STRICT;
      CREATE INDEX result_case_by_year ON result_case (year, seq) WHERE deletedAt IS NULL;
    `);
    for (const table of ['activity', 'pilot', 'work', 'result_case']) {
      sqlite.exec(`
        CREATE UNIQUE INDEX ${table}_by_import_key ON ${table} (importKey)
          WHERE importKey IS NOT NULL;
        CREATE INDEX ${table}_by_change ON ${table} (updatedAt, seq) WHERE deletedAt IS NULL;
        CREATE INDEX ${table}_in_bin ON ${table} (deletedAt, seq) WHERE deletedAt IS NOT NULL;
        CREATE VIRTUAL TABLE ${table}_search USING fts5
          (body, initials, content = '', contentless_delete = 1, tokenize = 'ascii');
      `);
    }
    sqlite.exec(`
      CREATE TABLE stored_file (
        sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
        sizeBytes INTEGER NOT NULL CHECK (sizeBytes >= 0),
        extension TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE record_file (
        id TEXT PRIMARY KEY,
        recordKind TEXT NOT NULL, recordId TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
        name TEXT NOT NULL, mediaType TEXT NOT NULL,
        addedAt TEXT NOT NULL,
        takenOn TEXT, takenPlace TEXT NOT NULL DEFAULT '',
        deletedAt TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX record_file_by_record ON record_file (recordId, deletedAt);
      CREATE INDEX record_file_by_content ON record_file (sha256);

      CREATE TABLE form_draft (key TEXT PRIMARY KEY, json TEXT NOT NULL, at TEXT NOT NULL)
        STRICT, WITHOUT ROWID;

      CREATE TABLE change_batch (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        at TEXT NOT NULL, operator TEXT NOT NULL, label TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo')),
        target TEXT REFERENCES change_batch (id)
      ) STRICT;
      CREATE INDEX change_batch_by_target ON change_batch (target, seq) WHERE target IS NOT NULL;

      CREATE TABLE change_log (
        id INTEGER PRIMARY KEY,
        batchId TEXT NOT NULL REFERENCES change_batch (id),
        action TEXT NOT NULL,
        subject TEXT NOT NULL, subjectId TEXT NOT NULL,
        recordId TEXT NOT NULL,
        before TEXT, after TEXT
      ) STRICT;
      CREATE INDEX change_log_by_batch ON change_log (batchId, id);
      CREATE INDEX change_log_by_record ON change_log (recordId, id);
      CREATE INDEX change_log_final ON change_log (batchId) WHERE action IN ('purge', 'set');

      ${appendOnly('change_batch')}
      ${appendOnly('change_log')}
    `);
  },
};

const RECORD_COLUMNS = `
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        importKey TEXT,
        createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL, deletedAt TEXT`;

function appendOnly(table: string): string {
  return ['UPDATE', 'DELETE']
    .map(
      (verb) => `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
        BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`,
    )
    .join('\n');
}
