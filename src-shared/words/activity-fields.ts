import type { FieldWords } from './field-words.ts';
import { REMARKS } from './shared-fields.ts';
import { words } from './word-list.ts';

/** Headings and labels of an activity (宣传活动), by field. */
export const ACTIVITY_FIELD_WORDS = {
  date: {
    inColumns: words`起 开始 起始 何时 月日 月/日 月-日 月.日 月、日 日子 时候`,
    built: [
      {
        head: ['day'],
        of: ['act', 'hold', 'start', 'actual', 'setting', 'occasion', 'visit', 'come', 'exposed'],
      },
      { head: ['day'], of: ['act'], needs: ['publish', 'story'], weak: true },
      // The day on which it was written down or asked for, where no other is.
      {
        head: ['day'],
        of: ['act', 'come', 'visit', 'register', 'booked'],
        needs: ['register', 'booked'],
        strict: true,
        atNeed: true,
      },
      { head: ['day'], of: ['act', 'hold', 'actual'], needs: ['end'], atNeed: true },
    ],
  },
  endDate: {
    whole: words`结束`,
    inColumns: words`止 至`,
    built: [{ head: ['day'], of: ['act', 'hold', 'actual'], needs: ['end'] }],
  },
  title: {
    whole: words`名称 宣传活动 事项 项目 活动名 题目 标题`,
    atNeed: words`主题 活动内容 宣传内容 主要内容 内容 工作内容 活动概况 活动情况 开展情况
      宣传主要内容 宣讲内容 活动简介 工作开展情况 当日工作 活动 宣讲主题 培训主题 培训内容 演练科目
      演练内容 宣传活动内容 活动主要内容 任务 任务名称 任务内容 任务事项 课程 课程名称 授课课程 上课内容 内容摘要 主要活动 主要工作 主要事项 课题 议题 科目
      工作任务 活动任务 播放内容 播出内容 发布内容 授课内容 讲座内容 学习内容 教育内容 曝光内容 曝光事项
      参观内容 体验内容 接待内容 申请标题 申请主题 申请事项 审批事项 流程标题 流程主题 单据标题 表单标题 工单标题 大事 大事记 记事 事件 事情 工作 警务工作 工作事项 工作记录 值班记事 值班事项 事由`,
    built: [
      {
        head: ['name'],
        of: ['hold', 'setting', 'publish', 'actual'],
        needs: ['act', 'story', 'name', 'come', 'visit'],
        strict: true,
      },
      {
        head: ['content'],
        of: ['hold', 'setting', 'name', 'actual'],
        needs: ['act', 'name', 'visit'],
        atNeed: true,
      },
      // 安全宣传教育活动 over what was done.
      { head: ['act'], of: ['act', 'hold'], needs: ['act'], strict: true, atNeed: true },
    ],
  },
  form: {
    whole: words`形式 形式类别 方式 曝光方式 曝光形式 宣传载体 主要形式 形式类型 活动载体 载体`,
    inColumns: words`类别 类型`,
    atNeed: words`开展方式`,
    built: [{ head: ['form'], of: ['name'], needs: ['act', 'hold', 'name'] }],
  },
  settings: {
    whole: words`五进方向 覆盖领域 覆盖场所 惠及场所 宣传场所 场所 五进范围 进何领域 五进分类 进入方向 涉及领域 涉及场所 进哪里 五进内容 五进项目 面向场所 面向领域`,
    atNeed: words`单位类型 单位类别 单位性质 场所类型 宣传对象 活动对象 受众对象 对象 受众群体 宣传范围 范围 面向对象 受众类型 受众类别 面向
      面向群体 宣传群体 受教育对象`,
    built: [
      {
        head: ['setting', 'venue', 'form', 'target'],
        of: ['act', 'hold', 'org'],
        needs: ['setting'],
        strict: true,
      },
      { head: ['setting'], of: ['act', 'target', 'hold', 'join', 'visit'], strict: true },
      { head: ['form'], of: ['act', 'hold', 'org'], needs: ['venue'] },
    ],
  },
  sessions: {
    whole: words`场次 场数 次数 活动场次 宣传场次 开展场次 活动次数 开展次数 场次数 举办场次 宣传次数
      场 场/次 开展场数 活动场数 组织场次 举办次数 总场次`,
    onForms: words`完成场次 完成场数 完成次数`,
    inColumns: words`次 期数 播放次数 播出次数 频次 宣讲场次 演练场次 培训场次 课时场次 课次 演练次数`,
    built: [{ head: ['times'], of: ['act', 'hold', 'which', 'actual'], strict: true }],
  },
  audience: {
    whole: words`受众人次 受众人数 参加人数 参与人数 人数 人次 受众 覆盖人数 覆盖人次 受教育人数
      受教育人次 参加人次 参与人次 宣传人数 宣传人次 到场人数 惠及人数 惠及人次 受益人数
      受益人次 覆盖群众 参与群众 受众数 受众数量 受众量 活动人数 受众规模 参与规模
      受宣人数 受宣人次 宣传覆盖人数 受众总数 宣传受众 受众人员 参加人员数 覆盖人群
      受众人群数 宣传教育人数 总人数 总人次 受教育 受众总人次 受众总人数 惠及群众 受众群众
      受教育群众`,
    inColumns: words`听众人数 听众 观众 听讲 签到 签到数 签到人数 签到人次 实签 参训人数 培训人数 参会人数 覆盖面 规模 人员数量 服务人数 参与度`,
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
      { head: ['present'], of: ['act', 'actual', 'which'] },
      {
        head: ['peopleCount', 'count', 'people', 'person'],
        of: ['act', 'hold', 'which', 'actual', 'people'],
        needs: ['present'],
        strict: true,
      },
    ],
  },
  households: {
    whole: words`户数 入户户数 入户数 走访户数 入户走访户数 走访入户户数 入户总户数 走访总户数 入户走访总户数 住户数 农户数 居民户数
      家庭数 家庭数量 走访家庭数 走访家庭户数 入户家庭数 宣传户数 覆盖户数 受众户数 惠及户数 受益户数
      涉及户数 参与户数 发放户数 走访用户 走访用户数 入户用户 入户用户数 上门户数 敲门户数 进户数 户次`,
    // A form’s 进家庭户数 asks for those of one setting, its 总户数 for all that live there.
    inColumns: words`进家庭户数 家庭户数 入户 总户数`,
    onForms: words`户`,
    built: [
      {
        head: ['homeCount'],
        of: ['homes', 'visit', 'join', 'act', 'hold', 'which', 'people', 'give', 'actual'],
      },
      {
        head: ['count'],
        of: ['visit', 'join', 'act', 'hold', 'which', 'actual'],
        needs: ['homes', 'visit'],
        strict: true,
      },
    ],
  },
  place: {
    whole: words`何地 点位 何处 走进何处 走进哪里 去处 去向 具体场所 详细场所 具体点位 具体单位 单位(地点) 地点(单位) 工地(项目)`,
    inColumns: words`地方`,
    // Names of places under the name of their sort: 学校, 走访村.
    atNeed: words`场所 场地 学校名称 企业名称 村名 社区名称 走访村 走访村组 开展村 开展村组 开展小区 开展网格 宣讲村 走访网格 走访小区 走访社区 走访企业 所在村 所在社区 进驻企业 受训单位 参训单位 走访单位
      宣讲单位 宣传单位 村 村庄 工地 工地名称 项目部 施工项目部 标段 施工标段 施工工地 项目工地 商场 商超 门店 园区 企业(单位) 村(社区) 行政村 小区 企业 学校 社区 网格 片区 楼栋 村组 村民小组 乡镇村组 乡镇村 镇村组 镇村 镇街村居 街道社区 村屯 自然村`,
    built: [
      {
        head: ['place'],
        of: ['act', 'hold', 'actual', 'join', 'evacuation', 'visit', 'publish', 'give'],
      },
      { head: ['venue'], of: ['hold'], needs: ['act', 'hold'], strict: true },
    ],
  },
  organiser: {
    whole: words`主办 承办 牵头 组织者 谁组织 谁组织的 谁主办 谁主办的 谁办的 谁牵头 责任部门 责任科室 责任单位`,
    inColumns: words`组织人 主办人 举办人 单位 组织 部门 科室 股室 处室 单位名称 村居 所属单位 申请部门 申请科室 申请处室 经办部门 经办科室`,
    built: [
      { head: ['org'], of: ['act', 'hold'], needs: ['lead', 'hold'] },
      { head: ['crew'], of: ['act', 'hold'], needs: ['lead', 'hold'], strict: true },
      { head: ['org'], of: ['hold'], needs: ['act'], strict: true },
      { head: ['setting'], of: ['act'], needs: ['lead'], strict: true },
    ],
  },
  partners: {
    whole: words`协办 共同开展单位`,
    built: [{ head: ['org'], of: ['act', 'hold', 'join'], needs: ['beside'] }],
  },
  occasion: {
    whole: words`重点时段 时间节点 重要时间节点 结合节点 节点活动 宣传节日 关键节点 依托节点`,
    built: [{ head: ['occasion'], of: ['act', 'hold'] }],
  },
  principles: {
    whole: words`遵循原则 体现原则 落实原则 对应原则`,
    built: [{ head: ['principle'], of: ['act', 'hold'] }],
  },
  targetGroup: {
    whole: words`行业领域 面向对象 目标人群 面向群体`,
    atNeed: words`受众 受众人群 受众群众 参加范围 参会范围 培训范围 参训范围 宣传范围`,
    built: [
      { head: ['content'], of: ['hold'], needs: ['join'], strict: true },
      { head: ['crew'], of: ['act', 'hold'], needs: ['join'], strict: true },
      { head: ['target'], of: ['act', 'hold', 'join', 'people'] },
      { head: ['people', 'person'], of: ['act', 'hold', 'people'], needs: ['join'], strict: true },
      { head: ['people'], of: ['hold'], needs: ['act'], strict: true },
      { head: ['form'], of: ['act'], needs: ['people', 'join'], strict: true },
      // 来馆单位, 团体名称: who came to a hall.
      {
        head: ['org', 'team', 'target'],
        of: ['act', 'hold'],
        needs: ['come', 'booked'],
        strict: true,
      },
      { head: ['name', 'org'], of: ['act', 'come', 'booked'], needs: ['team'], strict: true },
    ],
  },
  materials: {
    whole: words`发放资料 发放材料 发放宣传资料 发放宣传品 宣传资料 宣传材料 资料 资料数 资料份数
      发放数量 发放份数 宣传品 宣传品数量 发放宣传材料 资料数量 印发资料 印发材料 资料发放
      材料发放 资料发放数 资料发放数量 宣传资料数 宣传资料数量 发放资料数 发放资料数量
      发放资料份数 份数 宣传品发放 宣传资料发放 发放材料数 宣传材料数量 发放宣传资料数量
      发放物料 科普品 科普资料 发放科普品 发放科普资料 宣传材料发放 发放宣传资料数 发资料 发材料 发宣传资料 发宣传品 发了多少资料`,
    inColumns: words`传单 单子 宣传单子 发宣传单子 发小册子 宣传折页 单页 发单页 发宣传单 发传单 发折页 发手册 发明白纸 材料 材料数量 材料数 材料份数 宣传单 宣传册 宣传手册 明白纸 发放宣传单 发放宣传册
      发放明白纸 发放`,
    onForms: words`份`,
    built: [
      {
        head: ['copies'],
        of: ['give', 'act', 'which', 'material', 'people', 'actual'],
        needs: ['give', 'material'],
      },
      {
        head: ['count', 'copies', 'give'],
        of: ['give', 'act', 'which', 'count'],
        needs: ['material'],
      },
      { head: ['material'], of: ['act', 'which', 'actual'], needs: ['give'] },
      { head: ['give'], of: ['act'], needs: ['actual'], strict: true },
    ],
  },
  mediaItems: {
    whole: words`报道 媒体报道 新闻报道 报道条数 报道数 宣传报道 报道数量 报道篇数 媒体报道数 稿件数
      发稿数 发稿条数 发稿篇数 刊发条数 刊发篇数 刊发报道 新闻稿件 媒体报道数量 信息报道 新闻报道数 刊播报道 条数 篇数
      媒体报道条数 刊发稿件 发布条数 发布篇数 媒体发布 新闻媒体报道 新闻宣传报道 媒体刊发
      媒体刊播 媒体刊发报道 媒体宣传报道条数 媒体报道篇数 发布报道`,
    inColumns: words`发稿 发稿量 上稿 上稿数 上稿量 见报数 报道情况 信息条数 信息数 稿件 宣传信息 发布信息 信息发布 信息报送 推送条数 推文数 见报 见网 见报见网 上报上网`,
    onForms: words`媒体刊发信息 媒体发布信息 媒体刊播信息 媒体刊登信息 媒体信息 条 新闻 稿件 刊播稿件 媒体刊播稿件 媒体稿件`,
    built: [
      {
        head: ['items', 'count', 'times'],
        of: ['act', 'which', 'outlet'],
        needs: ['story', 'publish'],
      },
      { head: ['items'], of: ['act', 'which'], needs: ['outlet'], strict: true },
      { head: ['story'], of: ['act', 'publish', 'outlet'], strict: true },
    ],
  },
  summary: {
    whole: words`主要内容 内容 简介 概况 开展情况 主要情况 大致情况 大概情况 主要做法 成效 概述 情况说明 基本情况 效果 具体内容 摘要 简要情况`,
    onForms: words`简况 活动简况 活动简要内容 简要内容`,
    inColumns: words`经过 事情经过 活动经过 简要经过 详细经过 过程 详情 情况简述 情况简介 记述 讲评 点评`,
    atNeed: words`情况 具体情况 现场情况 有关情况 当天情况 记事 纪事 记录 处置结果 处理结果 处置情况 处理情况 值班记事`,
    built: [
      {
        head: ['content'],
        of: ['hold', 'setting', 'name'],
        needs: ['act', 'name', 'content', 'visit'],
      },
    ],
  },
  mode: {
    whole: words`线上线下 线上/线下 线上或线下 开展方式 活动模式 线上、线下 线下/线上 模式 是否线上 举办方式 参与方式 线上(线下) 线上/下 组织方式 渠道`,
    atNeed: words`方式 活动方式`,
    built: [{ head: ['mode', 'form', 'act'], of: ['act', 'hold'], needs: ['mode'] }],
  },
  status: {
    atNeed: words`审批状态 审核状态 审批进度 审批结果 审核结果`,
    built: [{ head: ['state'], of: ['act', 'hold', 'end', 'name'] }],
  },
  banners: {
    whole: words`横幅展板 横幅 展板 悬挂横幅 横幅数量 展板数量 横幅标语 悬挂横幅数 悬挂横幅数量 横幅条数 展板块数
      横幅/展板 横幅、展板 横幅及展板 横幅和展板 宣传横幅 宣传展板 制作展板 摆放展板 展出展板 悬挂横幅标语
      横幅展板数 横幅展板数量 悬挂横幅条幅 悬挂标语 展板展出`,
  },
  onlineReach: {
    whole: words`线上覆盖人次 线上覆盖人数 线上覆盖 线上覆盖量 网络覆盖人次 网络覆盖人数 线上宣传覆盖人次
      线上宣传覆盖人数 线上传播覆盖人次 新媒体覆盖人次`,
  },
  remarks: {
    whole: [...REMARKS, ...words`注 备考 其他情况 备注信息`],
    inColumns: words`别的事 别的话 其他事 附记 补记 补充说明 记一笔 顺手记 顺带说明 顺带 另外说明`,
    built: [
      { head: ['remark'], strict: true },
      { head: ['name'], needs: ['remark'], strict: true },
    ],
  },
  'details.drillScript': {
    whole: words`演练方案 预案名称 演练内容脚本`,
    built: [{ head: ['script'], of: ['act'] }],
  },
  'details.evacuationSeconds': {
    whole: words`用时 演练用时`,
    built: [{ head: ['day', 'duration'], of: ['act'], needs: ['evacuation'] }],
  },
  'details.exposedTo': {
    whole: words`曝光企业 被曝光单位 曝光单位 曝光对象`,
    built: [
      { head: ['target', 'org', 'name'], of: ['setting', 'target', 'org'], needs: ['exposed'] },
    ],
  },
  'details.rectified': {
    whole: words`是否整改 是否完成整改 已整改 整改完成 是否已整改`,
    built: [{ head: ['rectified'], of: ['end'] }],
  },
  'details.outlets': {
    whole: words`媒体 宣传媒体 报道媒体 播放平台`,
    inColumns: words`平台`,
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
    built: [{ head: ['link'], of: ['story', 'publish', 'act', 'outlet'] }],
  },
  'details.reach': {
    whole: words`阅读 浏览 阅读播放量 阅读人数 浏览数 阅读/播放量 转发量`,
    built: [{ head: ['reach'], of: ['story', 'publish', 'act', 'which'] }],
  },
  'details.base': {
    whole: words`体验基地 体验场馆 体验馆 基地`,
    built: [{ head: ['base', 'name'], of: ['act'], needs: ['base'] }],
  },
} satisfies Record<string, FieldWords>;

