import { sql } from 'kysely';
import type { BodyLink } from '#shared/domain/body-link.ts';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import type { RecordRef } from '#shared/domain/record.ts';
import type { SaidLink } from '#shared/domain/said-bodies.ts';
import { applyChanges } from '../changes/apply-changes.ts';
import type { RowChange } from '../changes/row-change.ts';
import type { ReadableLedger, WritableLedger } from '../schema/ledger.ts';
import { newId } from '../schema/new-id.ts';
import { portionsOf } from '../schema/portions-of.ts';
import type { BodyLinkTable } from '../schema/tables.ts';

/** What these records say of bodies. */
export async function linksOf(
  ledger: ReadableLedger,
  recordIds: readonly string[],
): Promise<BodyLinkTable[]> {
  const found: BodyLinkTable[] = [];
  for (const portion of portionsOf(recordIds)) {
    const rows = await ledger.db
      .selectFrom('body_link')
      .selectAll()
      .where('recordId', 'in', portion)
      .orderBy('id')
      .execute();
    found.push(...rows);
  }
  return found;
}

/** What all activities of some days say. */
export function linksOfDays(
  ledger: ReadableLedger,
  days: { from: CivilDate; to: CivilDate },
): Promise<BodyLinkTable[]> {
  return ledger.db
    .selectFrom('body_link')
    .selectAll()
    .where('recordKind', '=', 'activity')
    .where(
      sql<boolean>`recordId IN (SELECT id FROM activity WHERE date BETWEEN ${days.from} AND ${days.to})`,
    )
    .orderBy('id')
    .execute();
}

/** From now on the record says this and nothing else; false where it did already. */
export async function setLinks(
  write: WritableLedger,
  record: RecordRef,
  said: readonly SaidLink[],
): Promise<boolean> {
  const former = await linksOf(write, [record.id]);
  const isSame = (link: SaidLink) => (other: SaidLink) =>
    other.bodyId === link.bodyId && other.role === link.role;
  const gone = former.filter((link) => !said.some(isSame(link)));
  const added = said.filter((link) => !former.some(isSame(link)));
  await applyChanges(write, 'bodyLink', 'edit', gone.map(removal));
  await addLinks(
    write,
    added.map((link) => ({ ...link, recordKind: record.kind, recordId: record.id })),
  );
  return gone.length + added.length > 0;
}

/** For records that say nothing of these bodies yet. */
export async function addLinks(write: WritableLedger, links: readonly BodyLink[]): Promise<void> {
  const changes = links.map((link): RowChange => {
    const id = newId('l', Date.parse(write.batch.at));
    return { id, before: null, after: { ...link, id }, recordId: link.recordId };
  });
  for (const portion of portionsOf(changes)) await applyChanges(write, 'bodyLink', 'add', portion);
}

/** Goes with records that are dropped for good. */
export async function dropLinks(
  write: WritableLedger,
  recordIds: readonly string[],
): Promise<void> {
  const links = await linksOf(write, recordIds);
  for (const portion of portionsOf(links))
    await applyChanges(write, 'bodyLink', 'purge', portion.map(removal));
}

function removal(link: BodyLinkTable): RowChange {
  return { id: link.id, before: { ...link }, after: null, recordId: link.recordId };
}
