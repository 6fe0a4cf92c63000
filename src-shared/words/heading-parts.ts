import type { CountedField, Measure } from '../domain/measures.ts';
import type { PublicityForm } from '../domain/publicity-form.ts';
import type { Setting } from '../domain/setting.ts';
import { words } from './word-list.ts';

/** People counted in words that only one form of publicity has. */
export const FORM_AUDIENCE_WORDS: Partial<Record<PublicityForm, readonly string[]>> = {
  lecture: words`听讲人数 听讲人次 听讲人员 宣讲受众`,
  drill: words`参演人数 参演人次 参演人员 参演 演练人数 演练人次`,
  warning: words`受警示教育人数 受警示教育人次 受警示教育 观看警示教育片人数 观看警示教育片人次 受警示人数 受警示人次`,
  immersive: words`体验人数 体验人次`,
};

/** People counted in words that mean nothing before some form of publicity is named. */
export const AUDIENCE_OF_FORM_WORDS = words`观看人数 观看人次 学习人数 学习人次 听众 观众 听讲 观看`;

/** Those that are reached in a setting: 参与师生 in a row of 进学校 are all of its people. */
export const PEOPLE_OF_SETTINGS: Record<Setting, readonly string[]> = {
  enterprise: words`职工 员工 从业人员`,
  village: words`村民 农民`,
  community: words`居民`,
  school: words`师生`,
  family: words`家庭成员 职工家庭 员工家庭 师生家庭 学生家庭 村民家庭 业主家庭`,
};

/** Homes that were gone to: so many of them. */
export const HOMES_GONE_TO = words`入户家庭 上门家庭`;
/** Those of one setting's people, or of one way to go there: within 进家庭 all of them. */
export const HOMES_OF_PEOPLE = words`入户宣传户数 上门宣传户数 走访职工家庭 走访员工家庭 走访师生家庭 走访学生家庭 走访村民家庭 走访业主家庭`;

/** How many activities there were, whatever their sessions. */
export const ACTIVITY_COUNT_WORDS = words`活动数量 活动数 活动个数 活动总数 活动项数`;

/** What the numbers count besides sessions and people. */
export const SUBJECT_WORDS = {
  pilots: words`试点 试点单位 先进试点 安全宣传试点 培育试点 选树试点 选树培育试点 先进典型 示范点 示范点位`,
  works: words`作品 宣传作品 报送作品 报送宣传作品 推荐作品 科普作品 原创作品 原创宣传作品 原创安全宣传作品 优秀作品 优秀宣传作品`,
  cases: words`案例 成果案例 报送案例 报送成果案例 典型案例 优秀案例 推荐案例`,
};
export type Subject = keyof typeof SUBJECT_WORDS;

/** Behind a subject: how many of it. */
export const COUNT_WORDS = words`数量 个数 件数 总数 数`;

export const TOTAL_WORDS = words`合计 总计 小计 总数 共计 总共 汇总 累计 总 全部 总体`;

/** Kinds of materials, counted apiece: less than all that was handed out. */
export const SORTS_OF_MATERIALS = words`明白纸 明白卡 宣传单 宣传页 宣传册 宣传手册 宣传折页 折页 传单 一封信 公开信`;

/** Units in brackets or after a gap, and the measure they stand for. */
export const UNIT_MEASURES: ReadonlyMap<string, CountedField> = new Map(
  Object.entries({
    场: 'sessions',
    场次: 'sessions',
    '场/次': 'sessions',
    次: 'sessions',
    人: 'audience',
    人次: 'audience',
    '人/次': 'audience',
    户: 'households',
    户次: 'households',
    份: 'materials',
    册: 'materials',
    '份/册': 'materials',
    '册/份': 'materials',
    条: 'mediaItems',
    篇: 'mediaItems',
    '条/篇': 'mediaItems',
    '篇/条': 'mediaItems',
    '条(篇)': 'mediaItems',
    '篇(条)': 'mediaItems',
    条次: 'mediaItems',
  }),
);

