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
  {
    name: '乡安全办2025年工作日志',
    sheets: {
      日志: `
        日期 | 当日工作 | 记录人
        3月4日 | 上午参加视频会议，下午检查加油站1家。 | 经办人
        3月5日 | ①在柳湾村开展春季防火宣讲,参加58人,发放资料60份;②到柳湾小学开展交通安全讲座,参加1,210人。 | 经办人
        3月9日 | 1.整理档案。2.在柳湾社区开展消防疏散演练，参加35人。 | 经办人
        3月20日 | 到东岭村、西岭村开展防汛避险宣讲各1场，共参加97人。 | 经办人`,
    },
    held: [
      {
        date: '2025-03-05',
        title: '春季防火宣讲',
        form: 'lecture',
        settings: ['village'],
        audience: 58,
      },
      {
        date: '2025-03-05',
        title: '交通安全讲座',
        form: 'lecture',
        settings: ['school'],
        audience: 1210,
      },
      {
        date: '2025-03-09',
        title: '消防疏散演练',
        form: 'drill',
        settings: ['community'],
        audience: 35,
      },
      {
        date: '2025-03-20',
        title: '防汛避险宣讲',
        form: 'lecture',
        sessions: 2,
        audience: 97,
      },
    ],
  },
  {
    name: '园区安全生产月活动统计表',
    sheets: {
      统计: `
        活动类别 | 序号 | 活动名称 | 开始时间 | 结束时间 | 场次 | 参与人次 | 参与企业(家) | 发放资料(份)
        安全宣讲 | 1 | 粉尘涉爆企业专题宣讲 | 2025-06-03 | 2025-06-06 | 4 | 326 | 88 | 400
        主题活动 | 2 | 广场集中咨询 | 2025-06-16 | 2025-06-16 | 1 | 870 | 25 | 2000`,
    },
    settings: ['enterprise'],
    held: [
      {
        date: '2025-06-03',
        endDate: '2025-06-06',
        title: '粉尘涉爆企业专题宣讲',
        form: 'lecture',
        settings: ['enterprise'],
        sessions: 4,
        audience: 326,
        materials: 400,
      },
      { date: '2025-06-16', title: '广场集中咨询', form: 'themed', audience: 870, materials: 2000 },
    ],
  },
  {
    name: '志愿服务队活动记录2025',
    sheets: {
      记录: `
        编号 | 日期 | 活动项目 | 服务地点 | 服务群众人数
        1 | 2025-01-05 | 扫雪除冰 | 和平路 |
        2 | 2025-03-05 | 安全生产咨询日摊位宣传 | 柳湾社区 | 230
        3 | 2025-03-09 | 防汛知识讲座 | 柳湾村 | 64`,
    },
    held: [
      { date: '2025-03-05', title: '安全生产咨询日摊位宣传', form: 'themed', audience: 230 },
      { date: '2025-03-09', title: '防汛知识讲座', form: 'lecture', audience: 64 },
    ],
  },
];
