import type { FieldWords } from './field-words.ts';
import { CONTACT, CONTACT_PHONE, PHONE, REMARKS, YEAR } from './shared-fields.ts';
import { words } from './word-list.ts';

/** Headings and labels of a case (成果案例), by field. */
export const CASE_FIELD_WORDS = {
  year: {
    whole: YEAR,
    inColumns: words`年份 年`,
    within: words`年度 年份`,
  },
  title: {
    whole: words`案例名称 案例标题 案例题目 成果名称 成果案例名称 案例主题 成果案例标题 案例名
      经验名称 典型案例名称 成果名 成果标题 报送案例名称`,
    weak: words`名称 成果案例 标题 题目 典型案例 项目名称`,
    faint: words`案例`,
    within: words`案例名 案例标题 案例题目 成果名称`,
    never: words`作品 试点`,
    atNeed: words`主题`,
  },
  setting: {
    whole: words`所属领域 五进领域 案例类别 五进类别 进入领域 所属类别 案例领域 应用领域 适用领域
      五进类型 五进场所 案例场所 案例五进场所 案例所属场所 案例适用场所 场所类别 进驻场所 进入场所 涉及领域 涉及场所 宣传领域 案例所属领域 案例分类 宣传场所
      适用场所 适用场景 应用场景 五进场景 进入场景 适用范围 覆盖领域 所属场所 所进场所 所进领域 面向领域 面向场所`,
    weak: words`类别 领域 类型 场景 案例类型 申报类别 宣传对象 宣传方向 申报方向`,
    inColumns: words`面向`,
    faint: words`五进 场所`,
    atNeed: words`场所`,
    within: words`领域 类别 五进 类型`,
  },
  form: {
    whole: words`宣传形式 活动形式 宣传方式 开展形式 主要形式 主要宣传形式 采用形式 案例宣传形式
      宣教形式 采取的宣传形式 采用的宣传形式 采取的形式 采用的形式`,
    weak: words`形式 活动方式 开展方式`,
    onForms: words`何种形式 采用何种形式`,
    faint: words`方式 载体`,
    within: words`形式 宣传方式`,
  },
  period: {
    whole: words`实施时间 起止时间 实施周期 开展时间 活动时间 时间段 实施日期 实施时段 开展周期
      起止日期 案例时间 实施期间 实施期限 工作时间 实施起止时间 案例实施时间 开展日期
      时间跨度 案例起止时间 发生时间`,
    weak: words`时间 周期`,
    onForms: words`何时开展 何时实施`,
    inColumns: words`日期`,
    within: words`时间 周期 日期 期间`,
    never: words`填报 报送`,
  },
  from: {
    onForms: words`开始时间 起始时间 开始日期 起始日期 启动时间 启动日期 实施开始时间 实施起始时间
      实施开始日期 实施起始日期 活动开始时间`,
  },
  to: {
    onForms: words`结束时间 截止时间 结束日期 终止时间 终止日期 实施结束时间 实施截止时间
      实施结束日期 活动结束时间`,
  },
  background: {
    whole: words`背景 案例背景 背景情况 工作背景 实施背景 背景介绍 背景与起因 背景及问题 活动背景
      开展背景 背景概述 案例背景情况 背景及意义 背景和意义 工作背景及意义 背景与目标
      背景与问题 问题与背景 背景起因 项目背景 问题背景 主要背景`,
    weak: words`基本情况 起因`,
    onForms: words`遇到的问题 面临的问题 要解决的问题 针对的问题`,
    inColumns: words`案例概况 面临问题 存在问题`,
    within: words`背景 基本情况`,
  },
  practice: {
    whole: words`做法 经验做法 具体做法 实施过程 工作做法 主要举措 主要措施 典型做法 做法举措
      工作措施 做法与经过 特色做法 案例做法 具体措施 做法与过程 工作过程 具体举措 创新做法
      实施内容 主要做法和经验 做法措施 主要工作做法 案例主要做法 主要经验做法
      主要做法及过程`,
    weak: words`主要做法 主要内容 工作举措 举措 实施情况 工作内容`,
    faint: words`内容`,
    onForms: words`怎么做的 怎样做的 如何做的`,
    inColumns: words`案例内容`,
    within: words`做法 举措 措施 内容`,
  },
  results: {
    whole: words`取得成效 成效 工作成效 主要成效 实施成效 取得效果 实施效果 取得的成效 案例成效
      成果成效 宣传成效 工作效果 成效与影响 成效与反响 成效及反响 成效和反响 主要成果
      工作成果 实际效果 成效情况 取得的成果 活动成效 成效及影响 成果及成效 取得成果`,
    weak: words`成果 效果 社会效果 宣传效果 社会反响`,
    onForms: words`效果如何 成效如何 效果怎么样 效果怎样`,
    within: words`成效 效果`,
  },
  promotion: {
    whole: words`推广价值 推广意义 经验启示 启示 推广情况 示范意义 借鉴意义 推广应用 可推广性
      推广前景 应用推广 复制推广 示范价值 推广应用价值 推广应用情况 可复制推广经验
      经验启示及推广价值 示范推广价值 推广价值及意义 工作启示 经验与启示 推广示范价值
      推广价值和意义 案例启示 示范推广意义 经验推广价值 可复制可推广经验 推广建议
      应用推广价值 借鉴推广价值 启示与推广 启示及推广 推广与启示 推广运用 推广成效 经验与推广
      借鉴与推广 启示和推广 示范推广 示范引领作用`,
    weak: words`经验推广`,
    within: words`推广 启示 借鉴 示范`,
  },
  summary: {
    whole: words`摘要 案例摘要 内容摘要 摘要内容 内容提要 成果摘要 案例提要 案例简介 内容简介 案例概述 经验概述 经验摘要`,
    within: words`摘要 提要`,
  },
  innovation: {
    whole: words`创新点 主要创新点 创新之处 创新亮点 案例创新点 工作创新点 创新特色 特色创新 创新性 亮点与创新
      创新与亮点 创新点及亮点 特色与创新 创新与特色 主要创新之处`,
    within: words`创新`,
  },
  evidenceList: {
    whole: words`佐证材料清单 佐证材料 证明材料 佐证材料目录 附件清单 证明材料清单 支撑材料 支撑材料清单 佐证清单
      佐证材料名称 证明材料目录 支撑材料目录 附件材料清单 相关佐证材料 相关证明材料 附件材料`,
    within: words`佐证 证明材料 支撑材料`,
    never: words`数`,
  },
  email: {
    whole: words`邮箱 电子邮箱 联系邮箱 电子邮件 电子信箱 email e-mail 联系人邮箱 联系人电子邮箱 案例联系人邮箱`,
    within: words`邮箱 信箱`,
  },
  contact: {
    whole: [...CONTACT, ...words`案例联系人`],
    inColumns: words`负责人`,
    within: words`联系人 负责人`,
    never: words`电话 方式`,
  },
  phone: {
    whole: [...PHONE, ...words`案例联系电话`],
    within: words`电话 手机 联系方式`,
  },
  remarks: {
    whole: [...REMARKS, ...words`需要说明的问题 其他需要说明的情况`],
    weak: words`说明`,
    within: words`备注`,
  },
  body: {
    onForms: words`案例正文 正文 案例材料 案例全文 案例详情 案例具体内容 案例正文内容`,
    weak: words`案例内容`,
  },
  contactPhone: { onForms: CONTACT_PHONE },
} satisfies Record<string, FieldWords>;
