import { TELLING_PUBLICITY } from '../words/chronicle-words.ts';
import { holdsAny } from './holds-any.ts';
import { copiesInProse, peopleInProse, visitsInProse } from './people-in-prose.ts';
import { meetingOnSafety } from './read-form.ts';

/** The name of an activity and, behind it, how it was. */
export interface NamedAccount {
  name: string;
  account: string;
}

/**
 * 冬季防火宣讲：到柳村村部讲炉火安全，村民46人到场; 【防汛演练】在…; the name on a line of its own. Null where the head names no
 * activity, or what follows it (人人讲安全，个个会应急) belongs to the name.
 */
export function namedAccount(story: string): NamedAccount | null {
  const found = HEADED.exec(story) ?? FRAMED.exec(story);
  const name = found?.[1]?.trim() ?? '';
  const account = found?.[2]?.trim() ?? '';
  return namesActivity(name) && isAccount(account) ? { name, account } : null;
}

function namesActivity(name: string): boolean {
  if (name.length < LEAST_NAME || SENTENCE.test(name) || LABEL.test(name)) return false;
  return holdsAny(name, TELLING_PUBLICITY) || meetingOnSafety(name) !== null;
}

function isAccount(text: string): boolean {
  if (!CLAUSES.test(text)) return false;
  return (
    DOING.test(text) || [peopleInProse, copiesInProse, visitsInProse].some((tell) => tell(text))
  );
}

const HEADED =
  /^\s*([^：:，,。；;\n【】]{2,30})(?:[：:]|——|\s(?=在|到|赴|由|深入|走进|组织|邀请|联合|对|向|为))\s*(\S[^]*)$/u;
const FRAMED = /^\s*【([^】\n]{2,30})】\s*(\S[^]*)$/u;
const LEAST_NAME = 4;
/** What begins so tells what was done, and where. */
const SENTENCE =
  /^(?:在|到|赴|于|由|深入|走进|前往|来到|组织|开展|举办|召开|上午|下午|晚上|今天|当天|会议|参加|收到|报送|上报)/u;
/** 活动主题：, 会议强调：, and 安全宣传： over whatever was told. */
const LABEL =
  /(?:情况|内容|要求|强调|指出|主题|时间|地点|对象|如下|方式|形式|方面|工作|任务|成效|做法|包括|为|有|是)$|^(?:日常)?(?:安全|消防|应急|集中|主题)?(?:宣传|宣讲|宣教|培训|教育|演练|警示|科普|体验)(?:培训|教育|活动|类)?$/u;
const CLAUSES = /[，,。；;]/u;
const DOING =
  /^(?:今天|当[天日晚]|上午|下午|晚上|[\p{Script=Han}]{2,6}(?=到|在|给|去))?(?:在|到|赴|由|应|对|给|向|为(?!了)|与|同|和|深入|走进|前往|组织|邀请|联合|会同|参加|结合|利用|通过|围绕)/u;
