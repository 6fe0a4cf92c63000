import { Refusal } from '#shared/domain/failure.ts';
import type { BodyInput, RosterBody } from '#shared/domain/roster-body.ts';
import { applyChanges } from '../changes/apply-changes.ts';
import { readRows } from '../changes/read-rows.ts';
import type { RowChange, RowSnapshot } from '../changes/row-change.ts';
import type { ReadableLedger, WritableLedger } from '../schema/ledger.ts';
import { newId } from '../schema/new-id.ts';
import { portionsOf } from '../schema/portions-of.ts';

/** The roster in the order in which it was entered. */
export async function listBodies(ledger: ReadableLedger): Promise<RosterBody[]> {
  const rows = await ledger.db
    .selectFrom('roster_body')
    .selectAll()
    .where('deletedAt', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ deletedAt: _, ...body }) => body);
}

export async function countBodies(ledger: ReadableLedger): Promise<number> {
  const { count } = await ledger.db
    .selectFrom('roster_body')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('deletedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Returns the ids, in the order given. */
export async function addBodies(
  write: WritableLedger,
  inputs: readonly BodyInput[],
): Promise<string[]> {
  const changes = inputs.map((input): RowChange => {
    const id = newId('b', Date.parse(write.batch.at));
    const { at } = write.batch;
    const after = { ...input, id, createdAt: at, updatedAt: at, deletedAt: null };
    return { id, before: null, after };
  });
  await applyChanges(write, 'body', 'add', changes);
  return changes.map(({ id }) => id);
}

export async function changeBody(
  write: WritableLedger,
  id: string,
  input: BodyInput,
): Promise<void> {
  const [before] = await rowsOf(write, [id]);
  const after = { ...before, ...input, updatedAt: write.batch.at };
  await applyChanges(write, 'body', 'edit', [{ id, before: before ?? null, after }]);
}

/** Takes bodies out of the roster; what records say of them stays, for when they come back. */
export async function removeBodies(write: WritableLedger, ids: readonly string[]): Promise<void> {
  const changes = (await rowsOf(write, ids)).map(
    (before): RowChange => ({
      id: String(before['id']),
      before,
      after: { ...before, deletedAt: write.batch.at },
    }),
  );
  for (const portion of portionsOf(changes)) await applyChanges(write, 'body', 'remove', portion);
}

async function rowsOf(write: WritableLedger, ids: readonly string[]): Promise<RowSnapshot[]> {
  const rows = await readRows(write, 'body', ids);
  return [...new Set(ids)].map((id) => {
    const row = rows.get(id);
    if (row && row['deletedAt'] === null) return row;
    throw new Refusal('not-found', '名册中已经没有这个单位。请刷新后再试。');
  });
}
