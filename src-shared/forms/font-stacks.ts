import type { TextStyle } from './form-model.ts';

/** The typefaces of GB/T 9704-2012 by their roles, with what stands in for them where they lack. */
export const EAST_ASIAN_STACKS: Record<TextStyle['face'], string> = {
  hei: "黑体,SimHei,'Noto Sans CJK SC',sans-serif",
  xiaobiaosong: "方正小标宋简体,FZXiaoBiaoSong-B05S,华文中宋,宋体,'Noto Serif CJK SC',serif",
  fangsong: "仿宋_GB2312,仿宋,FangSong,'Noto Serif CJK SC',serif",
  kai: "楷体_GB2312,楷体,KaiTi,'Noto Serif CJK SC',serif",
  song: "宋体,SimSun,'Noto Serif CJK SC',serif",
};

/** The same with the Latin typeface for digits and letters. */
export const FONT_STACKS: Record<TextStyle['face'], string> = {
  hei: latin(EAST_ASIAN_STACKS.hei),
  xiaobiaosong: latin(EAST_ASIAN_STACKS.xiaobiaosong),
  fangsong: latin(EAST_ASIAN_STACKS.fangsong),
  kai: latin(EAST_ASIAN_STACKS.kai),
  song: latin(EAST_ASIAN_STACKS.song),
};

function latin(stack: string): string {
  return `'Times New Roman',${stack}`;
}
