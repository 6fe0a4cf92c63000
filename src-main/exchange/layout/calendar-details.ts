/** One field that a line of an entry tells. */
export interface Detail {
  field: string;
  heading: string;
  text: string;
}

const DETAILS: readonly (readonly [field: string, heading: string, pattern: RegExp])[] = [
  ['place', '地点', /^(?:活动|具体)?(?:地点|地址)[：:]\s*(.+)$/u],
  [
    'audience',
    '人数',
    /^(?:(?:参加|参与|受众|受教育|培训|到场)?人数[：:]|参加|参与|到场|\p{Script=Han}{0,4}?(?:师生|学生|职工|员工|村民|居民|群众|家长|工人|业主|商户|店主|老人|党员|司机|住户|学员|班组长|负责人|安全员)(?:参加)?)?\s*((?:约|近)?\d[\d,]*[余多]*(?:人次?|名)|\d[\d,]*(?<=[：:]\d{1,8}))(?:参加|参与|到场)?$/u,
  ],
  [
    'households',
    '户数',
    /^(?:(?:入户|走访|上门|走访入户|入户走访)[：:]?)?\s*((?:约)?\d[\d,]*[余多]*户)$/u,
  ],
  [
    'materials',
    '发放资料',
    /^(?:(?:共?发放?|派发|散发|分发)(?:宣传)?(?:资料|材料|单|册|手册|折页|传单|宣传[单册品])*|(?:宣传)?(?:资料|手册|折页|传单|宣传[单册品]|明白[纸卡]|告知书))[：:]?\s*(约?\d[\d,]*[余多]*(?:份|册|张|本))$/u,
  ],
  ['sessions', '场次', /^(?:共|场次[：:])?\s*(\d{1,3}场次?)$/u],
];

/** 地点：学校礼堂, 师生约260人, 发放资料260份; null for a line that tells anything else. */
export function detailOf(line: string): Detail | null {
  for (const [field, heading, pattern] of DETAILS) {
    const text = pattern.exec(line)?.[1];
    if (text !== undefined) return { field, heading, text };
  }
  return null;
}

/** The parts with what further lines tell: whatever is no detail, or one that is told already, is the summary. */
export function withDetails(told: readonly Detail[], lines: readonly string[]): Detail[] {
  const parts = [...told];
  const others: string[] = [];
  for (const line of lines) {
    const part = detailOf(line);
    if (part && !parts.some(({ field }) => field === part.field)) parts.push(part);
    else others.push(line);
  }
  if (others.length > 0) parts.push({ field: 'summary', heading: '内容', text: others.join('，') });
  return parts;
}
