import { useEffect } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import { onChanged } from '../../client/service-events.ts';
import { NO_MARKS, useCellMarks } from './cell-marks-store.ts';
import { valueOn } from './kept-mark.ts';
import { readAll } from './read-rows.ts';

/**
 * Takes marks away whose cell holds another value by now: corrected in the form, changed with others,
 * undone. What the sheet itself writes marks its own cells; `isWriting` tells that it does.
 */
export function useStandingMarks(kind: RecordKind, sheet: string, isWriting: () => boolean): void {
  useEffect(() => {
    const look = () => {
      if (isWriting()) return;
      // A list that cannot be read says so itself; the marks stand until it can.
      dropPast(kind, sheet).catch(() => undefined);
    };
    look();
    return onChanged((kinds) => {
      if (kinds.includes(kind)) look();
    });
  }, [kind, sheet, isWriting]);
}

async function dropPast(kind: RecordKind, sheet: string): Promise<void> {
  const marks = useCellMarks.getState().sheets[sheet] ?? NO_MARKS;
  const ids = Object.entries(marks).flatMap(([id, row]) =>
    Object.values(row).some(({ on }) => on !== undefined) ? [id] : [],
  );
  if (ids.length === 0) return;
  const records = await readAll(kind, { ids }, ids.length);
  const byId = new Map(records.map((record) => [record.id, record]));
  useCellMarks.getState().drop((place) => {
    const { id, field, mark } = place;
    // Made while the records were being read: it is on what they hold since.
    if (place.sheet !== sheet || mark.on === undefined || marks[id]?.[field] !== mark) return false;
    const record = byId.get(id);
    return record === undefined || valueOn(record, field) !== mark.on;
  });
}