/** Days on which an activity is to be: not those on which it was. */
export const PLANNED_DAY_WORDS = {
  'date.planned': {
    built: [{ head: ['day'], of: ['act', 'hold', 'start', 'come', 'visit'], needs: ['planned'] }],
  },
  'endDate.planned': {
    built: [{ head: ['day'], of: ['act', 'hold'], needs: ['planned'], also: ['end'] }],
  },
} satisfies Record<string, FieldWords>;

/** People who were called, and those of them who did not come: the audience is what is left. */
export const ROLL_WORDS = {
  'roll.listed': {
    built: [
      { head: ['listed'], of: ['act'], strict: true },
      {
        head: ['peopleCount', 'count', 'people', 'person'],
        of: ['act', 'hold', 'join', 'people', 'which', 'come'],
        needs: ['listed', 'planned', 'booked'],
        strict: true,
      },
    ],
  },
  'roll.absent': {
    built: [
      { head: ['absent'], of: ['act', 'which'], strict: true },
      {
        head: ['peopleCount', 'count', 'people', 'person'],
        of: ['act', 'people', 'absent', 'which'],
        needs: ['absent'],
        strict: true,
      },
    ],
  },
} satisfies Record<string, FieldWords>;

export type PlannedDay = keyof typeof PLANNED_DAY_WORDS;
