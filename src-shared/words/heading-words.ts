import { ATTENDANCE_WORDS } from './attendance.ts';
import { words } from './word-list.ts';

/**
 * The words that headings are put together from. A heading ends in what it asks for (人数, 时间,
 * 单位) and says before that of what; a word may stand in several groups.
 */
export const HEADING_WORDS = {
  /** Says nothing of its own. */
  empty: words`安全 安全生产 消防 应急 主要 具体 详细 本次 各类 其他 其它 其 需 重要 重大 重点 关联 所属 的 及 和 与 或 等
    、 / · - , 所 详 情况 名单 统计 数据 相关 有关 本单位 各 者`,
  act: words`宣传 活动 宣讲 宣教 培训 教育 培训班 宣传教育 教育培训 演练 演习 会议 讲座 授课 讲课 学习 辅导 课程
    工作 任务 主题活动 讲解 巡讲 体验 日常 直播 公开课 微课`,
  hold: words`集合 开展 举办 举行 组织 实施 进行 启动 召开 采取 采用 组织开展 组织实施 开班 开办 执行 落实`,
  start: words`开始 起始 起 启动`,
  end: words`结束 截止 终止 完成 完结 截至 结业 结班 离馆`,
  planned: words`计划 预计 拟 拟定 预定 预期 拟开展`,
  ...ATTENDANCE_WORDS,
  listed: [...ATTENDANCE_WORDS.listed, ...words`应走访 应入户 应宣传`],
  absent: [...ATTENDANCE_WORDS.absent, ...words`未走访 未入户`],
  actual: words`实际 实到 实`,
  which: words`累计 本期 总 共 共计 合计 直接 线上 线下 现场 其中 全年 本月 本年`,
  /** How people come to be an audience. */
  join: words`参加 参与 参训 参培 参会 参演 受训 受教育 受众 受益 惠及 覆盖 接受 吸引 到场 被教育 被培训 受宣传
    受宣 受教 听讲 听课 观看 观摩 接待 参观 咨询 来访 到访 来馆 到馆 入馆 进馆 体验`,
  /** How they come to a hall. */
  come: words`来访 到访 来馆 到馆 入馆 进馆 来站 到站 参观 接待 体验 访问 研学`,
  /** How they said that they would come: no day of what was held, where another is told. */
  booked: words`预约 申请 报名 受理`,
  /** What a register is made of: the day on which it was written down, where it tells no other. */
  register: words`登记 记录`,
  team: words`团体 团队 班组 班级 来宾 访客`,
  people: words`人员 群众 职工 员工 工人 师生 学生 居民 村民 农民 党员 家长 老人 儿童 受众 听众 观众 人群
    市民 从业人员 学员 对象 业主 游客 驾驶员 网民`,
  /** One of the people, in headings of a single letter. */
  person: words`人 人员`,
  /** People who are not told to. */
  helper: words`宣传人员 宣讲人员 讲解人员 授课人员 宣传民警 民警 网格员 宣传员 工作人员 志愿者 专家 讲师 领导 宣讲员 讲解员 执法人员 出动 缺席 请假 合格 不合格 带队 主持人
    授课人 宣讲人 主讲人 主讲 讲师 教育人 接待人员 接待人 陪同人员 记录人 记录员 联系人 负责人 责任人 安全员 签到人 填报人 审核人 经办人 授课教师 出席`,
  peopleCount: words`人数 人次`,
  count: words`数 数量 总数 个数 数目 量`,
  times: words`场次 场数 次数 期数 班次 场次数 频次`,
  copies: words`份数 册数 张数`,
  items: words`条数 篇数`,
  homes: words`家庭 农户 住户 户`,
  homeCount: words`户数 户次`,
  visit: words`走访 入户 上门 敲门 宣传入户`,
  material: words`资料 材料 宣传品 宣传单 传单 宣传册 手册 折页 明白卡 明白纸 倡议书 告知书 告家长书 致家长 一封信 读本 宣传页
    物料 书籍 宣传卡 单子 小册子`,
  give: words`发放 印发 派发 赠送 张贴 散发 分发 印制`,
  story: words`节目 报道 稿件 信息 新闻 推文 简报 短视频 公众号 文章 微信 视频 消息`,
  publish: words`发布 刊发 刊登 刊播 刊载 采用 播出 播放 发表 推送 转发 投放 传播 推出 上线`,
  outlet: words`媒体 新媒体 平台 渠道 栏目`,
  link: words`链接 网址 网页 链接地址 网页地址`,
  reach: words`阅读量 播放量 点击量 浏览量 观看量 阅读数 阅读次数 浏览次数 点击数 观看次数 播放次数 传播量 点击率 点赞量 转发量 播放数`,
  day: words`时间 日期 年月日`,
  place: words`地点 地址 场地 位置 所在地 区域`,
  venue: words`场所 阵地`,
  org: words`单位 部门 科室 处室 股室 科 机构 方 中队 大队 支队 站所 网点 支行 分行 分公司 子公司`,
  /** Parts of a unit, who hold what they are charged with, and come to what others hold. */
  crew: words`班组 队组 车间 工段 项目部 学院 院系 年级 党支部 支部 乡镇 镇街 街道`,
  lead: words`主办 组织 承办 牵头 责任 主责 负责 发起 主体 承训 经办 主持 承担 操办 归口`,
  beside: words`协办 协作 配合 参与 参加 联合 支持 协同 共建 联办 指导 协助 合作 参演 参会 参训`,
  name: words`名称 标题 题目 主题 课题 课目 科目 议题 项目 事项 任务 事由`,
  form: words`形式 方式 类型 类别 种类 途径 手段`,
  setting: words`五进 领域 进驻 进入 走进 进 企业 农村 社区 学校 家庭`,
  target: words`对象 人群 群体 行业 班组 工种 岗位`,
  content: words`内容 概况 概述 简介 摘要 总结 小结 成效 效果 过程 记录 纪要 纪实 情况 描述 详情 评价`,
  mode: words`线上线下 线上/线下 线上、线下`,
  occasion: words`节点 纪念日 主题日`,
  principle: words`原则`,
  remark: words`备注 附注 说明`,
  exposed: words`曝光`,
  evacuation: words`疏散 撤离`,
  duration: words`用时 耗时 时长`,
  script: words`脚本 预案`,
  base: words`基地 场馆`,
  rectified: words`整改`,
  phone: words`电话 手机 手机号 手机号码 联系电话 联系方式`,
  pilot: words`试点 示范点 示范 培育 创建 典型 选树 点位`,
  state: words`状态 进展 进度 完成情况 落实情况 执行情况 推进情况 进展情况 是否完成 是否开展 是否已开展 是否举办 是否落实 采用情况 录用情况 是否采用 是否录用 是否刊发`,
  /** About the paper, its makers and other business: nothing of an activity. */
  aside: words`填报 填表 报送 上报 申报 登记 录入 审核 签字 盖章 签到 存档 归档 照片 图片 佐证 附件 推荐 主管 审批 批准 值班
    考核 考试 检查 隐患 排查 经费 费用 资金 车辆 联系 课时 学时 作品 案例 教材 台账 档案 横幅 悬挂
    问题 要求 天气 得分 评分 率 公章 商户 用户 贫困 日均 人均 户均 平均 每天`,
} satisfies Record<string, readonly string[]>;

export type HeadingPart = keyof typeof HEADING_WORDS;

/** A way in which headings of a field are built. */
export interface HeadingShape {
  /** What it ends in. */
  head: readonly HeadingPart[];
  /** What may stand before that, besides empty words. */
  of?: readonly HeadingPart[];
  /** One of these must stand before the head, */
  needs?: readonly HeadingPart[];
  /** and one of these, too. */
  also?: readonly HeadingPart[];
  /** A word that is not known spoils it; elsewhere it only takes from certainty. */
  strict?: true;
  /** Where another column says it outright, that one is meant: the day of a report, of an activity. */
  weak?: true;
  /** Fits the field only where no better column claims it. */
  atNeed?: true;
}
