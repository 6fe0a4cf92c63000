import { type Measure } from '#shared/domain/measures.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import type { Tally } from '#shared/statistics/tally.ts';
import type { ChartInk } from '../../ui/chart-ink.ts';
import { formatCount } from '../../ui/numbers.ts';
import { SHARE_COLOURS } from './share-colours.ts';

/** On the screen the numbers stand beside the chart; a picture carries its own, below its title. */
type Place = 'screen' | 'picture';

const TITLE_ROOM_PX = 52;

/** Drawn from the bottom up, so the first form comes last. */
export const HEAT_FORMS = [...PUBLICITY_FORMS].reverse();

/** Forms by settings: where much was done, and where nothing. */
export function heatOption(tally: Tally, measure: Measure, ink: ChartInk, place: Place) {
  const cells = HEAT_FORMS.flatMap((form, y) =>
    SETTINGS.map((setting, x) => [x, y, tally.matrix[form][setting][measure]]),
  );
  const most = Math.max(1, ...cells.map((cell) => cell[2] ?? 0));
  const axis = {
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: ink.text, fontSize: ink.fontSize },
  };
  return {
    grid: gridOf(place, 4),
    xAxis: {
      type: 'category',
      position: 'top',
      data: SETTINGS.map((setting) => `进${SETTING_LABELS[setting]}`),
      ...axis,
    },
    yAxis: {
      type: 'category',
      data: HEAT_FORMS.map((form) => PUBLICITY_FORM_LABELS[form]),
      ...axis,
    },
    visualMap: { show: false, min: 0, max: most, inRange: { color: [...ink.steps] } },
    series: [
      {
        type: 'heatmap',
        data: cells.map((cell) => ({ value: cell, label: { color: ink.text } })),
        label: {
          show: true,
          fontSize: ink.fontSize,
          formatter: ({ value }: { value: number[] }) => formatCount(value[2] ?? 0),
        },
        itemStyle: { borderColor: ink.ground, borderWidth: 2 },
        cursor: 'pointer',
      },
    ],
  };
}

/** How the sessions spread over the five settings. */
export function sharesOption(tally: Tally, ink: ChartInk, place: Place) {
  const isPicture = place === 'picture';
  return {
    color: SETTINGS.map((setting) => SHARE_COLOURS[setting]),
    tooltip: { formatter: '{b}：{c} 场（{d}%）', confine: true },
    series: [
      {
        type: 'pie',
        radius: isPicture ? ['34%', '60%'] : ['48%', '80%'],
        ...(isPicture && { center: ['50%', '56%'] }),
        data: SETTINGS.map((setting) => ({
          name: SETTING_LABELS[setting],
          value: tally.bySetting[setting].sessions,
        })),
        label: isPicture
          ? {
              show: true,
              overflow: 'none',
              color: ink.text,
              fontSize: ink.fontSize,
              formatter: '进{b} {c} 场（{d}%）',
            }
          : { show: false },
        itemStyle: { borderColor: ink.ground, borderWidth: 2 },
        stillShowZeroSum: false,
      },
    ],
  };
}

/** Sessions of one span of time after another. */
export function spansOption(
  spans: readonly { label: string; sessions: number }[],
  ink: ChartInk,
  place: Place,
) {
  const label = { color: ink.text, fontSize: ink.fontSize };
  return {
    grid: gridOf(place, 26),
    tooltip: { formatter: '{b}：{c} 场', confine: true },
    xAxis: {
      type: 'category',
      data: spans.map((span) => span.label),
      axisLabel: label,
      axisTick: { show: false },
    },
    yAxis: { type: 'value', show: false },
    series: [
      {
        type: 'bar',
        data: spans.map(({ sessions }) => sessions),
        itemStyle: { color: ink.primary },
        barMaxWidth: 46,
        label: { show: true, position: 'top', ...label },
        cursor: 'pointer',
      },
    ],
  };
}

function gridOf(place: Place, top: number) {
  return place === 'picture'
    ? { left: 24, right: 24, top: top + TITLE_ROOM_PX, bottom: 20, containLabel: true }
    : { left: 8, right: 8, top, bottom: 4, containLabel: true };
}
