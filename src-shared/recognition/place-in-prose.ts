import { PLACE_ENDINGS } from '../words/setting-evidence.ts';
import { words } from '../words/word-list.ts';
import { foldText } from './fold-text.ts';

/** The place with which an account of an activity begins: 村部广场，到会村民120人. Empty where it begins otherwise. */
export function placeAtHead(account: string): string {
  const folded = foldText(account);
  const labelled = LABELLED.exec(folded)?.[1] ?? '';
  if (labelled !== '' && !NONE.test(labelled)) return labelled;
  const found = HEAD.exec(folded)?.[1] ?? '';
  const place = found.replace(/[上里内]$/u, '');
  return TELLS_MORE.test(place) || !PLACE.test(place) ? '' : place;
}

/** 在康宁社区发宣传单: the place within a name. Empty where it has none. */
export function placeInName(name: string): string {
  const place = WITHIN.exec(foldText(name))?.[1] ?? '';
  return TELLS_MORE.test(place) ? '' : place;
}

/** 火车站广场, 第二小学: a cell that is a place where people come together, and nothing else. */
export function roomAlone(text: string): string {
  const line = foldText(text);
  return ROOM.test(line) && !TELLS_MORE.test(line) && !ASIDES.test(line) ? line : '';
}

/** 地点：内科楼8层 */
const LABELLED =
  /(?:^|[,;。 ])(?:活动|培训|演练|宣传|举办)?(?:地点|地址|场地)(?:[:：]|设?在) ?([\p{Script=Han}\d#()-]{2,20})(?:$|[,，;；。 ])/u;
const NONE = /^(?:待|另|未|不)/u;

/** The first of several clauses, of few letters; or what stands before 摆了桌子. */
const HEAD =
  /^[在到于]?([\p{Script=Han}\d#-]{2,14}?)(?:[,，;；。]|(?:摆|支|搭|设)[^,，;；。]{0,3}(?:桌|摊|台|点|棚|展板))/u;
/** 带着灭火器到广场 tells what was done, 全村各组 no one place. */
const TELLS_MORE =
  /[来去到请给让把被了着每几]|带[上领]|讲(?![堂台])|教(?![室学育])|组织|全[体县镇乡村校区厂]|各|现场/u;
const SPOKEN_ENDINGS = words`集 墟 圩 坝 坝子 塘 桥头 树下 码头 渡口 路口 村口 大门 南门 北门 东门 西门 门前 寨 祠堂 戏台 花园 公园 凉亭 亭子 车棚 大堂 前台 柜台`;
const PLACE = new RegExp(`(?:${[...PLACE_ENDINGS, ...SPOKEN_ENDINGS].join('|')})$`, 'u');
const WITHIN = new RegExp(
  `在(\\p{Script=Han}{1,12}?(?:${PLACE_ENDINGS.join('|')}))(?=开展|举[办行]|组织|发|摆|设|搞|宣|进行|播|放)`,
  'u',
);
const ROOM =
  /^[\p{Script=Han}\d]{2,12}(?:广场|公园|会议室|活动室|礼堂|操场|停车场|食堂|集市|大集|门口|文化室|活动中心|服务中心|幼儿园|小学|中学|村部|社区|小区)$/u;
const ASIDES = /存|交|见|报|归|换|改|补|下次|上次|联系|协办|配合|邀|借|无|未|没/u;
