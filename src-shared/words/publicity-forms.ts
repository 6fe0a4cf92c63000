import { PUBLICITY_FORM_LABELS, type PublicityForm } from '../domain/publicity-form.ts';
import { choiceWords } from './choice-words.ts';
import { words } from './word-list.ts';

/** 宣传形式, in cells, titles, rows, columns and tick boxes. */
export const FORM_WORDS = choiceWords(PUBLICITY_FORM_LABELS, {
  drill: {
    alike: words`演练 演习 疏散演练 应急演练 应急逃生演练`,
    sorts: words`拉练 疏散 逃生演习 桌面推演`,
    inTitles: words`演练 演习`,
  },
  warning: {
    alike: words`警示 警示教育 警示教育曝光 曝光警示 警示宣传`,
    sorts: words`曝光 事故案例 典型事故 案例通报 案例剖析 反面典型 以案说法 以案释法 现身说法 约谈`,
    inTitles: words`警示 曝光`,
  },
  experience: {
    alike: words`经验交流推广 推广经验 典型经验推广 先进经验推广 经验推广现场会 经验推广会`,
    sorts: words`现场会 观摩 推广会 典型推广 样板推广 示范推广`,
    // On a form these two head a text.
    inCells: words`经验 典型做法`,
    inTitles: words`现场会 经验`,
  },
  immersive: {
    alike: words`体验 体验式宣传教育 体验式安全教育 体验式宣传 体验式教育 体验式安全宣传 体验教育
      体验式宣教 体验式安全宣教 体验式宣教活动 体验式活动 现场体验`,
    sorts: words`实训 实操 实地参观 参观 VR 模拟 开放日 开放周`,
    // On a form houses are counted, not visits.
    inCells: words`科普馆 科技馆 教育基地 场馆`,
    inTitles: words`体验`,
  },
  media: {
    alike: words`媒体 媒体宣传报道 新闻媒体宣传 传统媒体和新媒体宣传`,
    sorts: words`广播 电视 报纸 报刊 公众号 微信 推文 推送 短视频 视频号 抖音 快手 微博 LED 电子屏
      显示屏 大屏 户外屏 屏幕 滚动播放 朋友圈 直播 公开课 网络公开课 线上公开课 云科普 客户端 网站 网络宣传 线上宣传
      宣传片 知识竞答 线上答题 网络答题 在线访谈 转载`,
    // On a form the first two are news items; the others are things put up or sent, counted apiece.
    inCells: words`报道 新闻 消息 特写 内刊 校刊 厂刊 校报 厂报 专版 专刊 横幅 条幅 标语 展板 宣传栏 公告栏 海报 喇叭 短信 宣传车`,
    inTitles: words`公众号 推文 广播 短视频 LED 直播 微信 微博 抖音 喇叭 电子屏 显示屏 大屏 滚动播放 短信
      网络公开课 线上公开课`,
  },
  lecture: {
    alike: words`宣讲 宣讲活动 安全宣讲活动 宣讲培训 培训宣讲 安全宣讲培训 宣讲授课 授课宣讲`,
    sorts: words`讲座 培训 授课 讲课 第一课 安全课 公开讲 讲堂 讲解 宣贯 授讲 讲安全 专题学习 学习会
      座谈 家长会 班会 国旗下 辅导`,
    // On a form it may as well be the school's.
    inCells: words`课堂 上课 听课`,
    inTitles: words`宣讲 讲座 培训 第一课 班会 家长会 授课 讲堂 讲课`,
  },
  themed: {
    alike: words`主题宣传 主题活动 主题宣传教育活动`,
    sorts: words`启动仪式 现场咨询 宣传咨询 集中宣传 设点 摆台 摊位 咨询点 咨询台 签名 大集 赶集 集市`,
    // On a form a heading of texts, a place, a day or a month.
    inCells: words`主题 咨询活动 设摊 摆摊 发放资料 发放宣传 发放材料 散发资料 散发宣传 广场 咨询日 宣传日 宣传月 宣传周 安全月 活动日
      入户宣传 上门宣传 敲门宣传 走访宣传 发放传单 发放宣传单 进村宣传 进社区宣传 进企宣传 进校宣传`,
    inTitles: words`启动仪式 咨询日 宣传月 宣传日 主题 集市 大集 赶集 宣传咨询 摆台 摆摊 设点 咨询台 咨询点 签名`,
  },
  other: {
    own: words`其他 其它 其它形式 其他宣传形式 其他类`,
    alike: words`其他活动 其他宣传 其他宣传活动`,
    // A row of a form for one of these asks for itself alone, never for all that is none of the seven.
    inCells: words`入户 走访 上门 敲门 发放 张贴 竞赛 比赛 文艺 演出 答题 问答 征文 绘画 检查 巡查 劝导
      一封信 明白卡 宣传册 传单 志愿`,
  },
});

/**
 * What tells another form in a title than in a cell: homes are visited to tell them something, and a lesson that has a
 * place and people is not one of the press.
 */
export const FORM_IN_TITLES: Partial<Record<PublicityForm, readonly string[]>> = {
  lecture: words`公开课 课堂`,
  immersive: words`动手 实操 参观 VR`,
  themed: words`入户 敲门 上门 家访 问答 启动会 启动大会 动员大会 宣誓 誓师 街头`,
  other: words`竞赛 比赛 征文 手抄报`,
};

/** Words of a title that name no form, and make one likely where nothing else tells. Always a guess. */
export const FORM_EVIDENCE: Partial<Record<PublicityForm, readonly string[]>> = {
  media: words`报道 刊播 刊发`,
  themed: words`宣传 咨询 展板 巡展 展览 进企业 进农村 进社区 进校园 进学校 进家庭 进机关`,
  lecture: words`教育 学习 知识 宣教 讲 课 提示`,
  experience: words`做法`,
};

/** What the name of a register, or else its headings, say of the form of its rows. */
export const REGISTERS: readonly { form: PublicityForm; words: readonly string[] }[] = [
  {
    form: 'lecture',
    words: words`培训 安全教育 宣讲 讲座 授课 讲师 主讲 学时 课时 课题 班前会 家长会`,
  },
  { form: 'drill', words: words`演练 演习 疏散` },
  { form: 'warning', words: words`曝光 警示` },
  {
    form: 'immersive',
    words: words`参观 来馆 到馆 来访 到访 体验馆 体验中心 体验基地 教育基地 科普馆 展馆 体验项目`,
  },
  {
    form: 'media',
    words: words`媒体 发布平台 刊播 刊发 播出 推送平台 推文 公众号 稿件 阅读量 播放量 点击量 浏览量`,
  },
];
