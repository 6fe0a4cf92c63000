import type Database from 'better-sqlite3';
import { Refusal } from '#shared/domain/failure.ts';
import type { Migration } from '../migrations/migration.ts';
import { APPLICATION_ID, schemaNumber } from './database-faults.ts';
import { isOfNewerVersion } from './migrate.ts';
import { readModel } from './schema-model.ts';

export interface HeaderNumbers {
  applicationId: number;
  schema: number;
}

/**
 * What the two numbers in a database's header should be, where one of them is damaged: no check of
 * SQLite's looks at them. The tables tell which schema it is. Null where the header reads as it should
 * or the file is not ours; `corrupt` where it is ours and the tables are of no schema there was.
 */
export function rightNumbers(
  sqlite: Database.Database,
  migrations: readonly Migration[],
): HeaderNumbers | null {
  const applicationId = sqlite.pragma('application_id', { simple: true }) as number;
  const schema = schemaNumber(sqlite);
  const isNewest = schema === migrations.at(-1)?.number;
  if (applicationId === APPLICATION_ID) {
    if (isNewest || isOfNewerVersion(schema, migrations)) return null;
    const isKnown = migrations.some(({ number }) => number === schema);
    if (isKnown && isSchema(sqlite, schema, migrations)) return null;
    const found = schemaOf(sqlite, migrations);
    if (found !== null) return { applicationId, schema: found };
    // Tables that somebody added keep nobody from an upgrade.
    if (isKnown) return null;
    throw unknownSchema();
  }
  // One number may be damaged, not both: another program's database is never taken for ours.
  const isOurs = isNewest && isSchema(sqlite, schema, migrations);
  return isOurs ? { applicationId: APPLICATION_ID, schema } : null;
}

export function writeNumbers(
  sqlite: Database.Database,
  { applicationId, schema }: HeaderNumbers,
): void {
  sqlite.pragma(`application_id = ${applicationId}`);
  sqlite.pragma(`user_version = ${schema}`);
}

export const NUMBERS_MENDED =
  '台账数据开头的标记有损坏，已按里面的表改正，记录没有变化。多半是磁盘出错，请把台账备份到另一块磁盘。';

function unknownSchema(): Refusal {
  return new Refusal(
    'corrupt',
    '台账数据的版本号损坏，里面的表也认不出是哪一版的，没有打开，没有改动。请从备份恢复，台账文件夹的 backups 中有自动备份。',
    { file: 'ledger.sqlite' },
  );
}

function isSchema(
  sqlite: Database.Database,
  schema: number,
  migrations: readonly Migration[],
): boolean {
  return readModel(migrations, schema, partsOf) === partsOf(sqlite);
}

/** The only schema whose tables, columns, indexes and triggers are those of the database. */
function schemaOf(sqlite: Database.Database, migrations: readonly Migration[]): number | null {
  const alike = migrations.filter(({ number }) => isSchema(sqlite, number, migrations));
  return alike.length === 1 ? (alike[0]?.number ?? null) : null;
}

function partsOf(sqlite: Database.Database): string {
  const parts = sqlite
    .prepare<[], string>(
      `SELECT type || ' ' || name || ' ' || coalesce(
          (SELECT group_concat(column.name) FROM pragma_table_info(part.name) AS column), '')
        FROM sqlite_master AS part
        WHERE name NOT LIKE 'sqlite_%' ORDER BY 1`,
    )
    .pluck()
    .all();
  return parts.join('\n');
}
