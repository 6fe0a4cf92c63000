import { Empty, Timeline, Typography } from 'antd';
import type { ReportEvent } from '#shared/contract/report.ts';
import { formatInstant } from '../../ui/numbers.ts';

/** What was done with this report, by whom and why; newest first. */
export function ReportEvents({ events }: { events: ReportEvent[] }) {
  if (events.length === 0) {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description="还没有经过：定稿、签批、报送和撤回都会记在这里"
      />
    );
  }
  const newestFirst = [...events].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Timeline
      items={newestFirst.map((event, index) => ({
        key: `${event.at} ${index}`,
        content: (
          <>
            <Typography.Text strong>
              第{event.version}版 · {event.action}
            </Typography.Text>
            <br />
            <Typography.Text>
              {formatInstant(event.at)} · {event.operator}
            </Typography.Text>
            {event.reason !== '' && (
              <Typography.Paragraph>理由：{event.reason}</Typography.Paragraph>
            )}
          </>
        ),
      }))}
    />
  );
}
