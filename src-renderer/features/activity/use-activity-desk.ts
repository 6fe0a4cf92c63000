import { useMemo } from 'react';
import { useCall } from '../../client/use-call.ts';
import { useLedger } from '../../store/ledger-store.ts';
import type { RecordDesk } from '../record/desk.ts';
import { ACTIVITY_DESK } from './activity-desk.ts';
import { bodyCells } from './body-cells.ts';
import { bodySheetColumns } from './body-sheet-columns.tsx';

/** The desk of activities; with 来源单位 and 覆盖单位 where there is a roster. */
export function useActivityDesk(): RecordDesk<'activity'> {
  const hasRoster = useLedger((store) => (store.status?.bodies ?? 0) > 0);
  const roster = useCall('roster.list', hasRoster ? {} : null, ['roster']).value;
  return useMemo(() => {
    if (!hasRoster || !roster || roster.length === 0) return ACTIVITY_DESK;
    const cells = bodyCells(roster);
    const columns = [...ACTIVITY_DESK.columns];
    const [after] = columns.flatMap(({ field }, at) => (field === 'organiser' ? at + 1 : []));
    columns.splice(after ?? columns.length, 0, ...bodySheetColumns(cells));
    return { ...ACTIVITY_DESK, columns, cells };
  }, [hasRoster, roster]);
}
