import type { FieldName } from '../domain/records-by-kind.ts';
import { words } from './word-list.ts';

/** The fields that an account tells where no column of their own does. */
export const ENTRY_FIELDS = [
  'date',
  'title',
  'place',
  'sessions',
  'summary',
] as const satisfies readonly FieldName<'activity'>[];

/** What stands before the name of an activity in an account of the work: 在东村开展防汛宣讲. */
export const HOLDING_VERBS = words`组织开展 开展 举办 举行 组织 召开 进行 启动 开办 开设 推出 播放 放映 播出 发布 推送`;

/** What shows that it is publicity. */
export const TELLING_PUBLICITY = words`宣传 宣讲 宣教 宣贯 演练 演习 培训 讲座 讲课 授课 教育 警示 科普 咨询 体验 曝光 公开课 安全课 第一课 课堂 直播
  展板 展览 巡展 竞赛 答题 征文 倡议 入户 敲门 五进 家长会 班会 现场会 经验交流 公益 讲解 短视频 启动仪式
  安全生产月 安全月 消防月 防灾减灾日 消防日 咨询日 安全学习 学习安全 科技周 安康杯 知识进 体验日 开放日 观摩 答疑 隐患随手拍`;

/** A thing that ends so is a meeting or a look round, whatever it is about: 咨询日筹备会. */
export const OTHER_ENDINGS = words`会议 例会 工作会 推进会 部署会 筹备会 调度会 协调会 联席会 动员会 总结会 评审会 检查 督查 督导 排查 巡查
  抽查 考核 调研 评估 验收 整治 执法 活动方案 工作方案 通知 汇报 报道`;

/** What others held, and we went to. */
export const GOING_TO_OTHERS = words`参加 出席 迎接 接受 收到 接 赴 列席 观摩 参观 考察`;

/** Deeds that are publicity without such a verb. */
export const TELLING_DEEDS = words`宣讲 讲解 讲授 授课 讲课 演练 演习 入户 敲门 直播 巡讲 观看 学习 发放 张贴 悬挂 摆摊 摆台 设点 上门`;

/** Words of a sentence by which what it tells was not held, or not then. */
export const NOT_HELD_WORDS = words`取消 停办 未能 未开展 未举办 没有开展 没有举办 延期 推迟 改期 暂缓 顺延 没去成 没来成 没开成 没办成 没搞成 没讲成 没做成 没练成 未去成 未成行 没成行 作罢`;
