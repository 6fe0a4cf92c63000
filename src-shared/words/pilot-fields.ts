import type { FieldWords } from './field-words.ts';
import { CONTACT, PHONE, REMARKS, YEAR } from './shared-fields.ts';
import { words } from './word-list.ts';

/** Headings and labels of a pilot (安全宣传试点), by field. */
export const PILOT_FIELD_WORDS = {
  year: {
    whole: YEAR,
    inColumns: words`年份 年 培育年度 创建年度`,
    within: words`年度 年份`,
  },
  kind: {
    whole: words`试点类别 类别 类型 试点类型 五进类别 所属领域 领域 试点领域 单位类别 单位类型
      五进领域 五进类型 种类 属性 场所类型 所属类别 申报类别 单位性质
      典型类别 典型类型 点位类别 点位类型 性质`,
    within: words`类别 类型 领域`,
    built: [{ head: ['form', 'setting'], of: ['org', 'pilot'], needs: ['org', 'pilot'] }],
  },
  name: {
    whole: words`试点名称 单位名称 名称 试点单位 试点单位名称 试点 典型名称 先进典型 试点对象
      安全宣传试点 示范点 示范点名称 示范单位 先进单位 试点村居 培育对象
      试点培育对象 先进典型名称 培育单位 试点点位 点位名称 点位
      培育点位 典型 典型单位 选树对象 选树典型 创建单位 试点点位名称 安全宣传试点名称`,
    inColumns: words`单位 户名 示范户 示范户名称 示范户名 家庭名称`,
    within: words`试点名称 试点单位 单位名称 示范`,
    never: words`作品 案例 主管 填报 推荐`,
    built: [{ head: ['name', 'org'], of: ['org'], needs: ['pilot'] }],
  },
  address: {
    whole: words`地址 单位地址 详细地址 地点 所在地 位置 试点地址 所在地址 所在位置 地理位置 所在村镇 所在街道
      所在社区`,
    inColumns: words`住址 家庭住址 门牌 门牌号`,
    within: words`地址 所在`,
    built: [{ head: ['place'], of: ['org', 'pilot'] }],
  },
  contact: {
    whole: [...CONTACT, ...words`负责人 单位负责人 试点负责人 主要负责人 责任人 户主 试点联系人`],
    inColumns: words`联系 联络 负责联系 负责同志 联系同志 联系负责人 对接人 具体负责人 牵头人 带头人`,
    within: words`联系人 负责人`,
    never: words`电话 方式`,
  },
  phone: {
    whole: [...PHONE, ...words`负责人电话`],
    within: words`电话 手机 联系方式`,
    built: [{ head: ['phone'], of: ['helper', 'org', 'pilot'] }],
  },
  chosenOn: {
    whole: words`确定时间 选树时间 培育时间 创建时间 确定日期 命名时间 选定时间 时间 日期 启动时间
      试点时间 选树日期 入选时间 选定日期 建立时间 开始时间 确立时间
      建成时间`,
    within: words`时间 日期`,
  },
  basis: {
    whole: words`选树依据 依据 选树理由 选择理由 基本情况 推荐理由 选定依据 基础条件 选树条件
      单位简介 试点简介 简介 基本情况简介 基础情况 申报理由 单位概况 确定依据`,
    within: words`依据 理由 基本情况 简介`,
  },
  practice: {
    whole: words`经验做法 做法 主要做法 工作做法 典型做法 特色做法 先进经验 工作措施 培育措施
      主要举措 经验 好的做法 具体做法 工作举措 主要措施 亮点做法 主要经验做法 措施
      主要工作 亮点 特色亮点`,
    within: words`做法 经验 举措 措施 亮点`,
  },
  results: {
    whole: words`成效 取得成效 工作成效 培育成效 主要成效 效果 成果 取得效果 试点成效 取得的成效
      创建成效 培育成果`,
    within: words`成效 效果 成果`,
  },
  status: {
    whole: words`状态 进展 进展情况 培育状态 培育情况 建设状态 创建情况 目前状态 建设进展 创建状态
      完成情况 培育进展 是否建成 目前进展 推进情况 建设进度 建设情况 进度`,
    within: words`状态 进展`,
  },
  level: {
    whole: words`级别 试点级别 层级 等级 试点等级 示范级别 认定级别 命名级别 创建级别 试点层级 示范等级 建设级别 培育级别`,
    within: words`级别 等级 层级`,
  },
  plaque: {
    whole: words`是否授牌 授牌情况 是否挂牌 挂牌情况 授牌 挂牌 是否已授牌 是否已挂牌`,
  },
  plaqueOn: {
    whole: words`授牌日期 授牌时间 挂牌日期 挂牌时间 授牌年月 挂牌年月`,
    within: words`授牌日 授牌时 挂牌日 挂牌时`,
  },
  remarks: {
    whole: [...REMARKS, ...words`说明`],
    within: words`备注`,
  },
} satisfies Record<string, FieldWords>;
