import { PLAQUE_LABELS } from '../domain/pilot.ts';
import { choiceWords } from './choice-words.ts';
import { words } from './word-list.ts';

/** Whether a pilot was given its plaque, in cells and tick boxes. */
export const PLAQUE_WORDS = choiceWords(PLAQUE_LABELS, {
  given: { own: words`是 已授牌 授牌 已挂牌 挂牌 有 √ 已`, alike: words`已授` },
  none: { own: words`否 未授牌 未挂牌 没有 未 尚未授牌 暂未授牌 × 待授牌` },
});
