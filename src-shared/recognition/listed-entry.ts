import { GOING_TO_OTHERS, OTHER_ENDINGS } from '../words/chronicle-words.ts';
import { OTHER_TOPIC_WORDS } from '../words/other-work.ts';
import { namesSafety } from './names-safety.ts';

/**
 * What stands in a relay list parted by blanks or dashes, as clauses: 河湾-李姐-4月3日-燃气讲座-35人. Any other line as it
 * is.
 */
export function withClauses(line: string): string {
  if (/[，,。；;]/u.test(line)) return line;
  for (const parting of PARTINGS) {
    const parts = line
      .trim()
      .split(parting)
      .map((part) => part.trim());
    const at = parts.findIndex((part) => DAY.test(part));
    const rest = parts.slice(at + 1);
    if (at < 0 || at > LATEST_DAY || rest.length < 2 || !rest.some((part) => COUNTED.test(part)))
      continue;
    const day = (parts[at] ?? '').replace(/^(\d{1,2})\.(\d{1,2})$/u, '$1月$2日');
    const teller = at === 0 ? '' : `${parts.slice(0, at).join('')}：`;
    return `${teller}${[day, ...rest].join('，')}`;
  }
  return line;
}

const PARTINGS = [/\s+/u, /[-—–|]+/u];
const LATEST_DAY = 2;
const DAY = /^(?:20\d\d年)?(?:\d{1,2}月\d{1,2}[日号]|(?:1[0-2]|[1-9])\.(?:[12]\d|3[01]|[1-9]))$/u;
const COUNTED = /\d[\d,]*[余多]?(?:人|名|户|份|张|册|本)/u;

/** 一网格陈姐：防火宣传，…: who told it in a relay list, before what was told. */
export function withoutTeller(story: string): string {
  const [teller = ''] = TELLER.exec(story) ?? [];
  return namesSafety(teller) || NO_TELLER.test(teller) ? story : story.slice(teller.length);
}

/** 下月打算：, 宣传：, 小结： say of what follows what it is. */
const NO_TELLER = /[宣教演培活下上本拟]|打算|计划|安排|准备|总结|小结|合计|共计|汇总|取消|延期/u;
const TELLER = /^[^，,。；;：:\d【“"]{1,12}[：:]\s*(?=\S)/u;

/** 消防疏散演练 of 消防疏散演练，操场，103人: the name that a list gives first, with nothing but place and numbers behind. */
export function listedName(clauses: readonly string[]): string | null {
  const [name = '', ...rest] = clauses.filter((clause) => clause !== '');
  if (name.length < LEAST_NAME || name.length > LONGEST_NAME) return null;
  if (/^\d/u.test(name) || !NAME.test(name) || !namesSafety(name)) return null;
  if (GOING_TO_OTHERS.some((word) => name.startsWith(word))) return null;
  if ([...OTHER_ENDINGS, ...OTHER_TOPIC_WORDS].some((word) => name.includes(word))) return null;
  const isList = rest.every((clause) => clause.length <= LONGEST_PART);
  return isList && rest.some((clause) => COUNTED.test(clause)) ? name : null;
}

const LEAST_NAME = 4;
const LONGEST_NAME = 24;
const LONGEST_PART = 16;
const NAME =
  /(?:宣传|宣讲|讲座|培训|教育|演练|演习|体验|咨询|观看|走访|家访|展览|竞赛|课|片|摆摊|活动|[会日])$/u;
