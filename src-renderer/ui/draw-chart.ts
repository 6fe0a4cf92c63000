import { BarChart, HeatmapChart, PieChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { PAPER_INK } from './chart-ink.ts';

use([
  AriaComponent,
  BarChart,
  CanvasRenderer,
  GridComponent,
  HeatmapChart,
  PieChart,
  SVGRenderer,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
]);

/** A figure of a chart: its data as given in the option. */
export interface ChartFigure {
  dataIndex: number;
  value: unknown;
}

/** Draws into the place, and again with its size; answers what takes the chart away. */
export function showChart(
  place: HTMLElement,
  option: EChartsCoreOption,
  onPick: (figure: ChartFigure) => void,
): () => void {
  const chart = init(place, null, { renderer: 'svg' });
  chart.setOption({ animation: false, ...option });
  chart.on('click', ({ dataIndex, value }) => onPick({ dataIndex, value }));
  const watch = new ResizeObserver(() => chart.resize());
  watch.observe(place);
  return () => {
    watch.disconnect();
    chart.dispose();
  };
}

export interface ChartPicture {
  title: string;
  /** Drawn in `PAPER_INK`. */
  option: EChartsCoreOption;
  widthPx: number;
  heightPx: number;
}

/** The chart under its title on white, as a data address of a PNG; sharp enough for paper. */
export function drawPicture({ title, option, widthPx, heightPx }: ChartPicture): string {
  const place = document.createElement('div');
  const chart = init(place, null, {
    renderer: 'canvas',
    width: widthPx,
    height: heightPx,
    devicePixelRatio: PICTURE_SCALE,
  });
  const { fontFamily, fontSize, text } = PAPER_INK;
  chart.setOption({
    animation: false,
    backgroundColor: PAPER_INK.ground,
    textStyle: { fontFamily, fontSize, color: text },
    title: {
      text: title,
      left: 'center',
      top: 12,
      textStyle: { fontFamily, fontSize: 18, color: text },
    },
    ...option,
  });
  const picture = chart.getDataURL({ type: 'png', pixelRatio: PICTURE_SCALE });
  chart.dispose();
  return picture;
}

/** Three dots for each of the screen's: about 290 an inch. */
const PICTURE_SCALE = 3;
