import type { Unit } from '#shared/domain/unit.ts';
import { applyChanges } from './changes/apply-changes.ts';
import type { ReadableLedger, WritableLedger } from './schema/ledger.ts';

/** Null until the clerk has told it. */
export async function getUnit(ledger: ReadableLedger): Promise<Unit | null> {
  const row = await ledger.db.selectFrom('unit').selectAll().executeTakeFirst();
  if (!row) return null;
  const { id: _, ...unit } = row;
  return unit;
}

export async function saveUnit(write: WritableLedger, unit: Unit): Promise<void> {
  const before = (await write.db.selectFrom('unit').selectAll().executeTakeFirst()) ?? null;
  const after = { ...unit, id: 1 };
  await applyChanges(write, 'unit', 'edit', [
    { id: 'unit', before: before && { ...before }, after },
  ]);
}
