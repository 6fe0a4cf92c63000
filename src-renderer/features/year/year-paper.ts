import type { YearView } from '#shared/contract/overview.ts';
import { toChineseDate } from '#shared/domain/civil-date.ts';
import { fileBase } from '#shared/forms/file-name.ts';
import type { PaperPicture, TableOnPaper } from '#shared/papers/paper-table.ts';
import type { Tally } from '#shared/statistics/tally.ts';
import { today } from '../../client/today.ts';
import { unitOnFiles, useLedger } from '../../store/ledger-store.ts';
import { PAPER_INK } from '../../ui/chart-ink.ts';
import { type ChartPicture, drawPicture } from '../../ui/draw-chart.ts';
import { heatOption, sharesOption, spansOption } from '../home/chart-options.ts';
import type { PrintJob } from '../print/print-job.ts';
import { YEAR_FIGURES } from './year-figures.ts';
import { changeText, figureText, type YearTableShown } from './year-table.tsx';

/** The year's table as it is on screen, and below it the year's charts. */
export function yearJob(view: YearView, division: string, shown: YearTableShown): PrintJob {
  const unit = useLedger.getState().status?.unit.name ?? '';
  const columns = [
    { key: 'label', label: '项目' },
    ...shown.spans.map(({ key, label, note }) => ({
      key,
      label: note ? `${label}\n${note}` : label,
    })),
    ...(shown.compare ? [{ key: 'compare', label: `比${shown.compare.beforeLabel}` }] : []),
  ];
  return {
    name: 'year',
    fileBase: fileBase([`${view.year}年度总览_${division}`, unitOnFiles(useLedger.getState())]),
    usual: { size: 'A4', orientation: 'portrait', type: 'xiaowu' },
    async prepare() {
      const pictures = picturesOf(view);
      const tableOf = (keys: readonly string[]): TableOnPaper => ({
        left: [unit === '' ? '' : `填报单位：${unit}`, `${spanOf(view)}（${division}）`]
          .filter(Boolean)
          .join('　'),
        right: `打印日期：${toChineseDate(today())}`,
        columns: columns
          .filter(({ key }) => keys.includes(key))
          .map(({ key, label }) => ({
            label,
            align: key === 'label' ? 'left' : 'right',
            ...(key !== 'label' && { least: FIGURE_WIDTH }),
            most: key === 'label' ? 40 : 20,
          })),
        rows: YEAR_FIGURES.map((figure, index) => ({
          opensGroup: figure.opensGroup && index > 0,
          cells: [
            { key: 'label', text: figure.label },
            ...shown.spans.map((span) => ({ key: span.key, text: figureText(figure, span) })),
            { key: 'compare', text: shown.compare ? changeText(figure, shown.compare) : '' },
          ]
            .filter(({ key }) => keys.includes(key))
            .map(({ text }) => text),
        })),
        totals: null,
        pictures,
      });
      return {
        kind: 'table',
        title: `${view.year}年度安全宣传“五进”工作总览`,
        columns,
        shown: columns.map(({ key }) => key),
        tableOf: (keys) => Promise.resolve(tableOf(keys)),
      };
    },
  };
}

/** All spans alike, whatever their figures. */
const FIGURE_WIDTH = 13;

function spanOf({ halves }: YearView): string {
  return `${halves[0]?.period.from ?? ''} 至 ${halves.at(-1)?.period.to ?? ''}`;
}

function picturesOf({ year, total, quarters }: YearView): PaperPicture[] {
  if (total.total.activities === 0) return [];
  const sessionsOf = ({ label, tally }: { label: string; tally: Tally }) => ({
    label,
    sessions: tally.total.sessions,
  });
  const charts: ChartPicture[] = [
    {
      title: `${year}年度各季度场次`,
      option: spansOption(quarters.map(sessionsOf), PAPER_INK, 'picture'),
      widthPx: 760,
      heightPx: 300,
    },
    {
      title: `${year}年度五进占比（场次）`,
      option: sharesOption(total, PAPER_INK, 'picture'),
      widthPx: 760,
      heightPx: 340,
    },
    {
      title: `${year}年度宣传形式与五进场所：场次`,
      option: heatOption(total, 'sessions', PAPER_INK, 'picture'),
      widthPx: 760,
      heightPx: 400,
    },
  ];
  return charts.map((chart) => ({
    label: chart.title,
    source: drawPicture(chart),
    ratio: chart.heightPx / chart.widthPx,
  }));
}
