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

interface Props<K extends RecordKind> {
  kind: K;
  rows: RecordWindow<RecordByKind[K]>;
  columns: readonly SheetColumn<RecordByKind[K]>[];
  block: CellBlock;
  note: { words: string; refused: boolean } | null;
  marks: Readonly<Record<string, RowMarks>>;
  onShow: (id: string) => void;
}

/** Under the sheet: what is said of the cell pointed at or edited last, and what is not saved yet. */
export function SheetFoot<K extends RecordKind>(props: Props<K>) {
  const { rows, columns, block, marks } = props;
  const row = rows.rowAt(block.top);
  const field = columns[block.left]?.field;
  const mark = row && field !== undefined ? marks[row.id]?.[field] : undefined;
  const note = mark ? { words: mark.words, refused: mark.state === 'refused' } : props.note;
  const unsaved = unsavedCells(marks);
  const [first] = unsaved;
  const sums = useBlockSums(props.kind, rows, columns, block);
  return (
    <div className="wj-sheet-foot">
      <span role="status" className={note?.refused ? 'wj-fault' : 'wj-guess'}>
        {note?.words ?? ''}
      </span>
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
