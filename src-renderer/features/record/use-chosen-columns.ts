import { useMemo } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import { useSettings } from '../../store/settings-store.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import type { Desk } from './desk.ts';

/** The columns on screen; the clerk's choice is stored with the data folder. */
export function useChosenColumns<K extends RecordKind>(desk: Desk<K>) {
  const attempt = useAttempt();
  const stored = useSettings((store) => store.settings.columns);
  return useMemo(() => {
    const known = stored.filter((field) => desk.columns.some((column) => column.field === field));
    const chosen = desk.choosesColumns && known.length > 0 ? known : desk.defaultColumns;
    return {
      chosen,
      columns: chosen.flatMap((field) => desk.columns.filter((column) => column.field === field)),
      choose: (fields: string[]) =>
        void attempt(() => useSettings.getState().save({ columns: fields })),
    };
  }, [desk, stored, attempt]);
}
