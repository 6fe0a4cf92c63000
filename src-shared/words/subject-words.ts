import { words } from './word-list.ts';

/** Whom or what a heading speaks of, by what it ends in; a longer word comes before a shorter. */
export const SUBJECT_ENDINGS = {
  contact: words`联系人 联络人 联络员 联络 联系老师 联系教师`,
  leader: words`单位主要负责人 单位负责人 部门负责人 主要负责人 单位领导`,
  filler: words`填表人 填报人 制表人 经办人 填表人员 填报人员 报送人 填写人 答卷人 填卷人 填答人 登记人 送报人 填卡人 反馈人`,
  reviewer: words`审核人 复核人 审核人员`,
  author: words`作者 创作者 创作人 主创 主创人员 创作人员 创作团队 主创团队 制作人员 制作人`,
  unit: words`单位 部门 主体`,
  work: words`作品`,
  case: words`案例 成果`,
} as const;

/** Before or within any of them: another's, whom the ledger does not know. */
export const FOREIGN_WORDS = words`其他 其它 推荐 推报 指导 评审 评委 主管 承办 协办 主办 支持 上级 下级 受邀 财务 收款 承诺 合作
  审定 审稿 带队 法定 第一 第二 第三 案例负责 项目负责 作品负责 作品审 案例审 作品复核 案例复核 活动负责 课题
  国家级 省级 市级 州级 区级 县级 乡级 镇级 街道级 省厅 省局 市局 州局 区局 县局 总局 总部`;

/** What a word that means some person or body may end in, known or not. */
export const PERSON_ENDINGS = words`人 员 师 者 家 委 手 生 专家 领导 代表 组长 队长 主任 书记 校长 网格长 楼长 楼栋长 科长 所长 站长
  处长 局长 镇长 乡长 村长 厂长 院长 班长 店长 包村干部 驻村干部 联村干部 包保干部
  负责同志 团队 机构`;

/** What headings of particulars add to whom they are of. */
export const PARTICULARS = words`基本信息 基本情况 信息 情况 资料 姓名 名称 签名 签字`;

/** What may stand before a person of ours: 申报方联系人, 作品一主创人员, 科室联系人. */
export const OWN_WORDS = words`本 我 贵 填报 报送 上报 申报 呈报 选送 参赛 参评 参展 应征 投稿 送展 送评 报名 编报 反馈 登记 负责 责任 实施 统计 数据 科室 股室 方 者 人 创作 制作 编创
  联系 联系方式 联络 工作 业务 宣传 安全宣传 安全 五进 活动 项目 材料 参选 日常 具体 主要 全部 所有 概况 一 二 三 四 五 六 之 的 、 : ：`;
