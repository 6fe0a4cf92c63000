import { ACTIVITY_MODE_LABELS } from '../domain/activity.ts';
import { choiceWords } from './choice-words.ts';
import { words } from './word-list.ts';

/** 线上线下, in cells; no form asks for it. */
export const MODE_WORDS = choiceWords(ACTIVITY_MODE_LABELS, {
  both: {
    own: words`线上线下 线上线下相结合 线上+线下 线上、线下 线上/线下 线下+线上 线下、线上`,
    inCells: words`结合 同步 两种`,
  },
  online: { inCells: words`网络 网上 云 直播 视频` },
  offline: { inCells: words`现场 实地 面对面 室内 室外` },
});
