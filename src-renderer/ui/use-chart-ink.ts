import { theme } from 'antd';
import { useMemo } from 'react';
import { type ChartInk, PAPER_INK } from './chart-ink.ts';

const DARK_STEPS = ['#1d2732', '#244a75', '#2f66a8'];

/** The window's own colours, for charts on the screen. */
export function useChartInk(isDark: boolean): ChartInk {
  const { token } = theme.useToken();
  return useMemo(
    () => ({
      text: token.colorText,
      ground: token.colorBgContainer,
      primary: token.colorPrimary,
      fontSize: token.fontSize,
      fontFamily: token.fontFamily,
      steps: isDark ? DARK_STEPS : PAPER_INK.steps,
    }),
    [token, isDark],
  );
}
