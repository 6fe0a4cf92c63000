import type { TextStyle } from '#shared/forms/form-model.ts';

export interface Typeface {
  /** The name official papers use; it may be absent on the reader's machine. */
  name: string;
  /** What Word and WPS take instead. */
  fallback: string;
  family: 'roman' | 'modern' | 'auto';
}

export const TYPEFACES: Record<TextStyle['face'], Typeface> = {
  hei: { name: '黑体', fallback: 'SimHei', family: 'modern' },
  xiaobiaosong: { name: '方正小标宋简体', fallback: '华文中宋', family: 'auto' },
  fangsong: { name: '仿宋_GB2312', fallback: '仿宋', family: 'modern' },
  kai: { name: '楷体_GB2312', fallback: '楷体', family: 'modern' },
  song: { name: '宋体', fallback: 'SimSun', family: 'auto' },
};

/** For digits and Latin letters. */
export const LATIN = 'Times New Roman';
