import { Alert, Button, Card, Flex, Segmented, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { YearView } from '#shared/contract/overview.ts';
import { HALF_LABELS } from '#shared/domain/period.ts';
import { reportStateLabel } from '#shared/domain/report-state.ts';
import { today } from '../../client/today.ts';
import { useCall } from '../../client/use-call.ts';
import { goTo } from '../../store/navigation-store.ts';
import { useChoosePeriod, usePeriodInView } from '../../store/period-store.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { YearChooser } from '../../ui/typed/year-chooser.tsx';
import { PrintButton } from '../print/print-button.tsx';
import { type Behind, BehindDrawer } from '../report/behind-drawer.tsx';
import { SpanTableButton } from './span-table-button.tsx';
import { yearJob } from './year-paper.ts';
import { halfSpans, type YearSpan, YearTable, type YearTableShown } from './year-table.tsx';
import './year.css';

const DIVISIONS = ['halves', 'quarters'] as const;
type Division = (typeof DIVISIONS)[number];
const DIVISION_LABELS: Record<Division, string> = { halves: '两个半年', quarters: '四个季度' };

/** 年度总览: both halves side by side, the quarters, and last year beside this. */
export function YearPage() {
  const inView = usePeriodInView();
  const choosePeriod = useChoosePeriod();
  const year = inView?.year;
  const setYear = (next: number) => choosePeriod({ year: next, half: inView?.half ?? 1 });

  const answer = useCall('overview.year', year === undefined ? null : { today: today(), year });
  const view = answer.value?.year === year ? answer.value : undefined;
  const [division, setDivision] = useState<Division>('halves');
  const [behind, setBehind] = useState<Behind | null>(null);

  if (year === undefined) return <Loading label="正在打开年度总览…" />;
  return (
    <PageFrame
      title={`${year}年度总览`}
      note={view && spanNote(view)}
      actions={
        <>
          <YearChooser label="年度" year={year} onChange={setYear} />
          <SpanTableButton year={year} />
          {view && (
            <PrintButton
              label="打印年度总览"
              jobNow={() => yearJob(view, DIVISION_LABELS[division], shownOf(view, division))}
            />
          )}
        </>
      }
    >
      {answer.failure && <FailureAlert failure={answer.failure} onRetry={answer.reload} />}
      {!view && !answer.failure && <Loading label="正在汇总…" />}
      {view && (
        <Flex vertical gap={16}>
          {view.faults.length > 0 && <PeriodFaults faults={view.faults} />}
          {view.total.total.activities === 0 && (
            <Alert
              type="info"
              showIcon
              title={`${year}年度还没有登记活动，下面的数都是零`}
              action={<Button onClick={() => goTo('activity')}>去登记活动</Button>}
            />
          )}
          <HalvesStates view={view} />
          <Segmented<Division>
            aria-label="按什么分列"
            className="year-division"
            value={division}
            options={DIVISIONS.map((value) => ({ value, label: DIVISION_LABELS[value] }))}
            onChange={setDivision}
          />
          <YearTable {...shownOf(view, division)} onOpen={setBehind} />
          {hasLastYear(view) ? null : (
            <Typography.Text type="secondary">
              台账里没有上年（{view.year - 1}年）数据，不作比较。
            </Typography.Text>
          )}
        </Flex>
      )}
      <BehindDrawer behind={behind} onClose={() => setBehind(null)} />
    </PageFrame>
  );
}

function spanNote(view: YearView): string {
  const days = view.halves.map(({ period }) => period);
  return `本年度自 ${days[0]?.from} 至 ${days.at(-1)?.to}，按通知的截止日划分；每个数都可以点开看记录。`;
}

function PeriodFaults({ faults }: { faults: string[] }) {
  return (
    <Alert
      type="warning"
      showIcon
      title="报告的起止日期改动后，有的日子没有报、有的报了两次"
      description={
        <ul className="wj-list">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      }
      action={<Button onClick={() => goTo('report')}>去改起止日期</Button>}
    />
  );
}

function HalvesStates({ view }: { view: YearView }) {
  return (
    <Flex gap={16} wrap>
      {view.halves.map(({ period, deadline, state }) => (
        <Card key={period.half} size="small" className="year-half">
          <Flex gap={12} align="center" justify="space-between" wrap>
            <Flex vertical>
              <Typography.Text strong>
                {HALF_LABELS[period.half]} <Tag>{reportStateLabel(state)}</Tag>
              </Typography.Text>
              <Typography.Text type="secondary">
                {period.from} 至 {period.to}，报送期限 {deadline.lastWorkday}
              </Typography.Text>
            </Flex>
            <Button onClick={() => goTo('report', { year: period.year, half: period.half })}>
              打开报送
            </Button>
          </Flex>
        </Card>
      ))}
    </Flex>
  );
}

function shownOf(view: YearView, division: Division): YearTableShown {
  if (division === 'halves') {
    if (!hasLastYear(view)) return { spans: [...halfSpans(view), whole(view)] };
    const last: YearSpan = {
      key: 'last',
      label: `${view.year - 1}年全年`,
      tally: view.lastYear,
      days: { year: view.year - 1 },
      year: view.year - 1,
      isWholeYear: true,
    };
    return {
      spans: [...halfSpans(view), whole(view), last],
      compare: { now: view.total, before: view.lastYear, beforeLabel: '上年' },
    };
  }
  const quarters = view.quarters.map(({ label, from, to, tally }, index) => ({
    key: `quarter-${index + 1}`,
    label,
    tally,
    note: `${monthDay(from)}至${monthDay(to)}`,
    days: { from, to },
    year: view.year,
    isWholeYear: false,
  }));
  return { spans: [...quarters, whole(view)] };
}

/** A year that nothing was entered for is no year of zeros to be compared with. */
function hasLastYear({ lastYear }: YearView): boolean {
  const { total, pilots, works, cases } = lastYear;
  return total.activities + pilots.total + works + cases > 0;
}

function whole(view: YearView): YearSpan {
  return {
    key: 'year',
    label: '全年累计',
    tally: view.total,
    days: { year: view.year },
    year: view.year,
    isWholeYear: true,
  };
}

/** `2023-12-11` -> `12月11日` */
function monthDay(date: string): string {
  const [, month, day] = date.split('-');
  return `${Number(month)}月${Number(day)}日`;
}
