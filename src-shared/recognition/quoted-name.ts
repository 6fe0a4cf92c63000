import { namesSafety } from './names-safety.ts';

/**
 * What was held by the name that stands in quotation marks: 上午“农机安全”宣讲在下湾村 -> “农机安全”宣讲; 搞“校园地震疏散演练” ->
 * 校园地震疏散演练. Null where they name no deed of publicity on safety, or a paper about it (“安全生产月”活动通知).
 */
export function nameInQuotes(clause: string): string | null {
  const found = QUOTED.exec(clause);
  if (!found || PAPERWORK.test(clause.slice(0, found.index))) return null;
  const [whole, within = ''] = found;
  const behind = clause.slice(found.index + whole.length);
  const noun = NOUN.exec(behind)?.[0] ?? '';
  if (isPosted(clause.slice(0, found.index), behind) && namesSafety(within)) return within;
  if (CAMPAIGN.test(within) && namesSafety(within) && HELD.test(behind)) return within;
  // 活动 adds nothing to a deed; a day needs it.
  if (DEED.test(within) && namesSafety(within) && (noun === '' || noun === '活动')) return within;
  return noun === '' || !namesSafety(`${whole}${noun}`) ? null : `${whole}${noun}`;
}

const QUOTED = /[“"「『‘]([^“”"「」『』‘’]{2,24})[”"」』’]/u;
/** 公众号发布“秋冬防火小贴士”, with nothing behind it but what it was in print: 推文1条. */
function isPosted(before: string, behind: string): boolean {
  return (
    POSTED.test(before) && /^(?!\p{Script=Han})|^(?:推文|图文|视频|海报|长图|一文)/u.test(behind)
  );
}

const POSTED =
  /(?:公众号|视频号|抖音号?|快手号?|微博|客户端|网站|广播|喇叭|电子屏|显示屏|大屏|朋友圈|[信主作]群)[里内中上]?(?:连续|滚动|集中)?(?:发布|发出|发|推送|推出|刊发|刊登|播放|播出|播)了?$/u;
const DEED =
  /(?:演练|演习|培训|讲座|宣讲|体验|竞赛|比赛|(?:培训|宣讲|现场|交流|推进|警示教育|安全教育|班|家长)会|启动仪式|(?:警示|宣传|教育|纪录)片|(?:安全|教育|公开|第一|体验)课|警示教育|开放日)$/u;
/** “入户宣传” is a deed where nothing but where and how often follows. */
const CAMPAIGN = /(?:宣传|咨询|(?:宣[传讲教]|咨询|教育|体验|签名|开放|竞赛)日?活动)$/u;
const HELD = /^(?:在[^，。；]{2,14}|共?[\d一二两三四五六七八九十]{1,3}[场次].{0,4})?$/u;
/** What stands behind the quotation marks and says what was done; not 宣传单, 活动通知, nor the occasion 消防宣传月. */
const NOUN =
  /^\p{Script=Han}{0,8}?(?:宣[讲传教]|演练|演习|培训|讲座|教育|警示|课|咨询|体验|竞赛|比赛|广播|提示|提醒|班会|现场会|交流会|启动仪式|[警宣]\p{Script=Han}片|活动)(?:活动|提示|教育|课|会|班)?(?![月周日]|资料|材料|[单册页品栏牌车稿]|手册|展板|横幅|标语|信息|方案|通知|报道|文件|会议|简报|总结|台账|计划|检查|督查|任务|工作)/u;
const PAPERWORK =
  /筹备|准备|商[量讨]|研究|部署|策划|讨论|传达|上报|报送|收到|接到|[下印转]发|制定|起草|[采订]购|领[取回]|制作|填报|总结|学习(?!体验)|观摩|迎接|原定/u;
