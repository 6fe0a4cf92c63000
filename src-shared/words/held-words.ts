import { words } from './word-list.ts';

/** What was done, before boxes of forms and settings: 已开展的宣传形式, 本期进入的领域. */
export const HELD_WORDS = words`已 开展 举办 采用 采取 运用 实施 用 办 搞 做 进 进入 走进 涉及 覆盖 延伸 面向 惠及 五进 宣传 宣教 活动 试点 示范点 典型`;

/** What such a label holds besides. */
export const BESIDE_HELD_WORDS = words`本期 本次 本学期 本季度 本半年 本年 本年度 上半年 下半年 今年 全年 目前 现 安全 教育 工作 触角 主要 培育 建设 建立 了 过 有 到 的 及 和 、
  形式 方式 类型 类别 种类 领域 场所 范围 对象 打√`;
