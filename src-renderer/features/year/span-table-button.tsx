import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { TABLE_MONTHS, TABLE_SPANS, type TableSpan } from '#shared/domain/table-span.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useDone } from '../../ui/done-notice.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';

/** The statistics table of one quarter or month of the year, kept as a file. */
export function SpanTableButton({ year }: { year: number }) {
  const attempt = useAttempt();
  const done = useDone();
  const save = (span: TableSpan) =>
    attempt(async () => {
      const name = `${year}年${LABELS[span]}统计表`;
      const path = await desktop('desktop.chooseSavePath', {
        title: `存${name}`,
        suggestedName: `${name}.xlsx`,
        extension: 'xlsx',
      });
      if (!path) return;
      await call('report.saveSpanTable', { year, span, path });
      done({ text: `已存${name}`, path });
    });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'quarters', label: '按季度', children: itemsOf('q') },
          { key: 'months', label: '按月', children: itemsOf('m') },
        ],
        onClick: ({ key }) => void save(key as TableSpan),
      }}
    >
      <Button>
        存统计表 <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}

const LABELS = Object.fromEntries([
  ...['第一季度', '第二季度', '第三季度', '第四季度'].map((label, index) => [
    `q${index + 1}`,
    label,
  ]),
  ...TABLE_MONTHS.map((month) => [`m${month}`, `${month}月`]),
]) as Record<TableSpan, string>;

function itemsOf(kind: 'q' | 'm') {
  return TABLE_SPANS.filter((span) => span.startsWith(kind)).map((span) => ({
    key: span,
    label: LABELS[span],
  }));
}
