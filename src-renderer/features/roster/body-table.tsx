import { Button, Table } from 'antd';
import type { BodyCoverage } from '#shared/contract/roster.ts';
import { BODY_KIND_LABELS, BODY_LABELS, type RosterBody } from '#shared/domain/roster-body.ts';
import { formatCount } from '../../ui/numbers.ts';

interface Props {
  bodies: readonly RosterBody[];
  coverage: readonly BodyCoverage[];
  year: number;
  chosen: string[];
  onChoose: (ids: string[]) => void;
  onEdit: (body: RosterBody) => void;
}

/** The roster, and what the year's activities say of each body. */
export function BodyTable({ bodies, coverage, year, chosen, onChoose, onEdit }: Props) {
  const byBody = new Map(coverage.map((each) => [each.bodyId, each]));
  return (
    <Table<RosterBody>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...bodies]}
      rowSelection={{ selectedRowKeys: chosen, onChange: (keys) => onChoose(keys.map(String)) }}
      columns={[
        {
          title: BODY_LABELS.name,
          render: (_, body) => (
            <Button type="link" size="small" onClick={() => onEdit(body)}>
              {body.name}
            </Button>
          ),
        },
        { title: BODY_LABELS.kind, width: 80, render: (_, { kind }) => BODY_KIND_LABELS[kind] },
        { title: BODY_LABELS.otherNames, dataIndex: 'otherNames' },
        { title: BODY_LABELS.contact, dataIndex: 'contact', width: 110 },
        { title: BODY_LABELS.phone, dataIndex: 'phone', width: 140 },
        {
          title: `${year}年度来源`,
          width: 120,
          render: (_, { id }) => `${formatCount(byBody.get(id)?.from ?? 0)} 项`,
        },
        {
          title: `${year}年度覆盖`,
          width: 170,
          render: (_, { id }) => coverageText(byBody.get(id)),
        },
      ]}
    />
  );
}

function coverageText(coverage: BodyCoverage | undefined): string {
  const { reached = 0, doubted = 0 } = coverage ?? {};
  const doubt = doubted > 0 ? `，另有 ${formatCount(doubted)} 项请核对` : '';
  return `${formatCount(reached)} 项${doubt}`;
}
