import type { ReportView } from '#shared/contract/report.ts';
import type { Half } from '#shared/domain/period.ts';
import type { Acting } from '../../ui/use-act.ts';
import type { StepBack } from './reason-dialog.tsx';

/** What every station of the report page works with. */
export interface ReportDesk extends Acting {
  which: { year: number; half: Half };
  report: ReportView;
  /** Asks for a reason, then takes the step. */
  stepBack: (step: StepBack) => void;
  goTo: (station: Station) => void;
}

export const STATIONS = ['check', 'compose', 'sign', 'send', 'archive'] as const;
export type Station = (typeof STATIONS)[number];

export const STATION_LABELS: Record<Station, string> = {
  check: '核对',
  compose: '编制',
  sign: '签批',
  send: '报送',
  archive: '归档',
};

/** Where the manual speaks of each. */
export const PLACE_OF_STATION: Record<Station, string> = {
  check: '04-check',
  compose: '05-report#编制',
  sign: '05-report#签批',
  send: '05-report#报送',
  archive: '05-report#归档',
};
