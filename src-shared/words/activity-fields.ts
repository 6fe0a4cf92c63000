import type { FieldWords } from './field-words.ts';
import { REMARKS } from './shared-fields.ts';
import { words } from './word-list.ts';

/** Headings and labels of an activity (宣传活动), by field. */
export const ACTIVITY_FIELD_WORDS = {
  date: {
    whole: words`日期 时间 活动时间 活动日期 宣传时间 宣传日期 开展时间 开展日期 举办时间 举办日期
      举行时间 实施时间 开始时间 开始日期 起始时间 起始日期 组织时间 活动开展时间
      年月日 日期时间 进行时间 宣传活动时间 演练时间 活动开始时间 活动开始日期`,
    inColumns: words`起 何时`,
    built: [
      {
        head: ['day'],
        of: ['act', 'hold', 'start', 'actual', 'publish', 'story', 'setting', 'occasion'],
      },
      { head: ['day'], of: ['act', 'hold', 'actual'], needs: ['end'], atNeed: true },
    ],
  },
  endDate: {
    whole: words`结束日期 结束时间 截止时间 截止日期 终止时间 活动结束时间 活动结束日期 结束`,
    inColumns: words`止 至`,
    built: [{ head: ['day'], of: ['act', 'hold', 'actual'], needs: ['end'] }],
  },
  title: {
    whole: words`活动名称 名称 活动主题 宣传活动名称 宣传主题 活动项目 宣传项目 项目名称 活动标题
      宣传活动 主题名称 活动题目 活动名称及主题 事项 工作事项 工作名称 项目
      演练名称 宣讲名称 活动名 宣传名称 题目 标题`,
    atNeed: words`主题 活动内容 宣传内容 主要内容 内容 工作内容 活动概况 活动情况 开展情况
      宣传主要内容 宣讲内容 活动简介 工作开展情况 活动 宣讲主题 培训主题 培训内容 演练科目
      演练内容 宣传活动内容 活动主要内容 内容摘要`,
    built: [
      {
        head: ['name'],
        of: ['hold', 'setting', 'publish'],
        needs: ['act', 'story', 'name'],
        strict: true,
      },
      { head: ['content'], of: ['hold', 'setting', 'name'], needs: ['act', 'name'], atNeed: true },
    ],
  },
  form: {
    whole: words`宣传形式 形式 活动形式 宣传方式 宣传类型 活动类型 活动类别 宣传类别 开展形式
      形式类别 方式 宣传载体 活动种类 宣传手段 宣教形式 宣传教育形式 主要形式 宣传形式类别
      形式类型 宣教方式 活动载体 组织形式 载体 宣传途径 活动方式`,
    inColumns: words`类别 类型`,
    atNeed: words`开展方式`,
    built: [{ head: ['form'], of: ['name'], needs: ['act', 'hold', 'name'] }],
  },
  settings: {
    whole: words`进入领域 五进领域 五进 领域 宣传领域 五进类别 五进类型 五进场所 进入场所 五进对象
      五进方向 活动领域 覆盖领域 所属领域 进驻领域 宣传场所 场所 五进范围 进入类别
      进何领域 所进领域 进入 五进分类 安全宣传五进 五进情况 进入方向 五进阵地 涉及领域
      场所类型 场所类别 进哪里 五进内容 五进项目`,
    atNeed: words`宣传对象 活动对象 受众对象 对象 受众群体 宣传范围 范围 面向对象 受众类型 受众类别
      面向群体 宣传群体 受教育对象`,
    built: [
      {
        head: ['setting', 'venue', 'form', 'target'],
        of: ['act', 'hold', 'org'],
        needs: ['setting'],
        strict: true,
      },
      { head: ['setting'], of: ['act'], strict: true },
      { head: ['form'], of: ['act', 'hold', 'org'], needs: ['venue'] },
    ],
  },
  sessions: {
    whole: words`场次 场数 次数 活动场次 宣传场次 开展场次 活动次数 开展次数 场次数 举办场次 宣传次数
      场 场/次 开展场数 活动场数 组织场次 举办次数 总场次`,
    inColumns: words`次 期数 播放次数 播出次数 频次 宣讲场次 演练场次 培训场次 演练次数`,
    built: [{ head: ['times'], of: ['act', 'hold', 'which', 'actual'] }],
  },
  audience: {
    whole: words`受众人次 受众人数 参加人数 参与人数 人数 人次 受众 覆盖人数 覆盖人次 受教育人数
      受教育人次 参加人次 参与人次 宣传人数 宣传人次 到场人数 惠及人数 惠及人次 受益人数
      受益人次 覆盖群众 参与群众 受众数 受众数量 受众量 活动人数 受众规模 参与规模
      受宣人数 受宣人次 宣传覆盖人数 受众总数 宣传受众 受众人员 参加人员数 覆盖人群
      受众人群数 宣传教育人数 总人数 总人次 受教育 受众总人次 受众总人数 惠及群众 受众群众
      受教育群众`,
    inColumns: words`听众人数 参训人数 培训人数 参会人数 覆盖面 规模 人员数量 服务人数 参与度`,
    onForms: words`人`,
    built: [
      {
        head: ['peopleCount'],
        of: ['people', 'join', 'act', 'hold', 'which', 'setting', 'actual', 'person'],
      },
      {
        head: ['count'],
        of: ['act', 'hold', 'which', 'actual'],
        needs: ['people', 'join'],
      },
    ],
  },
  households: {
    whole: words`户数 入户户数 入户数 走访户数 入户走访户数 走访入户户数 住户数 农户数 居民户数
      家庭数 家庭数量 走访家庭数 走访家庭户数 入户家庭数 宣传户数 覆盖户数 受众户数 惠及户数 受益户数
      涉及户数 参与户数 发放户数 上门户数 敲门户数 进户数 总户数 户次`,
    // A form’s 进家庭户数 asks for those of one setting.
    inColumns: words`进家庭户数 家庭户数`,
    onForms: words`户`,
    built: [
      {
        head: ['homeCount'],
        of: ['homes', 'visit', 'join', 'act', 'hold', 'which', 'people', 'give'],
      },
      {
        head: ['count'],
        of: ['visit', 'join', 'act', 'hold', 'which'],
        needs: ['homes', 'visit'],
        strict: true,
      },
    ],
  },
  place: {
    whole: words`活动地点 地点 宣传地点 开展地点 举办地点 活动场所 地址 活动地址 位置 活动位置 何地
      举行地点 所在地 活动区域 宣传位置 实施地点 演练地点 培训地点 宣讲地点 活动场地 场地
      点位`,
    built: [
      { head: ['place'], of: ['act', 'hold', 'actual', 'join'] },
      { head: ['venue'], of: ['hold'], needs: ['act', 'hold'], strict: true },
    ],
  },
  organiser: {
    whole: words`主办单位 主办部门 组织单位 组织部门 主办 承办单位 承办部门 责任单位 责任部门
      牵头单位 牵头部门 实施单位 开展单位 举办单位 主办方 组织者 责任科室 负责部门
      负责科室 负责单位 主办科室 主责部门 宣传单位 活动单位 开展部门 举办部门 组织科室
      承办科室 牵头科室 主体单位 宣传部门 实施部门 主办机构 组织方`,
    inColumns: words`单位 部门 科室 单位名称 村居 所属单位`,
    built: [
      { head: ['org'], of: ['act', 'hold'], needs: ['lead', 'hold'] },
      { head: ['org'], of: ['hold'], needs: ['act'], strict: true },
    ],
  },
  partners: {
    whole: words`协办单位 协办 协办部门 配合单位 配合部门 参与单位 参与部门 参加单位 联合单位
      联合部门 合作单位 协助单位 协同单位 协办方 共同开展单位 参加部门`,
    built: [{ head: ['org'], of: ['act', 'hold', 'join'], needs: ['beside'] }],
  },
  occasion: {
    whole: words`重要节点 节点 重点时段 时间节点 重要时间节点 宣传节点 结合节点 主题日 节点活动
      宣传节日 重点节点 关键节点 所属节点 依托节点 纪念日 活动节点`,
    built: [{ head: ['occasion'], of: ['act', 'hold'] }],
  },
  principles: {
    whole: words`工作原则 原则 遵循原则 体现原则 宣传原则 落实原则 对应原则 所属原则`,
    built: [{ head: ['principle'], of: ['act', 'hold'] }],
  },
  targetGroup: {
    whole: words`行业或人群 重点人群 行业 行业领域 重点行业 人群 宣传对象 活动对象 受众对象 对象
      受众群体 面向对象 目标人群 受众人群 面向群体 群体 重点群体 行业/人群 行业人群
      受众类型 宣传群体 参加人员 参与人员 参加对象 受教育对象 行业及人群 参训人员`,
    built: [
      { head: ['content'], of: ['hold'], needs: ['join'], strict: true },
      { head: ['target'], of: ['act', 'hold', 'join', 'people'] },
      { head: ['people', 'person'], of: ['act', 'hold', 'people'], needs: ['join'], strict: true },
      { head: ['people'], of: ['hold'], needs: ['act'], strict: true },
      { head: ['form'], of: ['act'], needs: ['people', 'join'], strict: true },
    ],
  },
  materials: {
    whole: words`发放资料 发放材料 发放宣传资料 发放宣传品 宣传资料 宣传材料 资料 资料数 资料份数
      发放数量 发放份数 宣传品 宣传品数量 发放宣传材料 资料数量 印发资料 印发材料 资料发放
      材料发放 资料发放数 资料发放数量 宣传资料数 宣传资料数量 发放资料数 发放资料数量
      发放资料份数 份数 宣传品发放 宣传资料发放 发放材料数 宣传材料数量 发放宣传资料数量
      发放物料 宣传材料发放 发放宣传资料数`,
    inColumns: words`材料 材料数量 材料数 材料份数 宣传单 宣传册 宣传手册 明白纸 发放宣传单 发放宣传册
      发放明白纸 发放`,
    onForms: words`份`,
    built: [
      { head: ['copies'], of: ['give', 'act', 'which', 'material'], needs: ['give', 'material'] },
      {
        head: ['count', 'copies', 'give'],
        of: ['give', 'act', 'which', 'count'],
        needs: ['material'],
      },
      { head: ['material'], of: ['act', 'which'], needs: ['give'] },
    ],
  },
  mediaItems: {
    whole: words`报道 媒体报道 新闻报道 报道条数 报道数 宣传报道 报道数量 报道篇数 媒体报道数 稿件数
      发稿数 刊发报道 新闻稿件 媒体报道数量 信息报道 新闻报道数 刊播报道 条数 篇数
      媒体报道条数 刊发稿件 发布条数 发布篇数 媒体发布 新闻媒体报道 新闻宣传报道 媒体刊发
      媒体刊播 媒体刊发报道 媒体宣传报道条数 媒体报道篇数 发布报道`,
    inColumns: words`报道情况 信息条数 信息数 稿件 宣传信息 发布信息 信息发布 信息报送 推送条数 推文数`,
    onForms: words`条`,
    built: [
      {
        head: ['items', 'count', 'times'],
        of: ['act', 'which', 'outlet'],
        needs: ['story', 'publish'],
      },
      { head: ['story'], of: ['act', 'publish', 'outlet'], strict: true },
    ],
  },
  summary: {
    whole: words`活动概述 活动内容 宣传内容 主要内容 内容 活动简介 活动概况 活动情况 简介 概况
      情况简介 活动效果 开展情况 主要做法 活动成效 工作内容 内容简介 活动描述 活动总结
      宣传效果 成效 概述 内容概述 情况说明 活动情况简介 基本情况 效果 宣讲内容 培训内容
      内容及成效 具体内容 活动主要内容 内容摘要 活动开展情况 工作开展情况 活动摘要 摘要
      活动内容简介 活动小结 简要情况 活动具体内容`,
    built: [
      { head: ['content'], of: ['hold', 'setting', 'name'], needs: ['act', 'name', 'content'] },
    ],
  },
  mode: {
    whole: words`线上线下 线上/线下 线上线下方式 线上或线下 开展方式 活动模式 线上、线下 线下/线上
      模式 是否线上 举办方式 参与方式 线上(线下) 线上/下 组织方式 渠道`,
    atNeed: words`方式 活动方式`,
    built: [{ head: ['mode', 'form', 'act'], of: ['act', 'hold'], needs: ['mode'] }],
  },
  status: {
    whole: words`开展状态 完成状态 活动状态`,
    built: [{ head: ['state'], of: ['act', 'hold', 'end', 'name'] }],
  },
  remarks: {
    whole: [...REMARKS, ...words`注 说明 备考 其他情况 其他备注 备注信息`],
    built: [
      { head: ['remark'], strict: true },
      { head: ['name'], needs: ['remark'], strict: true },
    ],
  },
  'details.drillScript': {
    whole: words`演练脚本 演练方案 脚本 演练预案 预案名称 演练内容脚本`,
    built: [{ head: ['script'], of: ['act'] }],
  },
  'details.evacuationSeconds': {
    whole: words`疏散用时 疏散时间 疏散耗时 用时 撤离用时 撤离时间 疏散时长 演练用时`,
    built: [{ head: ['day', 'duration'], of: ['act'], needs: ['evacuation'] }],
  },
  'details.exposedTo': {
    whole: words`曝光对象 曝光单位 曝光企业 被曝光单位 曝光对象单位`,
    built: [
      { head: ['target', 'org', 'name'], of: ['setting', 'target', 'org'], needs: ['exposed'] },
    ],
  },
  'details.rectified': {
    whole: words`是否整改 整改情况 整改 是否完成整改 已整改 整改完成 是否已整改`,
    built: [{ head: ['rectified'], of: ['end'] }],
  },
  'details.outlets': {
    whole: words`媒体名称 媒体 发布媒体 刊播媒体 宣传媒体 发布平台 媒体平台 刊发媒体 报道媒体
      播放平台`,
    built: [
      {
        head: ['outlet', 'name', 'org'],
        of: ['story', 'act'],
        needs: ['publish', 'outlet'],
        also: ['outlet', 'publish'],
      },
      { head: ['outlet'], of: ['story', 'act'], needs: ['publish'] },
    ],
  },
  'details.links': {
    whole: words`链接 报道链接 网址 链接地址 媒体链接 推文链接 网页链接 新闻链接`,
    built: [{ head: ['link'], of: ['story', 'publish', 'act', 'outlet'] }],
  },
  'details.reach': {
    whole: words`阅读量 阅读播放量 播放量 点击量 浏览量 阅读人数 点击数 阅读数 浏览数
      阅读/播放量 转发量 传播量`,
    built: [{ head: ['reach'], of: ['story', 'publish', 'act', 'which'] }],
  },
  'details.base': {
    whole: words`体验基地 体验场馆 基地名称 体验馆 场馆名称 基地`,
    built: [{ head: ['base', 'name'], of: ['act'], needs: ['base'] }],
  },
} satisfies Record<string, FieldWords>;

/** Days on which an activity is to be: not those on which it was. */
export const PLANNED_DAY_WORDS = {
  'date.planned': {
    built: [{ head: ['day'], of: ['act', 'hold', 'start'], needs: ['planned'] }],
  },
  'endDate.planned': {
    built: [{ head: ['day'], of: ['act', 'hold'], needs: ['planned'], also: ['end'] }],
  },
} satisfies Record<string, FieldWords>;

export type PlannedDay = keyof typeof PLANNED_DAY_WORDS;
