import { Input, Select, Tabs } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { RECORD_KIND_LABELS, RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { useCall } from '../../client/use-call.ts';
import { formatCount } from '../../ui/numbers.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import {
  type BinFilter,
  binQuery,
  EVERY_REMOVAL,
  type RemovalSpan,
  SPAN_LABELS,
  SPANS,
} from './bin-filter.ts';
import { BinList } from './bin-list.tsx';
import './bin.css';

/** What was deleted, of every kind, and the way back. */
export function BinPage() {
  const [filter, setFilter] = useState(EVERY_REMOVAL);
  // Every key is answered at once; the lists follow when they can.
  const asked = useDeferredValue(filter);
  return (
    <PageFrame fills title="回收站" note="删除的记录都在这里，可以随时恢复；它们不计入统计。">
      <div className="wj-filters" role="search" aria-label="筛选">
        <Input.Search
          allowClear
          style={{ width: '17em' }}
          value={filter.search}
          maxLength={200}
          placeholder="搜索，可用拼音首字母"
          aria-label="搜索"
          onChange={(event) => setFilter({ ...filter, search: event.target.value })}
        />
        <Select<RemovalSpan>
          allowClear
          style={{ width: '12em' }}
          placeholder="全部删除时间"
          aria-label="按删除时间筛选"
          value={filter.span}
          options={(Object.keys(SPANS) as RemovalSpan[]).map((value) => ({
            value,
            label: SPAN_LABELS[value],
          }))}
          onChange={(span: RemovalSpan | undefined) => setFilter({ ...filter, span: span ?? null })}
        />
      </div>
      <Tabs
        className="wj-bin"
        destroyOnHidden
        items={RECORD_KINDS.map((kind) => ({
          key: kind,
          label: <KindTab kind={kind} filter={asked} />,
          children: <BinList kind={kind} filter={asked} onFilter={setFilter} />,
        }))}
      />
    </PageFrame>
  );
}

/** How many of the kind the filter finds, so that the right tab is seen without opening each. */
function KindTab({ kind, filter }: { kind: RecordKind; filter: BinFilter }) {
  const query = useMemo(() => ({ kind, ...binQuery(filter), limit: 1 }), [kind, filter]);
  const total = useCall('record.list', query, [kind]).value?.total;
  return (
    <>
      {RECORD_KIND_LABELS[kind]}
      {total === undefined ? '' : `（${formatCount(total)}）`}
    </>
  );
}
