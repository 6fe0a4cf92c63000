import { Button, Table, Tag } from 'antd';
import type { UnitStatus } from '#shared/contract/gather.ts';
import { minimumWords, PUNCTUALITY_LABELS, SOURCE_LABELS } from '#shared/gather/gather-words.ts';
import { SaidLines } from './said-lines.tsx';

const COLOURS = { 'in-time': 'success', late: 'warning', missing: 'error' } as const;

interface Props {
  units: UnitStatus[];
  /** Without it nothing can be taken back here. */
  onTakeBack?: (unit: UnitStatus) => void;
}

/** Each unit that is to report or did: when, from what, whether it counts, and its minima. */
export function UnitTable({ units, onTakeBack }: Props) {
  const minimum = (what: keyof UnitStatus['minima']) => ({
    key: what,
    width: 120,
    render: (_: unknown, { report, minima }: UnitStatus) =>
      report ? minimumWords(minima[what]) : '',
  });
  return (
    <Table<UnitStatus>
      rowKey="unit"
      size="small"
      aria-label="各单位报送情况"
      pagination={units.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      dataSource={units}
      expandable={{
        expandedRowRender: saidOf,
        rowExpandable: ({ report }) =>
          report !== null && report.faults.length + report.notes.length > 0,
      }}
      columns={[
        { title: '单位', dataIndex: 'unit' },
        {
          title: '报送',
          key: 'punctuality',
          width: 80,
          render: (_, { punctuality }) => (
            <Tag color={COLOURS[punctuality]}>{PUNCTUALITY_LABELS[punctuality]}</Tag>
          ),
        },
        { title: '收到', key: 'on', width: 110, render: (_, { report }) => report?.arrivedOn },
        { title: '版', key: 'version', width: 50, render: (_, { report }) => report?.version },
        {
          title: '数字来自',
          key: 'source',
          width: 130,
          render: (_, { report }) => report && SOURCE_LABELS[report.source],
        },
        {
          title: '计入汇总',
          key: 'counted',
          width: 90,
          render: (_, { report }) =>
            report && (report.counted ? '是' : <Tag color="error">否</Tag>),
        },
        { title: '试点', ...minimum('pilots') },
        { title: '作品', ...minimum('works') },
        { title: '案例', ...minimum('cases') },
        {
          title: '对不上',
          key: 'faults',
          width: 80,
          render: (_, { report }) =>
            report && report.faults.length > 0 ? `${report.faults.length} 处` : '',
        },
        ...(onTakeBack
          ? [
              {
                key: 'takeBack',
                width: 70,
                render: (_: unknown, unit: UnitStatus) =>
                  unit.report && (
                    <Button size="small" onClick={() => onTakeBack(unit)}>
                      撤回
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function saidOf({ report }: UnitStatus) {
  return report && <SaidLines {...report} />;
}
