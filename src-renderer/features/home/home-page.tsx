import { Button } from 'antd';
import type { Overview } from '#shared/contract/overview.ts';
import { toChineseDate } from '#shared/domain/civil-date.ts';
import { type HalfYear, periodLabel } from '#shared/domain/period.ts';
import { today } from '../../client/today.ts';
import { useCall } from '../../client/use-call.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { goTo } from '../../store/navigation-store.ts';
import { useChoosePeriod, usePeriodInView } from '../../store/period-store.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { DeadlineCard } from './deadline-card.tsx';
import { FindingsCard } from './findings-card.tsx';
import { FirstSteps } from './first-steps.tsx';
import { HeatMapCard } from './heat-map-card.tsx';
import { MonthsCard } from './months-card.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { OccasionCalendar } from './occasion-calendar.tsx';
import { PeriodSwitch } from './period-switch.tsx';
import { SentCard } from './sent-card.tsx';
import { SharesCard } from './shares-card.tsx';
import { SumsCard } from './sums-card.tsx';
import './home.css';

/** One reporting period at a glance; every number opens its records. */
export function HomePage() {
  const which = usePeriodInView();
  const choose = useChoosePeriod();
  const counts = useLedger((store) => store.status?.counts);
  const isEmpty = counts !== undefined && Object.values(counts).every((count) => count === 0);
  const asked = which && { today: today(), year: which.year, half: which.half };
  const { value, failure, reload } = useCall('overview.get', asked ?? null);

  if (!value) {
    return (
      <PageFrame title="首页">
        {failure ? (
          <FailureAlert failure={failure} onRetry={reload} />
        ) : (
          <Loading label="正在统计…" />
        )}
      </PageFrame>
    );
  }
  const { period, report } = value;
  if (isEmpty && report.state === null) {
    return (
      <PageFrame title="从这里开始" note="台账还是空的，按下面三步做就行。">
        <FirstSteps period={period} deadline={value.deadline} />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={periodLabel(period)}
      note={`${toChineseDate(period.from)}至${toChineseDate(period.to)}`}
      actions={
        <>
          <PeriodSwitch period={period} onChange={choose} />
          <Button
            type={report.state === 'sent' ? 'default' : 'primary'}
            onClick={() => goTo('report', { year: period.year, half: period.half })}
          >
            {report.state === 'sent' ? '打开报送' : '编制报送材料'}
          </Button>
        </>
      }
    >
      {failure ? <FailureAlert failure={failure} onRetry={reload} /> : null}
      <div className="wj-home-grid">
        {report.sent ? (
          <SentCard which={period} report={report} sent={report.sent} />
        ) : (
          <DeadlineCard deadline={value.deadline} />
        )}
        <FindingsCard
          key={periodLabel(period)}
          findings={value.findings}
          isWide={report.sent !== null}
          startsFolded={report.state === 'sent'}
        />
        <Figures {...value} onShow={choose} />
        <OccasionCalendar year={period.year} />
      </div>
    </PageFrame>
  );
}

function Figures({
  tally,
  period,
  months,
  onShow,
}: Overview & { onShow: (which: HalfYear) => void }) {
  if (tally.total.activities === 0) return <NothingYet period={period} onShow={onShow} />;
  return (
    <>
      <SumsCard tally={tally} period={period} />
      <HeatMapCard tally={tally} period={period} />
      <SharesCard tally={tally} period={period} />
      <MonthsCard months={months} period={period} />
    </>
  );
}
