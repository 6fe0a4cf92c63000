import { theme } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import type { ChartFigure } from './draw-chart.ts';

interface Props {
  /** Read out in place of the picture. */
  label: string;
  option: EChartsCoreOption;
  heightPx: number;
  /** A figure was clicked. */
  onPick: (figure: ChartFigure) => void;
}

/**
 * A picture of numbers that are also on the page as text; each part can be clicked. The page stands
 * before what draws it is loaded.
 */
export function Chart({ label, option, heightPx, onPick }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  const { token } = theme.useToken();

  useEffect(() => {
    let takeAway: (() => void) | undefined;
    let isWanted = true;
    void import('./draw-chart.ts').then(({ showChart }) => {
      if (!isWanted || !place.current) return;
      const textStyle = {
        fontFamily: token.fontFamily,
        fontSize: token.fontSize,
        color: token.colorText,
      };
      takeAway = showChart(place.current, { textStyle, ...option }, (figure) =>
        pick.current(figure),
      );
    });
    return () => {
      isWanted = false;
      takeAway?.();
    };
  }, [option, token]);

  return <div ref={place} role="img" aria-label={label} style={{ height: heightPx }} />;
}
