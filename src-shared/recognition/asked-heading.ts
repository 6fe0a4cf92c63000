/**
 * A heading put as a question, as people talk, in the words of a form: 来了多少人 is 参加人数, 在哪里 is 活动地点. Any other
 * heading as it is.
 */
export function askedHeading(folded: string): string {
  const parts = plainly(folded).split(JOINS);
  const asked = parts.map(formWordsOf);
  if (parts.length > 1 && asked.every((words) => words !== null))
    return asked.find((words) => words !== null && OF_ALL.includes(words)) ?? asked.join('及');
  return formWordsOf(plainly(folded)) ?? folded;
}

/** 好多户 is 多少户, 搞的啥子 搞的什么, 发的单子（份） 发的单子. */
function plainly(folded: string): string {
  return DIALECT.reduce(
    (text, [said, meant]) => text.replace(said, meant),
    folded.replace(UNIT_BEHIND, ''),
  );
}

const UNIT_BEHIND = /\((?:份|张|本|册|人|人次|个|户|家|次|场)\)$/u;
const DIALECT: readonly (readonly [RegExp, string])[] = [
  [/^好久(?=$|[搞办弄做讲]的?$)|几时|(?:么|哪个)时候|啥子时候/u, '什么时候'],
  [/啥子|么子|么事|甚么/gu, '什么'],
  [/好多|几多/gu, '多少'],
  [/^(人|户|份|场|次)(?:来了?|有|发了?)?多少$/u, '多少$1'],
  [/哪(?:点|块|塌|搭|垓)$/u, '哪里'],
];

/** 怎么弄的、多少人 asks for an account, in which the people are told, too. */
const OF_ALL: readonly string[] = ['活动经过', '活动内容', '情况'];
const JOINS = /[、,;/]|(?<=[的人])(?:和|及)/u;

function formWordsOf(folded: string): string | null {
  return ASKED.find(([question]) => question.test(folded))?.[1] ?? null;
}

const ASKED: readonly (readonly [RegExp, string])[] = [
  [
    /^.{0,6}(?:什么时[候间]|啥时候?|何时|哪一?[天日]|几月几[号日]|几[号日])(?:.{0,4}的(?:事情?)?)?$/u,
    '时间',
  ],
  [
    /^.{0,6}(?:哪里|哪儿|在哪|哪个?(?:地方|地点|场所|点位|村|组|小区)|什么地方|啥地方|何处|何地)(?:.{0,4}的)?$/u,
    '活动地点',
  ],
  [/^.{0,6}(?:怎么|怎样|咋)(?:办|搞|做|弄|讲|开展|进行)?(?:样|了)?的?$/u, '活动经过'],
  // Of those who did the work, and not of those whom it was for.
  [/^(?:去|派|出动|出)了?(?:多少|几)(?:个|名)?人.{0,2}$/u, '出动人员'],
  [
    /^.{0,6}(?:多少|几)(?:个|名|位)?(?:人|群众|村民|居民|职工|工人|学生|家长)次?(?:来|到|听|看|参加|参与|到场)?$/u,
    '参加人数',
  ],
  [/^.{0,6}(?:多少|几)(?:户|家人?)$/u, '户数'],
  [/^.{0,6}(?:多少|几)(?:场|次|回)$/u, '场次'],
  [
    /^.{0,4}(?:多少|几)(?:份|张|本|册)(?:资料|材料|东西|传单|单子|宣传.{1,2}|明白纸)?$|^发.{0,2}多少.{0,4}$|^发了?的?(?:什么|啥)?(?:东西|单子|纸|册子)$/u,
    '发放资料份数',
  ],
  [/^.{0,2}(?:谁|哪些人|什么人|啥人)(?:来|到场|参加|参与|听|看)(?:.{0,3})$/u, '参加人员'],
  [
    /^[由是归]?(?:哪个|哪家|哪些|什么|啥)(?:部门|科室|股室|处室|单位|站所|班组|支行)(?:牵头|负责|组织|主办|承办|举办|开展|实施|办|搞|做|弄)了?的?$/u,
    '主办单位',
  ],
  [/^.{0,4}(?:谁|哪个人|哪些人)(?:.{0,4}的?)$/u, '负责人'],
  [/^(?:什么|啥|哪些)情况$/u, '情况'],
  [
    /^.{0,4}(?:干|做|办|搞|忙)(?:了|过)?的(?:事情?|活儿?)$|^(?:当天|今天|这天|每天)的事情?$/u,
    '活动内容',
  ],
  [
    /^.{0,6}(?:什么|啥|哪些)(?:样的?)?(?:安全)?(?:宣传|活动|内容|事情?|工作|培训|项目|名堂|课)?(?:活动|内容)?$/u,
    '活动内容',
  ],
];
