import { theme } from 'antd';
import { BarChart, HeatmapChart, PieChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([
  AriaComponent,
  BarChart,
  GridComponent,
  HeatmapChart,
  PieChart,
  SVGRenderer,
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
