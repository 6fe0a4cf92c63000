import { theme } from 'antd';
import { useMemo } from 'react';
import type { Period } from '#shared/domain/period.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import type { Tally } from '#shared/statistics/tally.ts';
import { Chart } from '../../ui/chart.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { behindLabel, showBehind } from './drill-down.ts';
import { SHARE_COLOURS } from './share-colours.ts';

/** How the sessions spread over the five settings. */
export function SharesCard({ tally, period }: { tally: Tally; period: Period }) {
  const { token } = theme.useToken();
  const option = useMemo(
    () => ({
      color: SETTINGS.map((setting) => SHARE_COLOURS[setting]),
      tooltip: { formatter: '{b}：{c} 场（{d}%）', confine: true },
      series: [
        {
          type: 'pie',
          radius: ['48%', '80%'],
          data: SETTINGS.map((setting) => ({
            name: SETTING_LABELS[setting],
            value: tally.bySetting[setting].sessions,
          })),
          label: { show: false },
          itemStyle: { borderColor: token.colorBgContainer, borderWidth: 2 },
          stillShowZeroSum: false,
        },
      ],
    }),
    [tally, token],
  );
  return (
    <section className="wj-card wj-shares" aria-label="五进占比">
      <h2>五进占比（场次）</h2>
      <Chart
        label="五个场所的场次占比，数字列在下面"
        option={option}
        heightPx={180}
        onPick={({ dataIndex }) => showBehind(period, undefined, SETTINGS[dataIndex])}
      />
      <ul className="wj-legend">
        {SETTINGS.map((setting) => (
          <li key={setting}>
            <span style={{ background: SHARE_COLOURS[setting] }} aria-hidden />进
            {SETTING_LABELS[setting]}
            <button
              type="button"
              className="wj-figure"
              aria-label={`${behindLabel(period, undefined, setting)}：${tally.bySetting[setting].sessions} 场`}
              onClick={() => showBehind(period, undefined, setting)}
            >
              {formatCount(tally.bySetting[setting].sessions)} 场
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
