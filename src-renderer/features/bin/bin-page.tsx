import { Tabs } from 'antd';
import { RECORD_KIND_LABELS, RECORD_KINDS } from '#shared/domain/record.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { BinList } from './bin-list.tsx';
import './bin.css';

/** What was deleted, of every kind, and the way back. */
export function BinPage() {
  return (
    <PageFrame fills title="回收站" note="删除的记录都在这里，可以随时恢复；它们不计入统计。">
      <Tabs
        className="wj-bin"
        destroyOnHidden
        items={RECORD_KINDS.map((kind) => ({
          key: kind,
          label: RECORD_KIND_LABELS[kind],
          children: <BinList kind={kind} />,
        }))}
      />
    </PageFrame>
  );
}
