import { Button } from 'antd';
import { useMemo } from 'react';
import { type Listed, RECORD_KIND_LABELS, type RecordKind } from '#shared/domain/record.ts';
import { type RecordByKind, recordName } from '#shared/domain/records-by-kind.ts';
import { whyNoSearch } from '#shared/recognition/search-runs.ts';
import { recordClient } from '../../client/record-client.ts';
import { EmptyHint } from '../../ui/empty-hint.tsx';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { nameSome } from '../../ui/name-some.ts';
import { formatCount, formatInstant } from '../../ui/numbers.ts';
import {
  EVERYTHING,
  isSelected,
  NOTHING,
  selectedCount,
  toggle,
  withIds,
} from '../../ui/sheet/selection.ts';
import { Sheet } from '../../ui/sheet/sheet.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { useUndoToast } from '../history/undo-toast.tsx';
import { textColumn } from '../record/columns.ts';
import { LostTicks } from '../record/lost-ticks.tsx';
import { useRecordWindow } from '../record/use-record-window.ts';
import { useTicks } from '../record/use-ticks.ts';
import { type BinFilter, binQuery, EVERY_REMOVAL, isNarrowed } from './bin-filter.ts';

type AnyRecord = Listed<RecordByKind[RecordKind]>;

const COLUMNS = [
  { ...textColumn<AnyRecord>('title', 320, recordName), grows: true, sortable: false },
  { ...textColumn<AnyRecord>('date', 140, whenOf, '日期或年度'), sortable: false },
  {
    ...textColumn<AnyRecord>(
      'deletedAt',
      160,
      (r) => formatInstant(r.removal?.at ?? ''),
      '删除时间',
    ),
    sortable: false,
  },
  {
    ...textColumn<AnyRecord>('operator', 110, (r) => r.removal?.operator ?? '', '经办人'),
    sortable: false,
  },
  {
    ...textColumn<AnyRecord>('label', 260, (r) => r.removal?.label ?? '', '怎样删除的'),
    sortable: false,
  },
];

interface Props {
  kind: RecordKind;
  filter: BinFilter;
  onFilter: (filter: BinFilter) => void;
}

export function BinList({ kind, filter, onFilter }: Props) {
  const attempt = useAttempt();
  const undoToast = useUndoToast();
  const query = useMemo(() => binQuery(filter), [filter]);
  const rows = useRecordWindow(kind, query);
  const total = rows.total ?? 0;
  const { selection, setSelection, lost, forgetLost } = useTicks(filter, total);
  const chosen = selectedCount(selection, total);
  const label = RECORD_KIND_LABELS[kind];
  const client = useMemo(() => recordClient(kind), [kind]);

  const restore = (ids: string[]) =>
    attempt(async () => {
      const { restored, names } = await client.restore(ids);
      setSelection(NOTHING);
      await undoToast(`已恢复 ${formatCount(restored)} 条${label}：${nameSome(names, restored)}`);
    });
  const restoreChosen = async () => {
    const ids = selection.mode === 'some' ? [...selection.ids] : await client.ids(query);
    await restore(ids.filter((id) => isSelected(selection, id)));
  };

  if (rows.failure) return <FailureAlert failure={rows.failure} onRetry={rows.reload} />;
  if (rows.total === null) return <Loading label="正在读取…" />;
  if (rows.total === 0 && isNarrowed(filter)) {
    return (
      <EmptyHint
        title={`没有符合条件的已删除${label}`}
        hint={whyNoSearch(filter.search) ?? '换个词，或放宽删除时间；也可以看看别的一栏。'}
        actions={<Button onClick={() => onFilter(EVERY_REMOVAL)}>清除筛选</Button>}
      />
    );
  }
  if (rows.total === 0) {
    return <EmptyHint title={`没有删除过的${label}`} hint="删除的记录会先放在这里。" />;
  }
  return (
    <div className="wj-bin-list">
      <div className="wj-filters">
        <Button type="primary" disabled={chosen === 0} onClick={() => void restoreChosen()}>
          {chosen > 0 ? `恢复勾选的 ${formatCount(chosen)} 条` : '恢复勾选的各条'}
        </Button>
        <span className="wj-quiet">
          共 {formatCount(total)} 条；按回车恢复勾选的各条；没有勾选，恢复光标所在的一条。
        </span>
      </div>
      {lost ? (
        <LostTicks
          count={lost.count}
          counter="条"
          onBack={() => onFilter(lost.filter)}
          onForget={forgetLost}
        />
      ) : null}
      <Sheet<AnyRecord>
        label={`已删除的${label}`}
        columns={COLUMNS}
        count={total}
        rowAt={rows.rowAt}
        onRange={rows.onRange}
        sort={null}
        onSort={() => undefined}
        selection={selection}
        onToggle={(row) => setSelection(toggle(selection, row.id))}
        onSelectRange={(from, to) =>
          void rows.ids({ from, to }).then((ids) => setSelection(withIds(selection, ids)))
        }
        onSelectAll={() => setSelection(EVERYTHING)}
        onSelectNone={() => setSelection(NOTHING)}
        onOpen={(row) => void restore([row.id])}
        onEnter={(row) => void (chosen > 0 ? restoreChosen() : restore([row.id]))}
        onDelete={() => undefined}
      />
    </div>
  );
}

function whenOf(record: AnyRecord): string {
  return 'date' in record ? record.date : `${record.year}年`;
}
