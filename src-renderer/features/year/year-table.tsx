import { Button, Table } from 'antd';
import type { YearView } from '#shared/contract/overview.ts';
import { HALF_LABELS } from '#shared/domain/period.ts';
import type { Tally } from '#shared/statistics/tally.ts';
import { formatCount } from '../../ui/numbers.ts';
import { type Behind } from '../report/behind-drawer.tsx';
import { YEAR_FIGURES, type YearFigure } from './year-figures.ts';

/** One column of figures, and the days whose records stand behind it. */
export interface YearSpan {
  key: string;
  label: string;
  /** A second, smaller line of the heading. */
  note?: string;
  tally: Tally;
  days: { from: string; to: string } | { year: number };
  year: number;
  /** Pilots, works and cases count for a year, so only a whole year's column shows them. */
  isWholeYear: boolean;
}

/** What the table shows, on screen and on paper. */
export interface YearTableShown {
  spans: YearSpan[];
  /** Adds the change from the second column to the first of these two. */
  compare?: Comparison;
}

interface Comparison {
  now: Tally;
  before: Tally;
  beforeLabel: string;
}

interface Props extends YearTableShown {
  onOpen: (behind: Behind) => void;
}

/** Figures down, spans of time across; each number opens its records. */
export function YearTable({ spans, compare, onOpen }: Props) {
  return (
    <Table<YearFigure>
      size="small"
      rowKey="key"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={YEAR_FIGURES}
      rowClassName={(figure) => (figure.opensGroup ? 'year-group' : '')}
      columns={[
        { title: '项目', dataIndex: 'label', width: 220, fixed: 'left' as const },
        ...spans.map((span) => ({
          title: (
            <>
              {span.label}
              {span.note ? <div className="year-span-note">{span.note}</div> : null}
            </>
          ),
          key: span.key,
          align: 'right' as const,
          width: 130,
          render: (_: unknown, figure: YearFigure) => (
            <Figure figure={figure} span={span} onOpen={onOpen} />
          ),
        })),
        ...(compare
          ? [
              {
                title: `比${compare.beforeLabel}`,
                key: 'compare',
                align: 'right' as const,
                width: 150,
                render: (_: unknown, figure: YearFigure) => changeText(figure, compare),
              },
            ]
          : []),
      ]}
    />
  );
}

function Figure({
  figure,
  span,
  onOpen,
}: {
  figure: YearFigure;
  span: YearSpan;
  onOpen: Props['onOpen'];
}) {
  if (figure.kind !== 'activity' && !span.isWholeYear) return <span title="按年度计">—</span>;
  const value = figure.value(span.tally);
  const title = `${span.label} · ${figure.label}`;
  return (
    <Button
      type="link"
      size="small"
      className="wj-flush-link"
      aria-label={`${title}：${value.toLocaleString('zh-CN')}，查看背后的记录`}
      onClick={() =>
        onOpen({
          title,
          kind: figure.kind,
          measure: figure.measure ?? null,
          shown: figure.kind === 'activity' ? value : null,
          query:
            figure.kind === 'activity' ? { ...span.days, ...figure.narrow } : { year: span.year },
        })
      }
    >
      {formatCount(value)}
    </Button>
  );
}

/** Pilots, works and cases count for a whole year only. */
export function figureText(figure: YearFigure, { tally, isWholeYear }: YearSpan): string {
  return figure.kind !== 'activity' && !isWholeYear ? '—' : formatCount(figure.value(tally));
}

/** `+12（+8.3%）` */
export function changeText(figure: YearFigure, comparison: Comparison): string {
  const now = figure.value(comparison.now);
  const before = figure.value(comparison.before);
  const difference = now - before;
  if (difference === 0) return '持平';
  const sign = difference > 0 ? '+' : '−';
  const share =
    before === 0 ? '' : `（${sign}${Math.abs((difference / before) * 100).toFixed(1)}%）`;
  return `${sign}${formatCount(Math.abs(difference))}${share}`;
}

export function halfSpans(view: YearView): YearSpan[] {
  return view.halves.map(({ period, tally }) => ({
    key: `half-${period.half}`,
    label: HALF_LABELS[period.half],
    tally,
    days: { from: period.from, to: period.to },
    year: view.year,
    isWholeYear: false,
  }));
}
