import { Table, Typography } from 'antd';
import type { Drift } from '#shared/contract/report.ts';
import { formLabel } from '#shared/forms/form-label.ts';

/** What the signed paper says against what the ledger would say now, cell by cell. */
export function DriftTable({ drift }: { drift: Drift[] }) {
  return (
    <Table
      size="small"
      rowKey={(each) => `${each.form} ${each.cell}`}
      dataSource={drift}
      pagination={drift.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      columns={[
        { title: '表', key: 'form', width: 200, render: (_, each) => formLabel(each.form) },
        { title: '位置', dataIndex: 'label', key: 'label' },
        {
          title: '变化',
          key: 'change',
          width: '45%',
          render: (_, each) => (
            <Typography.Text className="drift-change">
              原为 <del>{shown(each.was)}</del>，现为 <strong>{shown(each.wouldBe)}</strong>
            </Typography.Text>
          ),
        },
      ]}
    />
  );
}

function shown(text: string): string {
  if (text === '') return '（空）';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
