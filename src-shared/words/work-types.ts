import { WORK_TYPE_LABELS } from '../domain/work.ts';
import { choiceWords } from './choice-words.ts';
import { words } from './word-list.ts';

/** 作品类型, in cells and tick boxes, with or without 类 behind them. */
export const WORK_TYPE_WORDS = choiceWords(WORK_TYPE_LABELS, {
  video: {
    own: words`视频`,
    alike: words`微视频 视频短片`,
    sorts: words`微电影 动画 动漫 宣传片 专题片 MV 短剧 情景剧`,
  },
  h5: { alike: words`H5作品 交互 互动`, sorts: words`小程序` },
  graphic: { sorts: words`推文 文章 长图 图解 公众号 图片 一图读懂` },
  poster: {
    alike: words`宣传海报 平面 平面设计`,
    sorts: words`宣传画 漫画 展板 挂图 绘画 手绘`,
  },
  audio: { sorts: words`广播 公益广播 歌曲 快板 有声 录音 评书` },
  handbook: {
    alike: words`宣传手册 手册/折页`,
    sorts: words`折页 读本 明白卡 宣传册 口袋书 画册 宣传单`,
  },
  other: { own: words`其它` },
});
