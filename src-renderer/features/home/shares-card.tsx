import { useMemo } from 'react';
import { type Period, periodLabel } from '#shared/domain/period.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import type { Tally } from '#shared/statistics/tally.ts';
import { useSettings } from '../../store/settings-store.ts';
import { Chart } from '../../ui/chart.tsx';
import { PAPER_INK } from '../../ui/chart-ink.ts';
import { formatCount } from '../../ui/numbers.ts';
import { SavePicture } from '../../ui/save-picture.tsx';
import { useChartInk } from '../../ui/use-chart-ink.ts';
import { sharesOption } from './chart-options.ts';
import { behindLabel, showBehind } from './drill-down.ts';
import { SHARE_COLOURS } from './share-colours.ts';

/** How the sessions spread over the five settings. */
export function SharesCard({ tally, period }: { tally: Tally; period: Period }) {
  const ink = useChartInk(useSettings((store) => store.settings.theme) === 'dark');
  const option = useMemo(() => sharesOption(tally, ink, 'screen'), [tally, ink]);
  return (
    <section className="wj-card wj-shares" aria-label="五进占比">
      <div className="wj-card-head">
        <h2>五进占比（场次）</h2>
        <SavePicture
          fileBase={`${periodLabel(period)}五进占比`}
          picture={() => ({
            title: `${periodLabel(period)}五进占比（场次）`,
            option: sharesOption(tally, PAPER_INK, 'picture'),
            widthPx: 760,
            heightPx: 400,
          })}
        />
      </div>
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
