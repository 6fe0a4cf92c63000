import { Button } from 'antd';
import { civilDate } from '#shared/domain/civil-date.ts';
import {
  type HalfYear,
  type Period,
  periodContaining,
  periodLabel,
} from '#shared/domain/period.ts';
import { useCall } from '../../client/use-call.ts';
import { goTo } from '../../store/navigation-store.ts';
import { EmptyHint } from '../../ui/empty-hint.tsx';

const LATEST = {
  kind: 'activity' as const,
  sort: { field: 'date', descending: true },
  offset: 0,
  limit: 1,
};

/** A period without activities: what fills it, and the last period that has some. */
export function NothingYet({
  period,
  onShow,
}: {
  period: Period;
  onShow: (which: HalfYear) => void;
}) {
  const { value: notice } = useCall('notice.current', {}, ['settings']);
  const { value: latest } = useCall('record.list', LATEST, ['activity']);
  const date = latest?.records[0]?.date;
  const other = date && notice ? periodContaining(civilDate(date), notice.due) : undefined;
  return (
    <section className="wj-card wj-wide" aria-label="还没有活动">
      <EmptyHint
        title={other ? `${periodLabel(period)}还没有活动` : '还没有活动，导入台账或新增一条'}
        hint={
          other
            ? `台账里最近的活动在${periodLabel(other)}。`
            : '已有的工作簿台账可以直接导入，先预览，确认后才写入。'
        }
        actions={
          <>
            <Button type="primary" onClick={() => goTo('import')}>
              导入台账
            </Button>
            <Button onClick={() => goTo('activity', { add: {} })}>新增活动</Button>
            {other ? (
              <Button onClick={() => onShow({ year: other.year, half: other.half })}>
                查看{periodLabel(other)}
              </Button>
            ) : null}
          </>
        }
      />
    </section>
  );
}
