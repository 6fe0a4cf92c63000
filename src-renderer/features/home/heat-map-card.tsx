import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { type Measure, measureLabel } from '#shared/domain/measures.ts';
import { type Period, periodLabel } from '#shared/domain/period.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import type { Tally } from '#shared/statistics/tally.ts';
import { useSettings } from '../../store/settings-store.ts';
import { Chart } from '../../ui/chart.tsx';
import { PAPER_INK } from '../../ui/chart-ink.ts';
import { SavePicture } from '../../ui/save-picture.tsx';
import { useChartInk } from '../../ui/use-chart-ink.ts';
import { HEAT_FORMS, heatOption } from './chart-options.ts';
import { showBehind } from './drill-down.ts';
import { MatrixTable } from './matrix-table.tsx';

const SHOWN = ['sessions', 'audience'] as const satisfies Measure[];
type ShownMeasure = (typeof SHOWN)[number];

interface Props {
  tally: Tally;
  period: Period;
}

/** Forms by settings: where much was done, and where nothing. */
export function HeatMapCard({ tally, period }: Props) {
  const [measure, setMeasure] = useState<ShownMeasure>('sessions');
  const [view, setView] = useState<'picture' | 'table'>('picture');
  return (
    <section className="wj-card wj-heat" aria-label="形式与场所">
      <div className="wj-card-head">
        <h2>形式与场所</h2>
        <span className="wj-filters">
          <Segmented<ShownMeasure>
            size="small"
            aria-label="统计什么"
            value={measure}
            onChange={setMeasure}
            options={SHOWN.map((value) => ({ value, label: measureLabel(value) }))}
          />
          <Segmented<'picture' | 'table'>
            size="small"
            aria-label="怎样显示"
            value={view}
            onChange={setView}
            options={[
              { value: 'picture', label: '色块图' },
              { value: 'table', label: '数字表' },
            ]}
          />
          <SavePicture
            fileBase={`${periodLabel(period)}形式与场所`}
            picture={() => ({
              title: `${periodLabel(period)}宣传形式与五进场所：${measureLabel(measure)}`,
              option: heatOption(tally, measure, PAPER_INK, 'picture'),
              widthPx: 760,
              heightPx: 420,
            })}
          />
        </span>
      </div>
      {view === 'table' ? (
        <MatrixTable tally={tally} period={period} measure={measure} />
      ) : (
        <HeatMap tally={tally} period={period} measure={measure} />
      )}
      <p className="wj-quiet">进多个场所的活动在每个场所各算一次，合计只算一次。点数字可看明细。</p>
    </section>
  );
}

function HeatMap({ tally, period, measure }: Props & { measure: Measure }) {
  const ink = useChartInk(useSettings((store) => store.settings.theme) === 'dark');
  const option = useMemo(() => heatOption(tally, measure, ink, 'screen'), [tally, measure, ink]);
  return (
    <Chart
      label="宣传形式与五进场所的色块图；同样的数字在“数字表”里可以逐个打开"
      option={option}
      heightPx={310}
      onPick={({ value }) => {
        const [x, y] = value as number[];
        showBehind(period, HEAT_FORMS[y ?? 0], SETTINGS[x ?? 0]);
      }}
    />
  );
}
