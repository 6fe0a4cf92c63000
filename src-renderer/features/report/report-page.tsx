import { Alert, Flex, Segmented, Steps } from 'antd';
import { useState } from 'react';
import { type ReportView } from '#shared/contract/report.ts';
import {
  HALF_LABELS,
  HALVES,
  type Half,
  type HalfYear,
  periodLabel,
} from '#shared/domain/period.ts';
import { REPORT_STATE_LABELS, type ReportState } from '#shared/domain/report-state.ts';
import { today } from '../../client/today.ts';
import { useCall } from '../../client/use-call.ts';
import { useManualPlace } from '../../store/help-store.ts';
import { likelyReport } from '../../store/likely-report.ts';
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
  const [which, setWhich] = useState<HalfYear | null>(null);

  useErrand((errand) => {
    if (errand?.year && errand.half) {
      setWhich({ year: errand.year, half: errand.half });
      return;
    }
    if (which !== null) return;
    const day = today();
    void likelyReport(day)
      .catch(() => ({ year: Number(day.slice(0, 4)), half: 1 as Half }))
      .then((likely) => setWhich((before) => before ?? likely));
  });

  if (which === null) return <Loading label="正在打开报送……" />;
  return <Report key={`${which.year}-${which.half}`} which={which} onChoose={setWhich} />;
}

function Report({ which, onChoose }: { which: HalfYear; onChoose: (which: HalfYear) => void }) {
  const answer = useCall('report.get', which);
  return (
    <PageFrame
      title={`${periodLabel(which)}报送`}
      note={
        answer.value && (
          <Flex gap={12} align="center" wrap>
            <StateTag state={answer.value.current.state} version={answer.value.current.version} />
            <DeadlineNote report={answer.value} />
          </Flex>
        )
      }
      actions={<PeriodChooser which={which} onChoose={onChoose} />}
    >
      {answer.failure && <FailureAlert failure={answer.failure} onRetry={answer.reload} />}
      {!answer.value && !answer.failure && <Loading label="正在读取报告……" />}
      {answer.value?.fault && <Alert type="error" showIcon title={answer.value.fault} />}
      {answer.value && <Stations which={which} report={answer.value} />}
    </PageFrame>
  );
}

function StateTag({ state, version }: { state: ReportState; version: number }) {
  return (
    <span className="report-state" data-state={state}>
      第{version}版 · {REPORT_STATE_LABELS[state]}
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
  const [station, setStation] = useState<Station>(FIRST_SHOWN[report.current.state]);
  const [step, setStep] = useState<StepBack | null>(null);
  const goTo = (next: Station) => {
    setStation(next);
    document.getElementById('wj-main')?.scrollTo({ top: 0 });
  };
  useManualPlace(PLACE_OF_STATION[station]);
  const desk: ReportDesk = { which, report, underWay, act, stepBack: setStep, goTo };
  const reached = REACHED[report.current.state];

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
