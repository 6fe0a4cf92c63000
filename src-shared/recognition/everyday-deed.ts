import { PUBLICITY_WORDS } from '../words/other-work.ts';
import { foldText } from './fold-text.ts';
import { holdsAny } from './holds-any.ts';

/** 买救生圈10个、警示牌6块, 清河道垃圾: a name that begins with an everyday deed, and tells nobody anything. */
export function isEverydayDeed(title: string): boolean {
  const folded = foldText(title).replace(THINGS, '').replace(MENDED, '$1');
  return DEED.test(folded) && !TELLING.test(folded) && !holdsAny(folded, PUBLICITY_WORDS);
}

/** Signs that are bought and put up. */
const THINGS = /警示(?=[牌标灯桩带柱线杆])/gu;
/** 修广播, 换村口大喇叭 */
const MENDED = /^((?:又|再|去)?[买修换装])[^,，。;；播发喊]{0,6}(?:广播|喇叭|音响|屏幕?)/u;
/** Not 清明, 收看, 守护, 换季. */
const DEED =
  /^(?:又|再|去)?(?:买|修(?![身养订])|换(?![季届位])|清(?!明|洁生产|华|凉|零)|收(?![看听获])|查|守(?![护法望正则信])|灭(?!火)|搬|挖|铲|砍|割|抬|装(?![修扮]))/u;
const TELLING = /发(?![现生电货票])|[喊播送]|教|提醒|活动|随手拍|大赛/u;
