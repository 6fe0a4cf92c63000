import fs from 'node:fs';
import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import Database from 'better-sqlite3';
import { diskCalls } from '#main/files/disk-calls.ts';

type AnyFunction = (...parameters: unknown[]) => unknown;

const WRITING_SQL = /^\s*(?:insert|update|delete|replace|begin|commit|create|drop|alter|vacuum)/iu;
const PROMISED = ['open', 'mkdir', 'writeFile', 'copyFile', 'appendFile', 'link', 'cp'] as const;
const SYNC = ['openSync', 'writeSync', 'fsyncSync', 'mkdirSync', 'copyFileSync', 'writeFileSync'];
const OF_HANDLE = ['appendFile', 'write', 'writeFile', 'sync', 'datasync', 'truncate'] as const;

/**
 * Lets `before` see every call that changes the disk, before it happens: writes, flushes, renames and
 * removals of files, and every statement of SQLite's that writes. Returns the function that ends it.
 */
export async function watchDisk(
  scratch: string,
  before: (call: string) => void,
): Promise<() => void> {
  const handles = await handlePrototype(scratch);
  const undone: (() => void)[] = [];
  let isLooking = false;
  const look = (call: string): void => {
    if (isLooking) return;
    isLooking = true;
    try {
      before(call);
    } finally {
      isLooking = false;
    }
  };
  const watch = (
    object: object,
    names: readonly string[],
    callOf: (name: string, self: unknown, parameters: unknown[]) => string | null,
  ): void => {
    const target = object as Record<string, AnyFunction>;
    for (const name of names) {
      const original = target[name];
      if (!original) throw new Error(`nothing is called ${name}`);
      target[name] = function (this: unknown, ...parameters: unknown[]) {
        const call = callOf(name, this, parameters);
        if (call !== null) look(call);
        return original.apply(this, parameters);
      };
      undone.push(() => {
        target[name] = original;
      });
    }
  };

  const named = (name: string, _: unknown, [target]: unknown[]) =>
    `${name} ${path.basename(String(target))}`;
  watch(diskCalls, ['rename', 'rm', 'rmdir', 'renameSync', 'rmSync'], named);
  watch(fsPromises, PROMISED, (name, self, parameters) =>
    name === 'open' && isReading(parameters[1]) ? null : named(name, self, parameters),
  );
  watch(fs, SYNC, (name, self, parameters) =>
    name === 'openSync' && isReading(parameters[1]) ? null : named(name, self, parameters),
  );
  watch(handles, OF_HANDLE, (name) => `${name} of a handle`);
  const database = new Database(':memory:');
  watch(Object.getPrototypeOf(database.prepare('SELECT 1')) as object, ['run', 'all'], (_, self) =>
    sqlCall((self as Database.Statement).source),
  );
  watch(Object.getPrototypeOf(database) as object, ['exec'], (_, __, [sql]) =>
    sqlCall(String(sql)),
  );
  database.close();
  syncBuiltinESMExports();
  return () => {
    for (const undo of undone) undo();
    syncBuiltinESMExports();
  };
}

function isReading(flags: unknown): boolean {
  return flags === undefined || flags === 'r' || flags === fs.constants.O_RDONLY;
}

function sqlCall(sql: string): string | null {
  return WRITING_SQL.test(sql) ? `statement ${sql.trim().slice(0, 60)}` : null;
}

async function handlePrototype(scratch: string): Promise<object> {
  const handle = await fsPromises.open(path.join(scratch, '.handle'), 'w');
  const prototype = Object.getPrototypeOf(handle) as object;
  await handle.close();
  return prototype;
}
