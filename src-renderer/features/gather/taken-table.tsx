import { Alert, Button, Table } from 'antd';
import type { Taken, TakeResult } from '#shared/contract/gather.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { FATE_LABELS, SOURCE_LABELS } from '#shared/gather/gather-words.ts';
import { SaidLines } from './said-lines.tsx';

interface Props {
  result: TakeResult;
  /** All that was newly taken in. */
  onTakeBack: (ids: string[]) => void;
  onClose: () => void;
}

/** What became of everything that was dropped, one after the other. */
export function TakenTable({ result: { taken, refused }, onTakeBack, onClose }: Props) {
  const ids = taken.flatMap(({ id }) => id ?? []);
  const faulty = taken.filter(({ faults }) => faults.length > 0).length;
  return (
    <Alert
      type={refused.length + faulty > 0 ? 'warning' : 'success'}
      showIcon
      closable
      onClose={onClose}
      title={`收到 ${taken.length} 份，${faulty} 份有对不上的地方，${refused.length} 处没有收`}
      action={
        ids.length > 0 ? (
          <Button size="small" onClick={() => onTakeBack(ids)}>
            撤回这次收入的 {ids.length} 份
          </Button>
        ) : null
      }
      description={
        <>
          {refused.length > 0 ? (
            <ul className="wj-list">
              {refused.map(({ from, reason }) => (
                <li key={`${from}${reason}`}>
                  {from}：{reason}
                </li>
              ))}
            </ul>
          ) : null}
          <Table<Taken & { key: string }>
            size="small"
            pagination={taken.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
            dataSource={taken.map((each, at) => ({ ...each, key: String(at) }))}
            columns={[
              { title: '单位', dataIndex: 'unit', width: 180 },
              { title: '时段', key: 'period', width: 130, render: (_, each) => periodLabel(each) },
              { title: '版', dataIndex: 'version', width: 50 },
              {
                title: '数字来自',
                key: 'source',
                width: 130,
                render: (_, { source }) => SOURCE_LABELS[source],
              },
              {
                title: '结果',
                key: 'fate',
                width: 150,
                render: (_, { fate }) => FATE_LABELS[fate],
              },
              { title: '对不上和说明', key: 'said', render: (_, each) => <SaidLines {...each} /> },
            ]}
          />
        </>
      }
    />
  );
}
