/** The colours and sizes a chart is drawn with: those of the window's theme, or black on white. */
export interface ChartInk {
  text: string;
  ground: string;
  primary: string;
  fontSize: number;
  fontFamily: string;
  /** From nothing to most; the text stays readable on every step. */
  steps: readonly string[];
}

/** For pictures, whatever the window's theme. */
export const PAPER_INK: ChartInk = {
  text: '#000000',
  ground: '#ffffff',
  primary: '#17559c',
  fontSize: 14,
  fontFamily: "宋体, SimSun, 'Noto Serif CJK SC', serif",
  steps: ['#f1f4f8', '#cfe1f5', '#7fb3ea'],
};
