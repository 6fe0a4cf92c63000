import { Segmented, theme } from 'antd';
import { useMemo, useState } from 'react';
import { type Measure, measureLabel } from '#shared/domain/measures.ts';
import type { Period } from '#shared/domain/period.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import type { Tally } from '#shared/statistics/tally.ts';
import { useSettings } from '../../store/settings-store.ts';
import { Chart } from '../../ui/chart.tsx';
import { formatCount } from '../../ui/numbers.ts';
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

/** From nothing to most; the theme's text stays readable on every step. */
const LIGHT_STEPS = ['#f1f4f8', '#cfe1f5', '#7fb3ea'];
const DARK_STEPS = ['#1d2732', '#244a75', '#2f66a8'];

function HeatMap({ tally, period, measure }: Props & { measure: Measure }) {
  const { token } = theme.useToken();
  const dark = useSettings((store) => store.settings.theme) === 'dark';
  // Drawn from the bottom up, so the first form comes last.
  const forms = useMemo(() => [...PUBLICITY_FORMS].reverse(), []);
  const option = useMemo(() => {
    const cells = forms.flatMap((form, y) =>
      SETTINGS.map((setting, x) => [x, y, tally.matrix[form][setting][measure]]),
    );
    const most = Math.max(1, ...cells.map((cell) => cell[2] ?? 0));
    const axis = {
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: token.colorText, fontSize: token.fontSize },
    };
    return {
      grid: { left: 8, right: 8, top: 4, bottom: 4, containLabel: true },
      xAxis: {
        type: 'category',
        position: 'top',
        data: SETTINGS.map((s) => `进${SETTING_LABELS[s]}`),
        ...axis,
      },
      yAxis: { type: 'category', data: forms.map((form) => PUBLICITY_FORM_LABELS[form]), ...axis },
      visualMap: {
        show: false,
        min: 0,
        max: most,
        inRange: { color: dark ? DARK_STEPS : LIGHT_STEPS },
      },
      series: [
        {
          type: 'heatmap',
          data: cells.map((cell) => ({
            value: cell,
            label: { color: token.colorText },
          })),
          label: {
            show: true,
            fontSize: token.fontSize,
            formatter: ({ value }: { value: number[] }) => formatCount(value[2] ?? 0),
          },
          itemStyle: { borderColor: token.colorBgContainer, borderWidth: 2 },
          cursor: 'pointer',
        },
      ],
    };
  }, [tally, measure, token, forms, dark]);
  return (
    <Chart
      label="宣传形式与五进场所的色块图；同样的数字在“数字表”里可以逐个打开"
      option={option}
      heightPx={310}
      onPick={({ value }) => {
        const [x, y] = value as number[];
        showBehind(period, forms[y ?? 0], SETTINGS[x ?? 0]);
      }}
    />
  );
}
