import path from 'node:path';
import type Database from 'better-sqlite3';
import { Refusal } from '#shared/domain/failure.ts';
import { makeFoldersSync } from '../../files/make-folders.ts';
import type { Migration } from '../migrations/migration.ts';
import { keepCheckedCopySync } from './checked-copy.ts';
import { schemaNumber } from './database-faults.ts';

/**
 * Brings a database up to the last migration. Each step is one transaction together with the number
 * it leaves in `user_version`, so a failing step leaves the database at the step before it. A
 * database with data is copied to `backups` first, if given; one from a newer version is left untouched.
 */
export function migrate(
  sqlite: Database.Database,
  migrations: readonly Migration[],
  options: { backups: string | null; now: string; appVersion: string },
): void {
  const current = schemaNumber(sqlite);
  refuseNewerSchema(current, migrations, options.appVersion);
  const pending = migrations.filter((migration) => migration.number > current);
  if (pending.length === 0) return;
  if (current > 0 && options.backups !== null) {
    // A ledger file moved by itself comes without its folders.
    makeFoldersSync(options.backups);
    keepCheckedCopySync(sqlite, path.join(options.backups, backupName(current, options.now)));
  }

  sqlite.pragma('foreign_keys = OFF');
  for (const migration of pending) {
    sqlite.transaction(() => {
      migration.up(sqlite);
      if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0) {
        throw new Error(`migration ${migration.number} leaves rows that point at nothing`);
      }
      sqlite.pragma(`user_version = ${migration.number}`);
    })();
  }
  sqlite.pragma('foreign_keys = ON');
}

export function refuseNewerSchema(
  current: number,
  migrations: readonly Migration[],
  appVersion: string,
): void {
  if (!isOfNewerVersion(current, migrations)) return;
  throw new Refusal(
    'schema-newer',
    `这份台账由更新版本的五进台账保存，当前版本 ${appVersion} 不能打开，数据没有改动。请安装新版本后再打开。`,
  );
}

/** Versions number their schemas in tens, and no flipped bit makes another ten of one. */
export function isOfNewerVersion(schema: number, migrations: readonly Migration[]): boolean {
  return schema > (migrations.at(-1)?.number ?? 0) && schema % 10 === 0;
}

function backupName(current: number, now: string): string {
  return `ledger-schema-${current}-${now.replace(/\D/g, '').slice(0, 17)}.sqlite`;
}
