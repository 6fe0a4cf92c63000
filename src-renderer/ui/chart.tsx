import { theme } from 'antd';
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
import { useEffect, useRef } from 'react';
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

interface Props {
  /** Read out in place of the picture. */
  label: string;
  option: EChartsCoreOption;
  heightPx: number;
  /** A figure was clicked: its data as given in the option. */
  onPick: (data: { dataIndex: number; value: unknown }) => void;
}

/** A picture of numbers that are also on the page as text; each part can be clicked. */
export function Chart({ label, option, heightPx, onPick }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  const { token } = theme.useToken();

  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: token.fontFamily, fontSize: token.fontSize, color: token.colorText },
      ...option,
    });
    chart.on('click', (event) => pick.current({ dataIndex: event.dataIndex, value: event.value }));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option, token]);

  return <div ref={place} role="img" aria-label={label} style={{ height: heightPx }} />;
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
