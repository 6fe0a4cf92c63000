import type { RegisterSample } from './sample.ts';

/** What was published: each row is one report in the media. */
export const PRESS: readonly RegisterSample[] = [
  {
    name: '公众号发布登记2025',
    sheets: {
      Sheet1: `
        街道应急办新媒体发布登记
        序号 | 发布日期 | 标题 | 发布平台 | 阅读量 | 链接
        1 | 2025.3.1 | 春季用火安全提示 | 微信公众号 | 1,230 | http://example.com/1
        2 | 2025.3.9 | 燃气泄漏这样处理 | 抖音 | 2.3万 | http://example.com/2`,
    },
    settings: ['community'],
    held: [
      { date: '2025-03-01', title: '春季用火安全提示', form: 'media', mediaItems: 1 },
      { date: '2025-03-09', title: '燃气泄漏这样处理', form: 'media', mediaItems: 1 },
    ],
  },
  {
    name: '媒体刊播情况2025',
    sheets: {
      刊播: `
        2025年安全生产媒体刊播情况一览表
        刊播时间 | 稿件标题 | 媒体名称 | 点击量 | 版面/栏目
        2025年5月12日 | 防灾减灾日主题活动走进社区 | 区融媒体中心 | 5600 | 要闻
        2025年6月2日 | 安全生产月启动 | 晚报 | — | 2版`,
    },
    settings: ['community'],
    held: [
      { date: '2025-05-12', title: '防灾减灾日主题活动走进社区', form: 'media', mediaItems: 1 },
      { date: '2025-06-02', title: '安全生产月启动', form: 'media', mediaItems: 1 },
    ],
  },
  {
    name: '线上宣传2025',
    sheets: {
      线上: `
        日期 | 推文题目 | 平台 | 浏览量 | 点赞
        2025-04-03 | 清明祭扫防火 | 视频号 | 900 | 30
        2025-04-28 | 五一出行安全 | 公众号 | 1500 | 42`,
    },
    settings: ['family'],
    held: [
      { date: '2025-04-03', title: '清明祭扫防火', form: 'media', mediaItems: 1 },
      { date: '2025-04-28', title: '五一出行安全', form: 'media', mediaItems: 1 },
    ],
  },
  {
    name: '警示曝光登记2025',
    sheets: {
      曝光: `
        安全生产警示曝光登记表
        序号 | 曝光日期 | 曝光内容 | 曝光方式 | 曝光单位
        1 | 2025.2.18 | 占用消防通道典型案例 | 公众号推送 | 某商场
        2 | 2025.3.25 | 违规动火作业案例 | 区电视台曝光台 | 某装饰公司`,
    },
    settings: ['enterprise'],
    held: [
      { date: '2025-02-18', title: '占用消防通道典型案例', form: 'warning' },
      { date: '2025-03-25', title: '违规动火作业案例', form: 'warning' },
    ],
  },
];
