import { Typography } from 'antd';
import type { ReportView } from '#shared/contract/report.ts';
import { isLongPast } from '#shared/deadline/long-past.ts';

/** How long there is, in workdays; once sent, when it went out. */
export function DeadlineNote({ report }: { report: ReportView }) {
  const { deadline, current } = report;
  if (current.state === 'sent') {
    return (
      <Typography.Text>
        已于 {current.sentOn} 报送{current.sentBy ? `（${current.sentBy}）` : ''}
      </Typography.Text>
    );
  }
  if (isLongPast(deadline)) {
    return (
      <Typography.Text type="secondary">
        报送期限 {deadline.lastWorkday}，没有报送登记
      </Typography.Text>
    );
  }
  const early =
    deadline.lastWorkday === deadline.dueOn
      ? ''
      : `（${deadline.dueOn} 不是工作日，提前到此前最后一个工作日）`;
  const uncertain = deadline.certain ? '' : '（该年放假安排尚未收录，只按周末推算）';
  return (
    <Typography.Text type={deadline.workdaysLeft <= 5 ? 'danger' : 'secondary'}>
      报送期限 {deadline.lastWorkday}
      {early}，{remaining(deadline.workdaysLeft)}
      {uncertain}
    </Typography.Text>
  );
}

function remaining(workdays: number): string {
  if (workdays < 0) return `已过期 ${-workdays} 个工作日`;
  if (workdays === 0) return '就是今天';
  return `还有 ${workdays} 个工作日`;
}
