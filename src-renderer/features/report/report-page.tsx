import { Alert, Flex, Segmented, Steps } from 'antd';
import { useEffect, useState } from 'react';
import { type ReportView } from '#shared/contract/report.ts';
import {
  HALF_LABELS,
  HALVES,
  type Half,
  type HalfYear,
  periodLabel,
} from '#shared/domain/period.ts';
import { type ReportState, reportStateLabel } from '#shared/domain/report-state.ts';
import { useCall } from '../../client/use-call.ts';
import { useManualPlace } from '../../store/help-store.ts';
import { keepView, keptView } from '../../store/kept-view.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { useChoosePeriod, usePeriodInView } from '../../store/period-store.ts';
import { useErrand } from '../../store/use-errand.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { YearChooser } from '../../ui/typed/year-chooser.tsx';
import { useAct } from '../../ui/use-act.ts';
import { DeadlineNote } from './deadline-note.tsx';
import { DriftNotice } from './drift-notice.tsx';
import { ReasonDialog, type StepBack } from './reason-dialog.tsx';
import {
  PLACE_OF_STATION,
  type ReportDesk,
  STATION_LABELS,
  STATIONS,
  type Station,
} from './report-desk.ts';
import { StationArchive } from './station-archive.tsx';
import { StationCheck } from './station-check.tsx';
import { StationCompose } from './station-compose.tsx';
import { StationSend } from './station-send.tsx';
import { StationSign } from './station-sign.tsx';
import './report.css';

/** 报送: one report on its way from the ledger to the office, in five stations. */
export function ReportPage() {
  const inView = usePeriodInView();
  const choosePeriod = useChoosePeriod();
  // What is worked on stays, also when the ledger is by now about another half-year.
  const [opened, setOpened] = useState<HalfYear | null>(null);
  const choose = (which: HalfYear) => {
    setOpened(which);
    choosePeriod(which);
  };

  useErrand('report', choose);
  useEffect(() => {
    if (inView) setOpened((before) => before ?? inView);
  }, [inView]);

  if (opened === null) return <Loading label="正在打开报送…" />;
  return <Report key={`${opened.year}-${opened.half}`} which={opened} onChoose={choose} />;
}

function Report({ which, onChoose }: { which: HalfYear; onChoose: (which: HalfYear) => void }) {
  const answer = useCall('report.get', which);
  return (
    <PageFrame
      title={`${periodLabel(which)}报送`}
      note={
        answer.value && (
          <Flex gap={12} align="center" wrap>
            <StateTag
              state={answer.value.versions.length === 0 ? null : answer.value.current.state}
              version={answer.value.current.version}
            />
            <DeadlineNote report={answer.value} />
          </Flex>
        )
      }
      actions={<PeriodChooser which={which} onChoose={onChoose} />}
    >
      {answer.failure && <FailureAlert failure={answer.failure} onRetry={answer.reload} />}
      {!answer.value && !answer.failure && <Loading label="正在读取报告…" />}
      {answer.value?.fault && <Alert type="error" showIcon title={answer.value.fault} />}
      {answer.value && <Stations which={which} report={answer.value} />}
    </PageFrame>
  );
}

function StateTag({ state, version }: { state: ReportState | null; version: number }) {
  return (
    <span className="report-state" data-state={state ?? 'draft'}>
      {state === null ? '' : `第${version}版 · `}
      {reportStateLabel(state)}
    </span>
  );
}

function PeriodChooser({
  which,
  onChoose,
}: {
  which: HalfYear;
  onChoose: (which: HalfYear) => void;
}) {
  return (
    <Flex gap={8} align="center">
      <YearChooser
        label="报送年度"
        year={which.year}
        onChange={(year) => onChoose({ ...which, year })}
      />
      <Segmented<Half>
        aria-label="上半年或下半年"
        value={which.half}
        options={HALVES.map((half) => ({ value: half, label: HALF_LABELS[half] }))}
        onChange={(half) => onChoose({ ...which, half })}
      />
    </Flex>
  );
}

const REACHED: Record<ReportState, number> = { draft: 1, frozen: 2, signed: 3, sent: 4 };
const FIRST_SHOWN: Record<ReportState, Station> = {
  draft: 'check',
  frozen: 'sign',
  signed: 'send',
  sent: 'archive',
};

function Stations({ which, report }: { which: HalfYear; report: ReportView }) {
  const { underWay, act } = useAct();
  const { state } = report.current;
  const folder = useLedger((store) => store.status?.folder ?? '');
  const [station, setStation] = useState(
    () => stationLeft(folder, which, state) ?? FIRST_SHOWN[state],
  );
  const [step, setStep] = useState<StepBack | null>(null);
  const goTo = (next: Station) => {
    setStation(next);
    keepView(folder, (view) => ({
      ...view,
      stations: { ...view.stations, [nameOf(which)]: { station: next, state } },
    }));
    document.getElementById('wj-main')?.scrollTo({ top: 0 });
  };
  useManualPlace(PLACE_OF_STATION[station]);
  const desk: ReportDesk = { which, report, underWay, act, stepBack: setStep, goTo };
  const reached = REACHED[state];

  return (
    <Flex vertical gap={16}>
      <Steps
        type="navigation"
        size="small"
        aria-label="报送步骤"
        current={STATIONS.indexOf(station)}
        onChange={(index) => goTo(STATIONS[index] ?? 'check')}
        items={STATIONS.map((each, index) => ({
          key: each,
          title: STATION_LABELS[each],
          status: each === station ? 'process' : index < reached ? 'finish' : 'wait',
        }))}
      />
      {station !== 'archive' && <DriftNotice desk={desk} />}
      {station === 'check' && <StationCheck desk={desk} />}
      {station === 'compose' && <StationCompose desk={desk} />}
      {station === 'sign' && <StationSign desk={desk} />}
      {station === 'send' && <StationSend desk={desk} />}
      {station === 'archive' && <StationArchive desk={desk} />}
      {step !== null && <ReasonDialog step={step} onClose={() => setStep(null)} />}
    </Flex>
  );
}

/** The station the clerk was at, unless the report has gone on since. */
function stationLeft(folder: string, which: HalfYear, state: ReportState): Station | undefined {
  const left = keptView(folder).stations[nameOf(which)];
  return left?.state === state ? STATIONS.find((station) => station === left.station) : undefined;
}

function nameOf({ year, half }: HalfYear): string {
  return `${year}-${half}`;
}
