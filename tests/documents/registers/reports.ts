import type { RegisterSample } from './sample.ts';

/** Weekly and monthly reports: a sentence tells it all. */
export const REPORTS: readonly RegisterSample[] = [
  {
    name: '周报2025年第20周',
    sheets: {
      周报: `
        安全宣传工作周报（2025年5月12日至5月18日）
        日期 | 工作开展情况
        5月12日 | 在石桥村开展防汛避险宣讲，参加120人，发放宣传单150份。
        5月14日 | 走进宏远机械公司开展应急疏散演练，86名职工参加。
        5月15日 | 召开周例会，研究下周工作。
        5月16日 | 组织职工86人集中观看警示教育片。`,
    },
    settings: ['enterprise'],
    held: [
      {
        date: '2025-05-12',
        title: '防汛避险宣讲',
        form: 'lecture',
        settings: ['village'],
        place: '石桥村',
        audience: 120,
        materials: 150,
      },
      {
        date: '2025-05-14',
        title: '应急疏散演练',
        form: 'drill',
        settings: ['enterprise'],
        place: '宏远机械公司',
        audience: 86,
      },
      {
        date: '2025-05-16',
        title: '观看警示教育片',
        form: 'warning',
        settings: ['enterprise'],
        audience: 86,
      },
    ],
  },
  {
    name: '六月份工作月报2025',
    sheets: {
      '6月': `
        2025年6月安全宣传工作月报
        一、本月工作
        1.6月3日，在镇文化广场举办安全生产月启动仪式，300余人参加。
        2.6月8日，走进翠竹社区开展燃气安全知识讲座，居民58人参加，发放手册60本。
        3.6月11日，检查辖区加油站3家。
        4.6月16日，组织开展安全生产咨询日活动，接受咨询200人次。
        二、下月计划
        1.7月5日拟开展防溺水宣讲。`,
    },
    settings: ['community'],
    held: [
      {
        date: '2025-06-03',
        title: '安全生产月启动仪式',
        form: 'themed',
        place: '镇文化广场',
        audience: 300,
      },
      {
        date: '2025-06-08',
        title: '燃气安全知识讲座',
        form: 'lecture',
        settings: ['community'],
        place: '翠竹社区',
        audience: 58,
        materials: 60,
      },
      { date: '2025-06-16', title: '安全生产咨询日活动', form: 'themed' },
    ],
  },
  {
    name: '集团月报2025年4月',
    sheets: {
      月报: `
        安全宣传月报（2025年4月）
        序号 | 时间 | 内容 | 责任部门
        1 | 4月2日 | 组织班组长40人集中学习安全操作规程 | 安全部
        2 | 4月10日 | 到青山小学开展消防安全宣讲，师生260人参加 | 安全部
        3 | 4月18日 | 迎接市局安全检查 | 安全部
        4 | 4月25日 | 组织一线员工95人开展触电急救演练 | 电气车间`,
    },
    settings: ['enterprise'],
    held: [
      {
        date: '2025-04-10',
        title: '消防安全宣讲',
        form: 'lecture',
        settings: ['school'],
        place: '青山小学',
        audience: 260,
      },
      {
        date: '2025-04-25',
        title: '触电急救演练',
        form: 'drill',
        settings: ['enterprise'],
        audience: 95,
      },
      {
        date: '2025-04-02',
        title: '学习安全操作规程',
        form: 'lecture',
        settings: ['enterprise'],
        audience: 40,
      },
    ],
  },
];
