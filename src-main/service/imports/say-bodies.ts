import type { BodyLink } from '#shared/domain/body-link.ts';
import type { RowFate } from '../../exchange/matching/row-fate.ts';
import type { PlannedRow } from '../../exchange/rows/row-outcome.ts';
import { addLinks, linksOf } from '../../store/roster/body-links.ts';
import type { WritableLedger } from '../../store/schema/ledger.ts';
import { idsOfRows } from './ids-of-rows.ts';

/** What the rows that were written name as 来源单位 and 覆盖单位; what a record says already stands. */
export async function sayBodies(
  write: WritableLedger,
  fates: ReadonlyMap<PlannedRow, RowFate>,
): Promise<void> {
  const naming = [...fates].flatMap(([row, { does }]) =>
    row.bodies && does !== 'nothing' ? [row] : [],
  );
  if (naming.length === 0) return;
  const ids = await idsOfRows(write, naming);
  const said = await linksOf(write, [...ids.values()]);
  const links: BodyLink[] = [];
  for (const { kind, contentKey, bodies = [] } of naming) {
    const recordId = ids.get(contentKey);
    if (recordId === undefined) continue;
    for (const { bodyId, role } of bodies) {
      const isSaid = [...said, ...links].some(
        (link) =>
          link.recordId === recordId &&
          link.role === role &&
          (role === 'source' || link.bodyId === bodyId),
      );
      if (!isSaid) links.push({ recordKind: kind, recordId, bodyId, role });
    }
  }
  await addLinks(write, links);
}
