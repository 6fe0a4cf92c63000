import { OCCASION_LABELS } from '../domain/occasion.ts';
import { choiceWords } from './choice-words.ts';
import { words } from './word-list.ts';

/** 重要节点, in cells; no form asks for one. */
export const OCCASION_WORDS = choiceWords(OCCASION_LABELS, {
  'disaster-day': { own: words`防灾减灾日`, inCells: words`防灾减灾 5.12 5·12 512` },
  'safety-month': {
    own: words`全国安全生产月`,
    inCells: words`安全月 安全生产咨询日 6.16 安全宣传咨询日`,
  },
  'science-day': { own: words`科普日`, inCells: words`科普` },
  'fire-month': { own: words`全国消防宣传月`, inCells: words`消防月 消防日 11.9 119 消防安全月` },
  'traffic-day': { own: words`全国交通安全日`, inCells: words`交通安全 12.2 122` },
});
