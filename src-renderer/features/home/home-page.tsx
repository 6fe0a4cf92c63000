import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { toChineseDate } from '#shared/domain/civil-date.ts';
import { HALVES, type HalfYear, periodLabel } from '#shared/domain/period.ts';
import { today } from '../../client/today.ts';
import { useCall } from '../../client/use-call.ts';
import { goTo, useNavigation } from '../../store/navigation-store.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { DeadlineCard } from './deadline-card.tsx';
import { FindingsCard } from './findings-card.tsx';
import { HeatMapCard } from './heat-map-card.tsx';
import { MonthsCard } from './months-card.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { OccasionCalendar } from './occasion-calendar.tsx';
import { PeriodSwitch } from './period-switch.tsx';
import { SharesCard } from './shares-card.tsx';
import { SumsCard } from './sums-card.tsx';
import './home.css';

/** The period chosen, kept while other pages are looked at; null follows the calendar. */
let remembered: HalfYear | null = null;

/** One reporting period at a glance; every number opens its records. */
export function HomePage() {
  const errand = useNavigation((store) => store.errand);
  const [which, setWhichState] = useState<HalfYear | null>(remembered);
  const setWhich = useCallback((next: HalfYear | null) => {
    remembered = next;
    setWhichState(next);
  }, []);
  useEffect(() => {
    if (!errand) return;
    useNavigation.getState().takeErrand();
    if (errand.year) setWhich({ year: errand.year, half: errand.half ?? HALVES[0] });
  }, [errand, setWhich]);
  const { value, failure, reload } = useCall('overview.get', { today: today(), ...which });

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
  const { period, tally } = value;
  return (
    <PageFrame
      title={periodLabel(period)}
      note={`${toChineseDate(period.from)}至${toChineseDate(period.to)}`}
      actions={
        <>
          <PeriodSwitch period={period} following={which === null} onChange={setWhich} />
          <Button
            type="primary"
            onClick={() => goTo('report', { year: period.year, half: period.half })}
          >
            编制报送材料
          </Button>
        </>
      }
    >
      {failure ? <FailureAlert failure={failure} onRetry={reload} /> : null}
      <div className="wj-home-grid">
        <DeadlineCard deadline={value.deadline} />
        <FindingsCard findings={value.findings} />
        {tally.total.activities === 0 ? (
          <NothingYet period={period} onShow={setWhich} />
        ) : (
          <>
            <SumsCard tally={tally} period={period} />
            <HeatMapCard tally={tally} period={period} />
            <SharesCard tally={tally} period={period} />
            <MonthsCard months={value.months} period={period} />
          </>
        )}
        <OccasionCalendar year={period.year} />
      </div>
    </PageFrame>
  );
}
