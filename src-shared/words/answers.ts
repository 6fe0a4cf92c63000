import { choiceWords } from './choice-words.ts';
import { words } from './word-list.ts';

export const ANSWERS = { yes: '是', no: '否' };

/** Boxes and lists that ask whether there was any. */
export const ANSWER_WORDS = choiceWords(ANSWERS, {
  yes: { own: words`有 已 √ 开展 已开展 有开展 已完成` },
  no: { own: words`无 未 没有 未开展 没有开展 没开展 未完成` },
});
