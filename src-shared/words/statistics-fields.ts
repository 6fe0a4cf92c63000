import { ACTIVITY_FIELD_WORDS } from './activity-fields.ts';
import type { FieldWords } from './field-words.ts';
import { COUNT_WORDS, SUBJECT_WORDS, type Subject } from './heading-parts.ts';
import { CONTACT, CONTACT_PHONE, PHONE } from './shared-fields.ts';
import { words } from './word-list.ts';

const PRACTICES = words`做法 主要做法 特色做法 典型做法 经验做法 创新做法 工作做法`;
const HIGHLIGHTS = words`亮点 特色 特色亮点 工作亮点 亮点工作 主要亮点`;

/** Labels of a statistics form besides its numbers. Contact and phone are the unit's there. */
export const STATISTICS_FIELD_WORDS = {
  'unit.contact': { whole: CONTACT },
  'unit.phone': { whole: PHONE },
  'unit.contactPhone': {
    whole: ['联系人', '填表人', '填报人'].flatMap((who) =>
      CONTACT_PHONE.map((label) => label.replace('联系人', who)),
    ),
  },
  'period.text': {
    whole: [
      ...words`统计 填报 报送 上报 报表 报告 数据 所属`.flatMap((of) =>
        words`时段 时间段 期间 周期 区间`.map((time) => of + time),
      ),
      ...words`统计时间 报告期 起止时间 起止日期 统计起止时间 统计起止日期 统计起止 填报起止 报告起止 数据起止 数据的起止 数据起止时间 数据的起止时间 填报起止时间 报告起止时间 填报起止日期 所属期 统计期`,
    ],
    weak: words`时段 时间段 起止`,
  },
  'period.from': {
    whole: words`统计起始日期 统计起始时间 统计开始日期 统计开始时间 起始日期 起始时间`,
    weak: words`开始日期 开始时间`,
  },
  'period.to': {
    whole: words`统计截止日期 统计截止时间 统计结束日期 统计结束时间 数据截止日期 数据截止时间`,
    weak: words`结束日期 结束时间 截止日期 截止时间`,
  },
  'period.year': { weak: words`年份` },
  'pilots.text': {
    whole: words`试点单位 试点单位名称 安全宣传试点 试点名称 培育试点 试点培育 试点单位名单 选树试点
      选树培育试点 试点选树培育情况 试点培育情况 试点情况 试点建设情况 典型培育
      先进典型培育 培育先进典型 试点点位 示范点名称 示范点名单 示范点单位名称 示范点位名称 示范点位名单`,
  },
  'pilots.count': { whole: countsOf('pilots') },
  'works.text': {
    whole: words`报送作品 安全宣传作品 作品名称 宣传作品 报送作品名称 作品报送情况 宣传作品名称
      报送作品情况 作品报送 作品情况 优秀作品 优秀作品情况 优秀作品名称 报送宣传作品 原创作品名称 原创宣传作品名称
      作品题目 宣传作品题目 报送作品题目 原创作品题目 作品标题 宣传作品标题`,
  },
  'works.count': { whole: countsOf('works') },
  'cases.text': {
    whole: words`成果案例 报送成果案例 案例名称 报送案例 报送案例名称 成果案例名称 案例报送情况 成果案例报送情况
      典型案例 典型案例情况 优秀案例情况 优秀案例名称 报送案例情况 案例报送 案例情况 典型案例名称
      案例题目 成果案例题目 典型案例题目 报送案例题目 成果案例标题 典型案例标题`,
  },
  'cases.count': { whole: countsOf('cases') },
  'visits.enterprise': {
    whole: words`进企业家数 走进企业家数 入企家数 覆盖企业家数 走访企业家数 宣传企业家数 企业家数 进企业个数 进企家数 覆盖企业数 走进企业数 走访企业数 覆盖企业个数 走访企业个数`,
  },
  'visits.village': {
    whole: words`进村数 进村个数 进行政村数 覆盖村数 进村庄数 覆盖行政村数 走进村数 进村居数 进农村个数 进行政村个数`,
  },
  'visits.community': {
    whole: words`进社区数 进社区个数 覆盖社区数 覆盖社区个数 走进社区个数 走进社区数`,
  },
  'held.forms': { whole: words`已开展形式 已开展宣传形式 已开展的宣传形式 已开展的形式` },
  'held.settings': { whole: words`已进场所 已进五进场所 已进领域 已进入场所 已进入领域` },
  banners: ACTIVITY_FIELD_WORDS.banners,
  onlineReach: ACTIVITY_FIELD_WORDS.onlineReach,
  practice: {
    whole: [
      ...PRACTICES.flatMap((one) =>
        HIGHLIGHTS.flatMap((other) => [`${one}和${other}`, `${other}和${one}`]),
      ),
      ...words`主要亮点做法 主要亮点 主要特色做法 主要特色亮点 突出亮点 特色做法 最有特色的做法 最有特色做法 最突出的做法 经验做法 特色工作 典型做法 工作亮点 亮点工作 特色亮点 特色亮点工作
      亮点特色工作 特色亮点做法 工作亮点及特色 创新做法 主要做法及成效 做法及成效
      特色做法及成效 经验做法及成效 好的经验做法 好经验好做法 好的做法 典型经验和特色做法 特色做法和典型经验 工作亮点及成效 主要做法和成效 特色做法和成效
      工作开展情况 工作特色 特色做法与成效 亮点做法 工作成效 主要工作及成效 工作小结
      亮点及成效 末端落实情况 做法和经验 经验与做法`,
    ],
    weak: words`主要做法 开展情况 工作情况 主要工作`,
  },
  plan: {
    whole: words`下步打算 下一步打算 下步工作打算 下一步工作打算 下一步工作安排 下步工作安排
      下一步工作 下步工作 工作打算 下一步计划 下步计划 下一步工作计划 下步工作计划
      下步安排 下一步安排 下步工作思路 下一步工作思路 下阶段工作打算 下一步措施 下步措施`,
    weak: words`工作计划 下半年工作打算 下半年打算 下半年工作安排`,
  },
  code: { whole: words`校验码` },
} satisfies Record<string, FieldWords>;

function countsOf(subject: Subject): string[] {
  return SUBJECT_WORDS[subject].flatMap((word) =>
    [...COUNT_WORDS, '合计', '总计'].map((count) => word + count),
  );
}
