import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { discard } from '../files/move-and-remove.ts';
import { keepCheckedCopy } from '../store/opening/checked-copy.ts';
import type { Ledger } from '../store/schema/ledger.ts';
import { inOrderOfMaking } from './copy-order.ts';

export type CopiedStep = 'import' | 'change' | 'remove' | 'restore' | 'undo' | 'redo' | 'update';

const KEPT = 10;

/**
 * Keeps a copy of the database as it is before a step that goes through many records, beside the
 * daily ones; of such copies the last ten stay. Named by the moment here, so that a clerk finds it:
 * `before-2024-06-03-091500.250-import.sqlite`. Without a copy the step is refused.
 */
export async function copyBeforeStep(ledger: Ledger, step: CopiedStep): Promise<string> {
  ledger.folder.refuseMoved();
  const { backups } = ledger.folder;
  const present = (await readdir(backups)).filter((name) => NAME.test(name));
  const file = path.join(backups, `before-${localMoment(ledger.now())}-${step}.sqlite`);
  await keepCheckedCopy(ledger, file);
  const older = present.filter((name) => name !== path.basename(file));
  const surplus = Math.max(0, older.length + 1 - KEPT);
  if (surplus === 0) return file;
  const ordered = await inOrderOfMaking(backups, older);
  for (const old of ordered.slice(0, surplus)) await discard(path.join(backups, old));
  return file;
}

const NAME = /^before-\d{4}-\d{2}-\d{2}-\d{6}\.\d{3}-[a-z]+\.sqlite$/;

/** `2024-06-03-091500.250`, by the clock here. */
export function localMoment(instant: string): string {
  const at = new Date(instant);
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  const day = `${digits(at.getFullYear(), 4)}-${digits(at.getMonth() + 1, 2)}-${digits(at.getDate(), 2)}`;
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => digits(part, 2));
  return `${day}-${time.join('')}.${digits(at.getMilliseconds(), 3)}`;
}
