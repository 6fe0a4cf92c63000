import { useMemo } from 'react';
import type { Settings } from '#shared/contract/settings.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { useSettings } from '../../store/settings-store.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import type { RecordDesk } from './desk.ts';
import { shownFields } from './field-columns.tsx';

const NOTHING: string[] = [];
const USUAL: Record<string, number> = {};

/** The columns on screen and their widths; the clerk's choice is stored with the data folder. */
export function useChosenColumns<K extends RecordKind>(desk: RecordDesk<K>) {
  const attempt = useAttempt();
  const stored = useSettings(({ settings }) =>
    desk.kind === 'activity' ? settings.columns : (settings.columnsByKind[desk.kind] ?? NOTHING),
  );
  const widths = useSettings(({ settings }) => settings.columnWidths[desk.kind] ?? USUAL);
  return useMemo(() => {
    const current = () => useSettings.getState().settings;
    const save = (part: Partial<Settings>) => void attempt(() => useSettings.getState().save(part));
    const known = stored.filter((field) => desk.columns.some((column) => column.field === field));
    const usual = [...shownFields(desk.kind), ...besideFields(desk), 'fileCount'];
    const chosen = known.length > 0 ? known : usual;
    const columns = chosen
      .flatMap((field) => desk.columns.filter((column) => column.field === field))
      .map((column) => {
        const widthPx = widths[column.field];
        return widthPx === undefined
          ? column
          : { ...column, widthPx, leastPx: widthPx, grows: false };
      });
    const columnsPart = (fields: readonly string[]): Partial<Settings> =>
      desk.kind === 'activity'
        ? { columns: [...fields] }
        : { columnsByKind: { ...current().columnsByKind, [desk.kind]: [...fields] } };
    const chooseFields = (fields: string[]) => save(columnsPart(fields));
    return {
      columns,
      /** Of the columns on screen, those that the clerk made wider or narrower. */
      widths: Object.fromEntries(
        chosen.flatMap((field) => (widths[field] === undefined ? [] : [[field, widths[field]]])),
      ),
      /** Empty means the default again. */
      choose: chooseFields,
      /** Puts a column where another stands. */
      move: (field: string, to: string) => {
        const order = columns.map((column) => column.field);
        const place = order.indexOf(to);
        const others = order.filter((each) => each !== field);
        chooseFields([...others.slice(0, place), field, ...others.slice(place)]);
      },
      /** What is to be saved for these columns in these widths; other columns keep theirs. */
      arranged: (
        fields: readonly string[],
        next: Readonly<Record<string, number>>,
      ): Partial<Settings> => {
        const others = Object.entries(widths).filter(([field]) => !fields.includes(field));
        const own = { ...Object.fromEntries(others), ...next };
        return {
          ...columnsPart(fields),
          columnWidths: { ...current().columnWidths, [desk.kind]: own },
        };
      },
      /** Null gives the column its usual width again. */
      resize: (field: string, widthPx: number | null) => {
        const { [field]: _old, ...others } = widths;
        const next = widthPx === null ? others : { ...others, [field]: Math.round(widthPx) };
        save({ columnWidths: { ...current().columnWidths, [desk.kind]: next } });
      },
    };
  }, [desk, stored, widths, attempt]);
}

function besideFields<K extends RecordKind>({ columns, cells }: RecordDesk<K>): string[] {
  return columns.flatMap(({ field }) => (cells?.has(field) ? field : []));
}
