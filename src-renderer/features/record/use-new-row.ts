import { App } from 'antd';
import { useEffect, useMemo } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import {
  fieldOf,
  INPUT_SCHEMAS,
  type RecordByKind,
  recordName,
} from '#shared/domain/records-by-kind.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { recordClient } from '../../client/record-client.ts';
import { useCurrentPeriod } from '../../store/current-period.ts';
import { useHistory } from '../../store/history-store.ts';
import type { CellInput, NewRow, RowMarks } from '../../ui/sheet/cell-editor.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { cellIds, textToEdit } from './cell-editors.ts';
import { useCellMarks } from './cell-marks-store.ts';
import type { FormValues, RecordDesk } from './desk.ts';
import { draftKey, useDrafts } from './drafts-store.ts';
import { formInput } from './form-values.ts';
import { type CellReading, firstWords, isCellField, readCell } from './read-cell.ts';
import { typingSurroundings } from './typing-surroundings.ts';
import { useEmptiedToast } from './use-emptied-toast.tsx';
import type { RecordWindow } from './use-record-window.ts';

interface Options {
  sheet: string;
  marks: RowMarks | undefined;
  onNote: (note: { words: string; refused: boolean } | null) => void;
  /** Opens the form of a new record, which goes on from the row. */
  onOpen: () => void;
}

/** Marks of the new row stand under this id. */
export const NEW_ROW = 'new';
const NOTHING: FormValues = {};

