import type { TakenSheet } from '#shared/contract/collect.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { RECORD_KINDS, type RecordRef } from '#shared/domain/record.ts';
import { addLinks, linksOf } from '../../store/roster/body-links.ts';
import { noteSheetTaken } from '../../store/roster/sheets.ts';
import { removeRecords } from '../../store/write-records.ts';
import type { Desk } from '../desk/desk.ts';
import { applyPlan } from '../imports/apply-plan.ts';
import { idsOfRows } from '../imports/ids-of-rows.ts';
import type { HeldSheet } from './held-sheet.ts';
import { sheetWork } from './sheet-work.ts';

/** All of a body's sheet, in one step of undo; its records say where they come from. */
export async function takeSheet(
  desk: Desk,
  sheet: HeldSheet,
  isCopied: boolean,
): Promise<TakenSheet> {
  const { bodyId, surveyed, read, period, sha256 } = sheet;
  const { rows, fates, decisions, gone, counts } = await sheetWork(desk.ledger(), sheet);
  const { stepId } = await applyPlan(
    desk,
    { ...read.plan, rows },
    fates,
    decisions,
    () => false,
    async (write) => {
      for (const kind of RECORD_KINDS) {
        const ids = gone.flatMap((ref) => (ref.kind === kind ? [ref.id] : []));
        if (ids.length > 0) await removeRecords(write, kind, ids);
      }
      const ids = await idsOfRows(write, rows);
      for (const [row, fate] of fates)
        if (fate.does === 'ask' && !ids.has(row.contentKey))
          ids.set(row.contentKey, fate.match.record.id);
      const refs = rows.flatMap(({ kind, contentKey }): RecordRef[] => {
        const id = ids.get(contentKey);
        return id === undefined ? [] : [{ kind, id }];
      });
      const said = await linksOf(
        write,
        refs.map(({ id }) => id),
      );
      const sourced = new Set(
        said.flatMap((link) => (link.role === 'source' ? [link.recordId] : [])),
      );
      const unsaid = refs.filter(({ id }) => !sourced.has(id));
      await addLinks(
        write,
        unsaid.map(({ kind, id }) => ({ recordKind: kind, recordId: id, bodyId, role: 'source' })),
      );
      await noteSheetTaken(write, {
        bodyId,
        year: period.year,
        half: period.half,
        fileName: surveyed.file.split('/').at(-1) ?? surveyed.file,
        sha256,
        version: read.marks?.version ?? null,
        brought: { savedAt: sheet.savedAt, records: refs },
      });
    },
    { label: `收回“${surveyed.bodyName}”${periodLabel(period)}采集表`, isCopied },
  );
  const { file, bodyName, refused } = surveyed;
  return { file, bodyName, stepId, ...counts, refused: refused.length };
}
