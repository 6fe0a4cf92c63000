import { Button } from 'antd';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { formatCount } from '../../ui/numbers.ts';
import type { CellBlock } from '../../ui/sheet/block.ts';
import type { RowMarks } from '../../ui/sheet/cell-editor.ts';
import type { SheetColumn } from '../../ui/sheet/sheet-column.ts';
import { unsavedCells } from './cell-marks-store.ts';
import { useBlockSums } from './use-block-sums.ts';
import type { RecordWindow } from './use-record-window.ts';
import type { RowDoubts } from './use-row-doubts.ts';

interface Props<K extends RecordKind> {
  kind: K;
  rows: RecordWindow<RecordByKind[K]>;
  columns: readonly SheetColumn<RecordByKind[K]>[];
  block: CellBlock;
  note: { words: string; refused: boolean } | null;
  marks: Readonly<Record<string, RowMarks>>;
  /** What is said of the cells of a row, doubts among it. */
  marksOf: (row: RecordByKind[K]) => RowMarks | undefined;
  doubts: RowDoubts['byId'];
  onShow: (id: string) => void;
  /** Opens a record that the row may be a second time. */
  onOther: (id: string) => void;
}

/** Under the sheet: what is said of the cell pointed at or edited last, and what is not saved yet. */
export function SheetFoot<K extends RecordKind>(props: Props<K>) {
  const { rows, columns, block, marks } = props;
  const row = rows.rowAt(block.top);
  const field = columns[block.left]?.field;
  const mark = row && field !== undefined ? props.marksOf(row)?.[field] : undefined;
  const doubted = row ? (props.doubts.get(row.id) ?? []) : [];
  const others = doubted.flatMap((doubt) => (doubt.field === field ? doubt.others : []));
  const note = mark ? { words: mark.words, refused: mark.state === 'refused' } : props.note;
  const unsaved = unsavedCells(marks);
  const [first] = unsaved;
  const sums = useBlockSums(props.kind, rows, columns, block);
  return (
    <div className="wj-sheet-foot">
      <span role="status" className={note?.refused ? 'wj-fault' : 'wj-guess'}>
        {note?.words ?? ''}
      </span>
      {others.map(({ id, name }) => (
        <Button key={id} size="small" type="link" onClick={() => props.onOther(id)}>
          打开另一条“{name}”
        </Button>
      ))}
      {sums ? (
        <span className="wj-quiet">
          {formatCount(sums.cells)} 格，有内容的 {formatCount(sums.filled)} 格
          {sums.sum === null ? null : (
            <>
              　合计 <strong>{formatCount(sums.sum)}</strong>
            </>
          )}
        </span>
      ) : null}
      {first ? (
        <Button size="small" type="link" onClick={() => props.onShow(first.id)}>
          {formatCount(unsaved.length)} 格没有看懂，没有保存
        </Button>
      ) : null}
    </div>
  );
}
