import { foldText } from '#shared/recognition/fold-text.ts';
import { PUBLICITY_WORDS } from '#shared/words/other-work.ts';

/** 二、本周其他工作, 日常工作, 安全检查: what stands below such a line, or in such a column, is no publicity. */
export function headsOtherWork(text: string): boolean {
  if (text.length > LONGEST) return false;
  const bare = foldText(text)
    .replace(NUMBERED, '')
    .replace(/[:：]$/u, '')
    .replace(PERIOD, '');
  if (PUBLICITY_WORDS.some((word) => bare.includes(word))) return false;
  return OTHERS.test(bare) || bare.split(/[、和与及/]/u).every((part) => EVERYDAY.test(part));
}

const LONGEST = 20;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.](?!\d))/u;
const PERIOD = /^(?:本?[周旬月季年]度?|上周|本期|当月)/u;
const OTHERS =
  /^(?:其[他它余]|日常|常规|例行)(?:安全|日常|业务|常规|重点|相关)?(?:生产)?(?:工作|事项|事务|业务|杂务|杂事)(?:情况|开展情况|完成情况|记录)?$/u;
/** 安全检查, 会议类, 隐患排查整改情况, 值班值守 */
const EVERYDAY =
  /^(?:安全|消防)?(?:生产)?(?:检查|隐患|排查|整改|巡查|巡检|巡逻|督查|督导|执法|值班|值守|执勤|备勤|会议|例会|采购|维修|维保|保养|检修|后勤|信访|调解|接警|处警|出警|救援|抢险)+(?:类|工作|情况|方面|记录|事项)?$/u;
