import type { TextStyle } from './form-model.ts';

/** The typefaces of GB/T 9704-2012 by their roles, with what stands in for them where they lack. */
export const FONT_STACKS: Record<TextStyle['face'], string> = {
  hei: "'Times New Roman',黑体,SimHei,'Noto Sans CJK SC',sans-serif",
  xiaobiaosong:
    "'Times New Roman',方正小标宋简体,FZXiaoBiaoSong-B05S,华文中宋,宋体,'Noto Serif CJK SC',serif",
  fangsong: "'Times New Roman',仿宋_GB2312,仿宋,FangSong,'Noto Serif CJK SC',serif",
  kai: "'Times New Roman',楷体_GB2312,楷体,KaiTi,'Noto Serif CJK SC',serif",
  song: "'Times New Roman',宋体,SimSun,'Noto Serif CJK SC',serif",
};