/** The last row of a sheet: the draft of the new record, saved once it is left and whole. */
export function useNewRow<K extends RecordKind>(
  desk: RecordDesk<K>,
  rows: RecordWindow<RecordByKind[K]>,
  { sheet, marks, onNote, onOpen }: Options,
): NewRow {
  const { message } = App.useApp();
  const attempt = useAttempt();
  const tellEmptied = useEmptiedToast();
  const period = useCurrentPeriod();
  const key = draftKey(desk.kind, null);
  const values = useDrafts((store) => store.drafts[key]?.values) ?? NOTHING;
  // Above an empty list the draft is told as well: the row under nothing is easily overlooked.
  const isShown = (rows.total ?? 0) > 0;
  useEffect(() => {
    useDrafts.getState().setRowKey(isShown ? key : null);
    return () => useDrafts.getState().setRowKey(null);
  }, [key, isShown]);

  return useMemo(() => {
    const label = (field: string) =>
      desk.columns.find((column) => column.field === field)?.label ?? fieldLabel(field, desk.kind);
    // A key may follow the last before it has been drawn: what is kept is what counts.
    const now = () => useDrafts.getState().drafts[key]?.values ?? NOTHING;
    const keep = (next: FormValues) =>
      attempt(() =>
        useDrafts.getState().keep({ kind: desk.kind, id: null, revision: null, values: next }),
      );
    const marksHere = () => useCellMarks.getState().sheets[sheet]?.[NEW_ROW] ?? {};
    const yearOf = (): FormValues =>
      fieldOf(desk.kind, 'year') && period ? { year: period.year } : {};

    const leave = async () => {
      const typed = now();
      const unread = Object.entries(marksHere()).find(([, { state }]) => state === 'refused');
      if (Object.keys(typed).length === 0 && !unread) return;
      const missing = missingFields(desk.kind, typed).map(label);
      if (unread || missing.length > 0) {
        const why = unread
          ? `“${label(unread[0])}”${unread[1].words}`
          : `还没有填${missing.join('、')}`;
        onNote({ words: `新的一行还没有存：${why}`, refused: true });
        return;
      }
      // The row is empty at once: the next record may be typed while this one is being saved.
      useDrafts.getState().take(key);
      useCellMarks.getState().mark(
        sheet,
        Object.keys(marksHere()).map((field) => ({ id: NEW_ROW, field, mark: null })),
      );
      const held = rows.hold();
      await attempt(async () => {
        const client = recordClient(desk.kind);
        await held;
        const beside = desk.beside?.said(typed, {});
        const adding = rows.quietly(() => client.add(formInput(desk.kind, typed), beside));
        const added = await adding.catch(async (thrown: unknown) => {
          if (!useDrafts.getState().drafts[key]) await keep(typed);
          throw thrown;
        });
        rows.append(added.id);
        const said = `已新增${desk.noun}“${recordName(added)}”`;
        onNote({ words: said, refused: false });
        await useDrafts.getState().settle(key);
        await useHistory.getState().load();
        const doubts = await client.doubts([added.id]);
        if (doubts.length > 0)
          onNote({ words: [said, ...doubts.map(({ words }) => words)].join('；'), refused: false });
      });
    };

    return {
      textOf(field) {
        const mark = marks?.[field];
        return mark?.state === 'refused' ? mark.text : textToEdit(desk, values, field);
      },
      idsOf: (field) => cellIds(desk, values, field),
      marks,
      onInput(name, input) {
        const former = now();
        const reading = readInto(desk, name, input, former);
        if (reading === null) return;
        const refused = reading.state === 'refused';
        const words = refused ? firstWords(reading.why) : reading.note;
        const text = 'text' in input ? input.text : '';
        useCellMarks.getState().mark(sheet, [
          {
            id: NEW_ROW,
            field: name,
            mark:
              words === null ? null : { state: refused ? 'refused' : 'understood', text, words },
          },
        ]);
        onNote(words === null ? null : { words: `新的一行“${label(name)}”：${words}`, refused });
        const start = Object.keys(former).length === 0 ? yearOf() : former;
        const patch: FormValues = refused ? { [name]: undefined } : reading.patch;
        const next = Object.entries({ ...start, ...patch }).filter(
          ([, value]) => value !== undefined,
        );
        void keep(Object.fromEntries(next));
      },
      onLeave: () => void leave(),
      onEmpty() {
        const [typed, marked] = [now(), Object.entries(marksHere())];
        if (Object.keys(typed).length === 0 && marked.length === 0) {
          tellEmptied(null);
          return;
        }
        const markAll = (isBack: boolean) =>
          useCellMarks.getState().mark(
            sheet,
            marked.map(([field, mark]) => ({ id: NEW_ROW, field, mark: isBack ? mark : null })),
          );
        markAll(false);
        onNote(null);
        void attempt(() => useDrafts.getState().discard(key));
        tellEmptied(() => {
          markAll(true);
          // What was begun in the row meanwhile stays.
          void keep({ ...typed, ...now() });
        });
      },
      onOpen() {
        const unread = Object.values(marksHere()).filter(({ state }) => state === 'refused');
        if (unread.length > 0)
          void message.info(`没有看懂的“${unread[0]?.text}”留在表格的新行里，没有带进表单。`);
        onOpen();
      },
    };
  }, [
    desk,
    rows,
    sheet,
    marks,
    values,
    key,
    period,
    onNote,
    onOpen,
    attempt,
    message,
    tellEmptied,
  ]);
}

/** Null for what the ledger fills itself. */
function readInto<K extends RecordKind>(
  { kind, layout, cells }: RecordDesk<K>,
  name: string,
  input: CellInput,
  former: FormValues,
): CellReading | null {
  if (cells?.has(name)) {
    const reading = cells.read(name, input, former);
    return reading.state === 'refused' ? reading : { ...reading, patch: reading.values };
  }
  const field = fieldOf(kind, name);
  if (!isCellField(field)) return null;
  const isEmptied = 'text' in input && input.text.trim() === '';
  return isEmptied
    ? { state: 'taken', patch: { [name]: undefined }, note: null }
    : readCell(name, field, input, former, typingSurroundings(layout));
}

function missingFields(kind: RecordKind, values: FormValues): string[] {
  const parsed = INPUT_SCHEMAS[kind].safeParse(formInput(kind, values));
  if (parsed.success) return [];
  return [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? '')))];
}