/** On a form besides: 项 counts activities. */
export const UNITS_ON_FORMS: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ...UNIT_MEASURES,
  ['项', 'activities'],
]);

/** Of whatever was gone to, once it is known what: 家 of enterprises, 个 of villages. */
export const UNITS_OF_BODIES = words`家 个 所 个村 个社区 家次 个次`;

/** Before a setting, gone to as 走进 is; by itself 走访__户 counts homes. */
export const VISITING_WORDS = words`走访 走访慰问 到访 入驻 进驻`;

/** How many of a setting were gone to. */
export const VISITS_WORDS = words`家数 走进数 走进数量 走进个数 走进家数 走进单位数 走进单位数量 进入数 进入数量 进入个数
  进入家数 进入单位数 进驻数 进驻数量 覆盖家数 覆盖个数 覆盖单位数 覆盖单位数量 走访家数 走访个数 走访单位数`;
export const BODIES_OF_SETTINGS: Record<Setting, readonly string[]> = {
  enterprise: words`企业家数 走进企业数 进企业数 覆盖企业数 走访企业数`,
  village: words`村数 村数量 村个数 行政村数 行政村数量 行政村个数 村庄数 村居数 走访村数 走访行政村数`,
  community: words`社区数 社区数量 社区个数 走访社区数`,
  school: words`校数 学校数 学校数量 学校个数 学校所数 所数`,
  family: [],
};

/** Words that say nothing of their own: everywhere, in headings of numbers, in cells of settings. */
const EMPTY = words`安全宣传 宣传 安全 辖区 进 各 等 和 及 与 的 领域 场所`;
export const EMPTY_IN_HEADINGS = [
  ...EMPTY,
  ...words`安全宣传五进 五进 宣传形式 宣传教育形式 主要形式 形式 宣传活动 活动 工作 开展情况 开展 举办 组织
    情况 类别 类型 项目 指标 内容 统计 序号 末端落实 落实 各类 各级 各种 主要 规模 数据 成果 成效 本单位 五类 本期 我局 我镇 我乡 我县 我区 我市 我街道 我公司 我校 我院 我村 我社区 我中心 本局 本镇 本乡 本街道 本公司 本校 本院 本村 本社区 共 已 个 件 我单位 报送 上报
    培育 选树 培树 发放 印发 覆盖 面向 向 对象 约 了 其中 给群众 向群众 给职工群众 向职工群众 给干部群众 向干部群众 给群众和职工 向群众和职工 给职工和群众 向职工和群众 向社会公众 一共 讲了 办了 做了 过 您单位 你单位 贵单位 期间 参与 参加 惠及 吸引 全年 实际 实际完成 已开展 创作 制作 形成 推出 总结 提炼 征集 刊发 刊播 发布 合力
    期内 报告期 报告期内 统计期内 时段内 以来 确定 建设 被 获 获得 走进 进入 深入 已有 现有 本月 本季 本季度 本半年 本年 本年度 行政
    今年 在 本期数 本期值 本半年数 本次 本时段 建成 创建 打造 报告期数 当期 当期数 实际数 完成数 已建 已建立 已命名 已挂牌 · / - — – 、 , 。 ; :`,
];
export const EMPTY_IN_CELLS = [
  ...EMPTY,
  ...words`重点 部分 进入 走进 入 类 全体 职工 员工 群众 人员 负责人 内 全镇 中 从业 广大`,
];

/** What an exported list tells beside the records' own fields; the import leaves it alone. */
export const LEDGER_HEADINGS = words`佐证材料数 附件数 最后修改 关联活动 关联试点`;

/** Running numbers: recognised so that they are left alone. */
export const SEQUENCE_WORDS = words`序号 序 排序 编号 号 no no. № 项次 行号 序列 活动编号 台账编号`;
