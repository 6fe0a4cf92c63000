import type { FieldWords } from './field-words.ts';
import { YEAR } from './shared-fields.ts';
import { SUBJECT_ENDINGS } from './subject-words.ts';
import { words } from './word-list.ts';

/** 报送单位地址: a particular of whoever sends in. */
function ofUnits(particulars: string, ...more: string[]): string[] {
  return [...words`填报 报送 上报 申报 选送`, ...more].flatMap((doing) =>
    particulars.split(' ').map((particular) => `${doing}单位${particular}`),
  );
}

/** Labels of the unit's particulars and of the report, on forms of every kind. */
export const UNIT_FIELD_WORDS = {
  'unit.name': {
    whole: words`填报单位 报送单位 上报单位 申报单位 推荐单位 填表单位 填报单位名称 报送单位名称 报告单位 参赛单位
      单位名称 单位全称 所在单位 工作单位 填报部门 报送部门 推报单位 选送单位 参评单位
      申报主体 编报单位 汇总单位 呈报单位 制表单位 统计单位 报表单位 填报乡镇 乡镇街道 填报机关 报送机关 填报地区 填报单位全称 登记单位 送报单位 呈送单位 录入单位 反馈单位`,
    weak: words`责任单位 单位`,
  },
  'unit.leader': {
    whole: words`主要负责人 单位负责人 单位领导 单位主要负责人 部门负责人 负责人姓名`,
    weak: words`负责人 分管领导 主管领导 分管负责人`,
  },
  'unit.reviewer': {
    whole: words`审核人 复核人 审核人员 审核人姓名 审核者 核稿人`,
    weak: words`审核 复核`,
  },
  'unit.contact': {
    whole: [...SUBJECT_ENDINGS.filler, ...words`填表人姓名 统计人`],
    weak: words`制表 填表 经办`,
  },
  'unit.phone': {
    whole: words`单位电话 单位联系电话 办公电话 填表人电话 填报人电话 单位联系方式`,
  },
  'unit.email': {
    whole: [
      ...words`电子邮箱 邮箱 电子邮件 电子信箱 政务邮箱 email e-mail 联系邮箱`,
      ...words`单位邮箱 单位电子邮箱 单位联系邮箱`,
      ...ofUnits('邮箱 电子邮箱 联系邮箱', '推荐'),
    ],
  },
  'unit.address': {
    whole: [
      ...words`单位地址 通讯地址 通信地址 联系地址 办公地址 详细地址 单位通讯地址 单位通信地址 单位联系地址 单位详细地址 单位办公地址 邮寄地址`,
      ...ofUnits('地址 通讯地址 联系地址 详细地址'),
    ],
    weak: words`地址`,
  },
  'unit.contactPhone': {
    whole: words`填表人及电话 填表人及联系电话 填报人及联系电话 填报人及电话 填表人联系电话
      填报人联系电话 经办人及电话 经办人及联系电话 填表人及联系方式 填报人及联系方式
      经办人联系电话`,
  },
  filledOn: {
    whole: words`填报日期 填表日期 汇总日期 汇总时间 填报时间 填表时间 报送日期 报送时间 上报日期 上报时间 报出日期 报出时间 制表日期
      制表时间 申报日期 申报时间 推荐日期 推荐时间 填写日期 填写时间 填卡日期 填卡时间 投稿日期 报名日期 送展日期`,
    weak: words`日期`,
  },
  'period.text': {
    whole: words`统计时段 填报时段 报送时段 上报时段 申报时段 报送周期 填报周期 所属时段 报送期间
      填报期间`,
  },
  'period.half': { whole: words`上/下半年 上下半年 上、下半年 所属半年 报告半年` },
  'period.year': {
    whole: [
      ...YEAR,
      ...words`统计年度 填报年度 上报年度 报告年度 报表年度 数据年度 统计年份 填报年份 上报年份 报送年份 报告年份 报表年份 数据年份 所属年份`,
    ],
  },
} satisfies Record<string, FieldWords>;

/** What a unit may be: 填报大队 is the unit that fills in, and so is 大队（单位）. */
export const BODIES_THAT_FILL_IN = words`乡镇 街道 镇街 镇 乡 部门 科室 股室 处室 大队 中队 支队 队所 站所 所站 所队 分局 分公司 子公司
  子分公司 园区 项目部 工会 妇联 团委 协会 学会 商会 医院 机构 院系 学院 车间 班组 党支部 单位部门 部门单位 支行 网点 场站 区县 县区 县市区 系统 单位`;
/** 工会负责人 is the head of the unit; 科室负责人 may be of a part of it, 企业负责人 of whom it visits. */
export const BODIES_WITH_A_LEADER = words`工会 妇联 团委 协会 学会 商会 乡镇 街道 镇街 医院 园区`;
/** As well, where the form says that they fill it in; alone they are what is gone into. */
export const SETTINGS_THAT_FILL_IN = words`社区 村 村居 村社区 学校 校园 企业 公司`;
export const FILLING_IN = words`填报 报送 上报 申报 呈报 填表 汇总 报告 选送 参评 参赛 提交`;
/** The same of bodies, while 投稿者 is an author: 送展学校. */
export const SENDING_IN = words`填写 填卡 送展 送评 投稿 报名 参展`;
/** Who of them: 填报民警. */
export const PERSONS_THAT_FILL_IN = words`民警 干警 教师 老师 干部 职工 员工 同志 干事 专员 工作人员 网格员 安全员 员 者`;

/** What the name of a body may end in: 医疗机构名称, 市场监管所（股、队）. */
export const BODY_ENDINGS = words`机构 医院 学校 企业 公司 集团 所 队 站 林场 农场 厂 幼儿园 院 局 中心 街道 乡镇 协会 商会`;
/** Of others, or of where something was held. */
export const BODIES_OF_OTHERS = words`试点 示范 重点 联系 对口 帮扶 包保 受访 受检 走访 走进 服务 主办 承办 协办 合作 典型 检查 培训 主管 上级 发布
  宣传 活动 体验 场所 参观 授课 演练 支持 指导 推荐 各`;

/** Of a work: the unit, where no other label asks for it. */
export const UNITS_THAT_MAKE = words`创作单位 制作单位 出品单位 作者单位 编写单位 编创单位 摄制单位 拍摄单位`;

/** The unit as a form of this kind calls it, besides. */
export const UNIT_OF_WORK = {
  whole: words`作品报送单位 作品选送单位`,
  weak: UNITS_THAT_MAKE,
};
export const UNIT_OF_CASE = {
  whole: words`案例报送单位 案例单位 案例实施单位`,
  weak: words`实施单位`,
};
