import { PLACE_ENDINGS } from '../words/setting-evidence.ts';
import { words } from '../words/word-list.ts';
import { foldText } from './fold-text.ts';

/** The place with which an account of an activity begins: 村部广场，到会村民120人. Empty where it begins otherwise. */
export function placeAtHead(account: string): string {
  const found = HEAD.exec(foldText(account))?.[1] ?? '';
  const place = found.replace(/[上里内]$/u, '');
  return TELLS_MORE.test(place) || !PLACE.test(place) ? '' : place;
}

/** The first of several clauses, of few letters; or what stands before 摆了桌子. */
const HEAD =
  /^[在到于]?([\p{Script=Han}\d#-]{2,14}?)(?:[,，;；。]|(?:摆|支|搭|设)[^,，;；。]{0,3}(?:桌|摊|台|点|棚|展板))/u;
/** 带着灭火器到广场 tells what was done, 全村各组 no one place. */
const TELLS_MORE =
  /[来去到请给让把被了着每几]|带[上领]|讲(?![堂台])|教(?![室学育])|组织|全[体县镇乡村校区厂]|各|现场/u;
const SPOKEN_ENDINGS = words`集 墟 圩 坝 坝子 塘 桥头 树下 码头 渡口 路口 村口 大门 南门 北门 东门 西门 门前 寨 祠堂 戏台 花园 公园 凉亭 亭子 车棚 大堂 前台 柜台`;
const PLACE = new RegExp(`(?:${[...PLACE_ENDINGS, ...SPOKEN_ENDINGS].join('|')})$`, 'u');
