import type { Measure } from '#shared/domain/measures.ts';
import type { PublicityForm } from '#shared/domain/publicity-form.ts';
import type { Setting } from '#shared/domain/setting.ts';
import { words } from '#shared/words/word-list.ts';

/** How offices write the same things; one form keeps to one manner for the settings. */
export const SETTING_MANNERS: readonly Record<Setting, string>[] = [
  manner('进企业 进农村 进社区 进学校 进家庭'),
  manner('进企业 进农村 进社区 进校园 进家庭'),
  manner('企业 农村 社区 学校 家庭'),
  manner('走进企业 走进农村 走进社区 走进学校 走进家庭'),
  manner('“进企业” “进农村” “进社区” “进学校” “进家庭”'),
  manner('安全宣传进企业 安全宣传进农村 安全宣传进社区 安全宣传进学校 安全宣传进家庭'),
  manner('企业单位 行政村 社区 校园 家庭'),
  manner('企业类 农村类 社区类 学校类 家庭类'),
  manner('生产经营单位 农村 居民区 学校 家庭'),
  manner('进企业 进村 进居民区 进校园 进家庭'),
  manner('进企业（单位） 进农村（村组） 进社区（小区） 进学校（校园） 进家庭（入户）'),
  manner('企业 村 社区 学校 家庭'),
];

function manner(written: string): Record<Setting, string> {
  const [enterprise = '', village = '', community = '', school = '', family = ''] =
    written.split(' ');
  return { enterprise, village, community, school, family };
}

export const FORM_NAMES: Record<PublicityForm, readonly string[]> = {
  lecture: words`安全宣讲 宣讲 安全宣讲活动 宣讲活动 培训宣讲 宣讲培训 安全宣讲培训 宣讲（培训） 安全宣讲（讲座）`,
  media: words`媒体宣传 媒体宣传报道 新闻媒体宣传 媒体宣传（含新媒体） 媒体宣传活动 传统媒体和新媒体宣传`,
  drill: words`应急疏散演练 应急演练 疏散演练 应急演练活动 演练活动 安全应急演练 组织应急演练`,
  warning: words`警示曝光 警示教育 安全警示教育 警示教育活动 警示曝光活动 警示教育（曝光） 曝光警示`,
  experience: words`经验推广 经验交流推广 经验推广活动 经验推广（现场会） 经验推广现场会 典型经验推广 先进经验推广`,
  immersive: words`体验式安全宣传教育 体验式宣传 体验式教育 体验活动 体验式活动 安全体验 安全体验活动 体验式宣传教育活动 体验式安全教育`,
  themed: words`主题宣传活动 主题活动 主题宣传 主题宣传教育活动 安全主题活动 主题宣传活动（集中宣传） 安全主题宣传`,
  other: words`其他 其他形式 其他宣传形式 其它 其他活动 其他宣传活动 其他（请注明）`,
};

interface MeasureName {
  name: string;
  unit: string;
}

export const MEASURE_NAMES: Record<Exclude<Measure, 'activities'>, readonly MeasureName[]> = {
  sessions: names(
    '场',
    '场次 活动场次 开展场次 场数 举办场次 宣传场次 开展活动 组织活动场次',
  ).concat(names('次', '次数 活动次数 开展次数'), names('场次', '开展活动 宣传活动 举办活动')),
  audience: names(
    '人次',
    '受众人次 参加人次 受教育人次 覆盖人次 受众 参与人次 惠及人次 受教育群众 受教育人数 受众人数 宣传人次',
  ).concat(names('人', '受教育人数 参与人数 受众人数 参加人数 覆盖人数')),
  households: names('户', '户数 入户户数 走访户数 入户数 走访入户 覆盖户数'),
  materials: names(
    '份',
    '发放资料 发放宣传品 发放宣传资料 资料发放 发放材料 宣传资料 发放宣传资料数量 印发资料 发放各类宣传资料',
  ),
  mediaItems: names(
    '条',
    '报道 媒体报道 刊播条数 报道条数 新闻报道 刊发报道 媒体报道数 宣传报道',
  ).concat(names('篇', '媒体报道 新闻报道 报道篇数'), names('条/篇', '媒体报道 宣传报道')),
};

function names(unit: string, written: string): MeasureName[] {
  return written.split(' ').map((name) => ({ name, unit }));
}

export const TOTALS = words`合计 总计 合计 小计`;
export const SETTING_HEADS = words`场所 五进领域 宣传场所 类别 “五进”类别 领域 五进场所 宣传领域 进驻领域 项目`;
export const FORM_HEADS = words`宣传形式 形式 活动形式 类别 宣传方式 活动类型 项目 开展形式`;
export const INDICATOR_HEADS = words`指标 指标名称 统计指标 项目 统计项目 内容 工作内容`;
export const NUMBER_HEADS = words`数量 本期数 数值 填报数 完成情况 本期完成 统计数据`;
export const UNIT_HEADS = words`计量单位 单位`;
export const REMARKS = ['备注', '说明', '备 注'];
